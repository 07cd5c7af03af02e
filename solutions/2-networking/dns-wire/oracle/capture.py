"""Asks BIND on 127.0.0.1:5300 about the zone beside this file, and prints each question and answer in hexadecimal."""
import socket, struct

def ask(ident, name, rtype, edns=False):
    q = struct.pack("!6H", ident, 0x0100, 1, 0, 0, 1 if edns else 0)
    for label in name.rstrip(".").split("."):
        q += bytes([len(label)]) + label.encode()
    q += b"\0" + struct.pack("!HH", rtype, 1)
    if edns:
        q += b"\0" + struct.pack("!HHIH", 41, 1232, 0x8000, 12) + bytes.fromhex("000a00080123456789abcdef")
    s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    s.settimeout(5)
    s.connect(("127.0.0.1", 5300))
    s.send(q)
    return q, s.recv(65535)

TYPES = dict(A=1, NS=2, CNAME=5, SOA=6, PTR=12, MX=15, TXT=16, AAAA=28, SRV=33, ANY=255, CAA=257, ODD=65280)
for i, (name, rtype) in enumerate([("example.org", "SOA"), ("example.org", "NS"), ("example.org", "MX"), ("example.org", "TXT"),
        ("example.org", "CAA"), ("www.example.org", "A"), ("WwW.eXaMpLe.OrG", "AAAA"), ("web.example.org", "A"),
        ("_sip._tcp.example.org", "SRV"), ("odd.example.org", "ODD"), ("host.sub.example.org", "A"),
        ("nobody.example.org", "A"), ("80.2.0.192.in-addr.arpa", "PTR"), ("example.com", "A")]):
    query, answer = ask(0x1000 + i, name, TYPES[rtype], edns=i % 2 == 1)
    if i < 2:
        print("query", name, rtype, query.hex())
    print("answer", name, rtype, answer.hex())
