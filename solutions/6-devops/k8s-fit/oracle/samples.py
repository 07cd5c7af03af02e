"""Draws a cluster and pods that want to run there, for ask.go and for the tests."""
state = 11


def draw(limit):
    global state
    state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
    return (state >> 33) % limit


def one_of(*choices):
    return choices[draw(len(choices))]


def maybe(percent, text):
    return text if draw(100) < percent else ""


CPU = ["100m", "250m", "0.5", "750m", "1", "1.5", "2", "1e0"]
MEMORY = ["200Mi", "256Mi", "500M", "1Gi", "1.5Gi", "2G", "1e9", "3Gi"]
TAINTS = ["dedicated:gpu:NoSchedule", "dedicated:db:NoExecute", "spot::PreferNoSchedule", "spot:yes:NoSchedule", "drain::NoExecute"]


def container(running=False):
    text = f"cpu:{one_of(*CPU[:4]) if running else one_of(*CPU)},memory:{one_of(*MEMORY[:5]) if running else one_of(*MEMORY)}"
    text += maybe(0 if running else 8, ",example.com/gpu:1") + maybe(20, ",ephemeral-storage:1Gi")
    return text + maybe(25, "!cpu:64,memory:512Gi")


def containers(count, running=False):
    return "|".join(container(running) for _ in range(count))


def node(number):
    labels = [f"zone:{one_of('a', 'b', 'c')}"]
    labels += [f"disk:{one_of('ssd', 'hdd')}"] if draw(3) else []
    labels += [f"generation:{one_of('3', '7', '10', '12', '0', 'new')}"] if draw(4) else []
    taints = [taint for taint in TAINTS if draw(5) == 0]
    allocatable = f"cpu:{one_of('2', '1930m', '4', '3.5', '8')},memory:{one_of('4Gi', '3.5Gi', '8Gi', '6e9', '7888Mi')},pods:{one_of('1', '2', '110')}"
    allocatable += ",ephemeral-storage:20Gi" + maybe(40, ",example.com/gpu:1")
    print(f"node n{number} labels={','.join(labels)} allocatable={allocatable}" + (f" taints={'|'.join(taints)}" if taints else ""))
    for _ in range(draw(3)):
        init = f" init={containers(1, True)}" if draw(4) == 0 else ""
        print(f"on n{number} containers={containers(1, True)}{init}{maybe(20, ' overhead=cpu:50m,memory:64Mi')}")


def toleration():
    return one_of("dedicated:Equal:gpu:NoSchedule", "dedicated::db:", "dedicated:Exists::", ":Exists::", ":Exists::NoExecute", "spot:Equal:yes:NoSchedule",
                  "spot:Exists::NoSchedule", "drain:Equal::NoExecute", "drain::x:NoExecute", "dedicated:Equal:db:NoSchedule")


def requirement():
    return one_of("zone:IN:a", "zone:IN:a+b", "zone:NOT_IN:c", "disk:NOT_IN:hdd", "disk:EXISTS", "disk:DOES_NOT_EXIST", "generation:GT:7", "generation:LT:10",
                  "generation:GT:2", "disk:IN:ssd+nvme", "generation:EXISTS", "generation:NOT_IN:7+12")


def pod(number):
    text = f"pod p{number} containers={containers(1 + draw(3))}"
    text += f" init={containers(1 + draw(3))}" if draw(3) == 0 else ""
    text += one_of("", "", "", " overhead=memory:120Mi", " overhead=memory:1Gi")
    text += f" tolerations={'|'.join(toleration() for _ in range(1 + draw(2)))}" if draw(2) else ""
    text += one_of("", "", "", "", " selector=zone:a", " selector=zone:b,disk:ssd")
    if draw(2):
        text += " affinity=" + "|".join(";".join(requirement() for _ in range(1 + draw(2))) for _ in range(1 + draw(2)))
    print(text)


for number in range(1, 13):
    node(number)
for number in range(1, 41):
    pod(number)
