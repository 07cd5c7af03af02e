"""Asks promtool for burn rates and alerts of the canned samples; prints what it says. Called by regen.sh."""
import re
import subprocess
import sys
import tempfile

EXPRESSIONS = {
    "1h": "increase(bad[1h]) / increase(total[1h]) / 0.001",
    "5m": "increase(bad[5m]) / increase(total[5m]) / 0.001",
    "3h": "increase(bad[3h]) / increase(total[3h]) / 0.001",
    "page": "increase(bad[1h]) / increase(total[1h]) > 14.4 * 0.001 and increase(bad[5m]) / increase(total[5m]) > 14.4 * 0.001",
    "ticket": "increase(bad[3h]) / increase(total[3h]) > 6 * 0.001 and increase(bad[15m]) / increase(total[15m]) > 6 * 0.001",
}


def read(path):
    with open(path) as lines:
        return {int(at): (int(bad), int(total)) for at, bad, total in (line.split(",") for line in lines if line[0].isdigit())}


def series(samples, column):
    last = max(samples)
    return " ".join(str(samples[at][column]) if at in samples else "_" for at in range(0, last + 1, 60))


def tests(samples):
    out = ["evaluation_interval: 1m", "tests:", "  - interval: 1m", "    input_series:"]
    for column, name in enumerate(("bad", "total")):
        out += [f"      - series: {name}", f"        values: '{series(samples, column)}'"]
    out += ["    promql_expr_test:"]
    for name, expression in EXPRESSIONS.items():
        for at in sorted(samples):
            # A sample that nobody has: promtool then prints what it got.
            out += [f"      - expr: {expression}", f"        eval_time: {at}s", "        exp_samples: [{labels: nobody, value: 4711}]"]
    return "\n".join(out) + "\n"


def ask(samples):
    with tempfile.NamedTemporaryFile("w", suffix=".yml") as file:
        file.write(tests(samples))
        file.flush()
        said = subprocess.run(["promtool", "test", "rules", file.name], capture_output=True, text=True)
    found = re.findall(r'expr: "(.*)", time: (\S+),\s+exp:.*\s+got:\s*(.*)', said.stdout + said.stderr)
    names = {expression: name for name, expression in EXPRESSIONS.items()}
    return [(names[expression], seconds(time), value(got)) for expression, time, got in found]


def seconds(duration):
    units = {"h": 3600, "m": 60, "s": 1}
    return sum(int(n) * units[unit] for n, unit in re.findall(r"(\d+)([hms])", duration))


def value(got):
    return None if got.strip() == "nil" else got.strip().split()[-1]


def runs(answers, times):
    out = []
    holding = False
    for at in times:
        holds = answers[at] is not None
        if holds and holding:
            out[-1][1] = at
        elif holds:
            out.append([at, at])
        holding = holds
    return out


samples = read(sys.argv[1])
answers = {name: {} for name in EXPRESSIONS}
for name, at, got in ask(samples):
    answers[name][at] = got
times = sorted(samples)
assert all(set(answers[name]) == set(times) for name in EXPRESSIONS), "promtool did not answer everything"
if sys.argv[2] == "rates":
    for at in times:
        print(at, *(answers[name][at] or "NaN" for name in ("5m", "1h", "3h")))
else:
    for name in ("page", "ticket"):
        for first, last in runs(answers[name], times):
            print(name, first, last)
