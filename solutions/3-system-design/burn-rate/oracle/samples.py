"""Draws the canned samples: ten hours, a quiet night, a restart, lost scrapes, an outage, a slow leak."""
state = 42


def draw(limit):
    global state
    state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
    return (state >> 33) % limit


def traffic(minute):
    if 200 <= minute < 290:
        return 0
    return 900 + draw(200)


def share_of_bad(minute):
    if 60 <= minute < 95:
        return 0.07
    if 330 <= minute < 333:
        return 0.6
    if 420 <= minute < 560:
        return 0.009
    return 0.0002


bad, total = 5_000, 4_000_000
print("second,bad,total")
for minute in range(601):
    if minute == 75 or minute == 470:
        bad, total = 0, 0
    requests = traffic(minute)
    failed = sum(draw(100_000) < share_of_bad(minute) * 100_000 for _ in range(requests))
    bad, total = bad + failed, total + requests
    if minute in range(82, 87) or minute in range(430, 452) or minute % 97 == 50:
        continue
    print(f"{minute * 60},{bad},{total}")
