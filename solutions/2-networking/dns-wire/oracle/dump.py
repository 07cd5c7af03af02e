"""Reads lines that end in a message in hexadecimal, and prints what dnspython makes of it."""
import sys
import dns.message

def data(rdata):
    if rdata.rdtype in (2, 5, 12):
        return "target " + str(rdata.target)
    if rdata.rdtype == 6:
        return "soa " + " ".join(map(str, (rdata.mname, rdata.rname, rdata.serial, rdata.refresh, rdata.retry,
                                           rdata.expire, rdata.minimum)))
    if rdata.rdtype == 15:
        return "mx %d %s" % (rdata.preference, rdata.exchange)
    if rdata.rdtype == 16:
        return "txt " + " ".join("<%s>" % text.decode("latin-1") for text in rdata.strings)
    return "raw " + rdata.to_wire().hex()

for line in sys.stdin:
    message = dns.message.from_wire(bytes.fromhex(line.split()[-1]), one_rr_per_rrset=True)
    out = ["id %d flags %d" % (message.id, message.flags)]
    for question in message.question:
        out.append("question %s %d %d" % (question.name, question.rdtype, question.rdclass))
    for section, sets in (("answer", message.answer), ("authority", message.authority), ("additional", message.additional)):
        for rrset in sets:
            out.append("%s %s %d %d %d %s" % (section, rrset.name, rrset.rdtype, rrset.rdclass, rrset.ttl, data(rrset[0])))
    if message.opt is not None:
        rrset = message.opt
        out.append("additional . 41 %d %d %s" % (rrset[0].rdclass, rrset.ttl, data(rrset[0])))
    print(" | ".join(out))
