"""Makes sockets in every state that matters, then keeps the tables: unshare -n python3 capture.py FOLDER"""
import socket, os, time, subprocess, sys
subprocess.run("ip link set lo up; ip addr add 10.20.0.5/32 dev lo; ip -6 addr add 2001:db8:1::5/128 dev lo nodad; ip tuntap add t0 mode tun; ip addr add 198.51.100.1/24 dev t0; ip link set t0 up",shell=True,check=True)
keep=[]
def listen(fam,addr,backlog=5,only=None):
    s=socket.socket(fam,socket.SOCK_STREAM); s.setsockopt(socket.SOL_SOCKET,socket.SO_REUSEADDR,1)
    if fam==socket.AF_INET6: s.setsockopt(socket.IPPROTO_IPV6,socket.IPV6_V6ONLY,1 if only else 0)
    s.bind(addr); s.listen(backlog); keep.append(s); return s
def conn(fam,addr,src=None):
    s=socket.socket(fam,socket.SOCK_STREAM)
    if src: s.bind(src)
    s.connect(addr); keep.append(s); return s
web=listen(socket.AF_INET,("0.0.0.0",8080))
local=listen(socket.AF_INET,("127.0.0.1",5432))
dual=listen(socket.AF_INET6,("::",443))
six=listen(socket.AF_INET6,("2001:db8:1::5",9100),only=True)
# three connections waiting for accept on 8080, one with data
for i in range(3):
    c=conn(socket.AF_INET,("10.20.0.5",8080),("10.20.0.5",40001+i)); 
    if i==0: c.send(b"GET / HTTP/1.1\r\n\r\n")
# accepted one with unread bytes
c=conn(socket.AF_INET,("127.0.0.1",5432),("127.0.0.1",50001)); a,_=local.accept(); keep.append(a); c.send(b"x"*300)
# mapped: v4 client of dual-stack listener
c=conn(socket.AF_INET,("10.20.0.5",443),("10.20.0.5",40100)); a,_=dual.accept(); keep.append(a)
a.setsockopt(socket.SOL_SOCKET,socket.SO_KEEPALIVE,1); a.send(b"y"*77)
# v6
c=conn(socket.AF_INET6,("2001:db8:1::5",9100),("2001:db8:1::5",40200)); a,_=six.accept(); keep.append(a); a.send(b"z"*5)
# close-wait / fin-wait-2
c=conn(socket.AF_INET,("127.0.0.1",5432),("127.0.0.1",50002)); a,_=local.accept(); keep.append(a); c.shutdown(socket.SHUT_WR); 
# close-wait with orphaned peer
c=conn(socket.AF_INET6,("2001:db8:1::5",9100),("2001:db8:1::5",40201)); a,_=six.accept(); keep.append(a); c.close(); keep.remove(c)
# time-wait
c=conn(socket.AF_INET,("127.0.0.1",5432),("127.0.0.1",50003)); a,_=local.accept(); c.close(); keep.remove(c); time.sleep(.05); a.close()
c=conn(socket.AF_INET,("10.20.0.5",443),("10.20.0.5",40101)); a,_=dual.accept(); a.close(); time.sleep(.05); c.close(); keep.remove(c)
# syn-sent: nobody answers behind the tun
s=socket.socket(); s.setblocking(False); s.bind(("198.51.100.1",45000)); 
try: s.connect(("198.51.100.77",25))
except BlockingIOError: pass
keep.append(s)
# a full send queue: zero window
z=conn(socket.AF_INET,("127.0.0.1",5432),("127.0.0.1",50004)); a,_=local.accept(); keep.append(a); z.setblocking(False)
try:
    while True: z.send(b"q"*65536)
except BlockingIOError: pass
# a child that shares 5432
pid=os.fork()
if pid==0:
    time.sleep(20); os._exit(0)
time.sleep(3.5)
out=sys.argv[1]
t=open("/proc/net/tcp").read(); t6=open("/proc/net/tcp6").read()
n=subprocess.run("ss -tanoep",shell=True,capture_output=True,text=True).stdout
open(out+"/tcp","w").write(t); open(out+"/tcp6","w").write(t6); open(out+"/netlink.txt","w").write(n)
os.kill(pid,9)
