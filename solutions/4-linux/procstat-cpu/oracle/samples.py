"""Draws pairs of samples into the folder given: NAME.before and NAME.after."""
import sys

state = 7


def draw(limit):
    global state
    state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
    return (state >> 33) % limit


def line(name, counters):
    return " ".join([name + (" " if name == "cpu" else "")] + [str(counter) for counter in counters])


def text(cpus):
    total = [sum(column) for column in zip(*cpus.values())]
    lines = [line("cpu", total)] + [line(name, counters) for name, counters in cpus.items()]
    return "\n".join(lines + ["intr 4711 0 9 0", "ctxt 990", "btime 1764000000", "softirq 12 3 4 5"]) + "\n"


def write(name, before, after):
    for when, cpus in (("before", before), ("after", after)):
        with open(f"{sys.argv[1]}/{name}.{when}", "w") as file:
            file.write(text(cpus))


def some(numbers, fields=10):
    out = {}
    for number in numbers:
        guest, low = draw(50_000), draw(3_000)
        all_ten = [guest + draw(900_000), low + draw(20_000), draw(200_000), draw(9_000_000), draw(80_000),
                   draw(900), draw(5_000), draw(700), guest, low]
        out[f"cpu{number}"] = all_ten[:fields]
    return out


def later(cpus, guests=True):
    out = {}
    for name, counters in cpus.items():
        guest, low = (draw(40), draw(9)) if guests else (0, 0)
        growth = [guest + draw(60), low + draw(10), draw(30), draw(100), draw(12), draw(3), draw(9), draw(5), guest, low]
        out[name] = [counter + more for counter, more in zip(counters, growth)]
    return out


two = some([0, 1])
write("two-cpus", two, later(two, guests=False))
eight = some(range(8))
write("guests", eight, later(eight))
old = some(range(4), fields=7)
write("old-kernel", old, later(old, guests=False))

before = some(range(3))
after = later(before)
after["cpu0"][4] = before["cpu0"][4] - 11  # iowait goes back
after["cpu1"][0] = before["cpu1"][0] + 4  # the guest runs ahead of user
after["cpu1"][8] = before["cpu1"][8] + 9
after["cpu2"] = before["cpu2"]  # asleep
write("jitter", before, after)

before = some([0, 1, 2, 5, 12])
after = later({name: before[name] for name in ("cpu0", "cpu2", "cpu5", "cpu12")})
del before["cpu5"]  # cpu5 comes, cpu1 goes
write("hot-plug", before, after)
