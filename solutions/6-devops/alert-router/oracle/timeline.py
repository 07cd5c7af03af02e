"""Plays timeline.events (tenths of a second) to a real Alertmanager, and prints what its webhook was sent."""
import datetime
import http.server
import json
import sys
import threading
import time
import urllib.request

HOOK, API = 39093, "http://127.0.0.1:39094/api/v2/"
sent, starts = [], {}


class Hook(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        data = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        names = {"firing": [], "resolved": []}
        for alert in data["alerts"]:
            names[alert["status"]].append(alert["labels"]["alertname"])
        told = {status: ",".join(sorted(found)) or "none" for status, found in names.items()}
        line = f"firing {told['firing']} resolved {told['resolved']}"
        sent.append((data["groupLabels"]["case"], round((time.time() - begin) * 10), line))
        self.send_response(200)
        self.end_headers()

    def log_message(self, *args):
        pass


def post(path, body):
    headers = {"Content-Type": "application/json"}
    urllib.request.urlopen(urllib.request.Request(API + path, json.dumps(body).encode(), headers)).read()


def stamp(seconds=0.0):
    return (datetime.datetime.utcnow() + datetime.timedelta(seconds=seconds)).isoformat() + "Z"


def play(at, case, name, what, *more):
    labels = {"alertname": name, "case": case}
    if what == "silenced":
        matchers = [{"name": k, "value": v, "isRegex": False, "isEqual": True} for k, v in labels.items()]
        end = stamp((int(more[0]) - at) / 10)
        post("silences", {"matchers": matchers, "startsAt": stamp(0.02), "endsAt": end, "createdBy": "x", "comment": "x"})
        return
    labels.update(pair.split("=") for pair in more)
    start = starts.setdefault((case, name), stamp())
    if what == "resolves":
        starts.pop((case, name))
    post("alerts", [{"labels": labels, "startsAt": start, "endsAt": stamp(600 if what == "fires" else 0)}])


events = [line.split() for line in open(sys.argv[1])]
server = http.server.ThreadingHTTPServer(("127.0.0.1", HOOK), Hook)
threading.Thread(target=server.serve_forever, daemon=True).start()
begin = time.time()
for event in sorted(events, key=lambda e: int(e[0])):
    time.sleep(max(0.0, begin + int(event[0]) / 10 - time.time()))
    play(int(event[0]), *event[1:])
time.sleep(begin + 17 - time.time())
for case, at, line in sorted(sent):
    print(f"{round(at / 10) * 10} {case} {line}")
