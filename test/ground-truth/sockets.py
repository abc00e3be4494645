"""Further sockets of the scene. Usage: sockets.py second | scene | half_open | play"""
import os, select, socket, struct, sys, time

SCENE = os.environ["SCENE"]
V4, V6 = socket.AF_INET, socket.AF_INET6

# Programs as /proc/PID/cmdline shows them, and the user they run as.
PROGRAMS = (
    (b"sshd: somebody [priv]", 0), (b"nginx: worker process", 33), (b"/opt/My App/bin/My Server", 997),
    ("ウェブサーバー".encode(), 0), ("café".encode(), 0), (b"(sd-pam)", 0), (b"a/b c/d", 0), (b"./bin/relative", 0), (b"-bash", 0),
    (b"12/LISTEN 0", 0), (b"tcp 0 0", 0), (b"[kworker/0:1]", 4294967294), (b"python3", 0), (b"postgres: app ", 0),
)


def path(name): return os.path.join(SCENE, name)


def told(name): open(path(name), "w").close()


def wait(name):
    while not os.path.exists(path(name)): time.sleep(0.02)


def make(family=V4, kind=socket.SOCK_STREAM, proto=0):
    s = socket.socket(family, kind, proto)
    s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    if family == V6 and kind != socket.SOCK_RAW: s.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
    return s


def listen(address, family=V4): s = make(family); s.bind(address); s.listen(16); return s


def to(address, family=V4, source=None):
    s = make(family)
    if source: s.bind(source)
    s.connect(address); return s


def bound(address, family=V4, kind=socket.SOCK_DGRAM, proto=0): s = make(family, kind, proto); s.bind(address); return s


def joined(family, group, interface):
    s = make(family, socket.SOCK_DGRAM)
    index = socket.if_nametoindex(interface)
    if family == V4: s.setsockopt(socket.IPPROTO_IP, socket.IP_ADD_MEMBERSHIP, struct.pack("@4sIi", socket.inet_aton(group), 0, index))
    else: s.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_JOIN_GROUP, socket.inet_pton(V6, group) + struct.pack("@I", index))
    return s


def second():
    """25 closes at once, 8443 once nothing is heard any more, the others keep what they accept."""
    ls = [listen(("::", p), V6) for p in (22, 25, 443, 5432, 8443)] + [listen(("0.0.0.0", p)) for p in (22, 443, 5432)]
    kept, late = [], []
    told("second")
    while True:
        for l in select.select(ls, [], [], 0.05)[0]:
            c, port = l.accept()[0], l.getsockname()[1]
            if port == 25: c.close()
            else: (late if port == 8443 else kept).append(c)
        while late and os.path.exists(path("shut")): late.pop().close()


def half_open():
    """A SYN whose answer the sender does not hear: SYN_RECV."""
    s = socket.socket(V6, socket.SOCK_RAW, socket.IPPROTO_TCP)
    s.setsockopt(socket.IPPROTO_IPV6, 7, 16)      # IPV6_CHECKSUM
    s.bind(("2001:db8:2::2", 0))
    for port in (40000, 40001): s.sendto(struct.pack("!HHIIBBHHH", port, 6443, 1, 0, 0x50, 2, 65535, 0, 0), ("2001:db8:2::10", 0))


def play():
    """What each program with an odd name keeps."""
    number, user = int(sys.argv[2]), int(sys.argv[3])
    l = listen(("127.0.0.1", 9000 + number)); l6 = listen(("::1", 9000 + number), V6)
    keep = [l, l6, to(l.getsockname()), l.accept()[0], bound(("127.0.0.1", 9000 + number))]
    u = socket.socket(socket.AF_UNIX); u.bind(path("program %d.sock" % number)); u.listen(1)
    keep += [u, *socket.socketpair()]
    os.setgroups([]); os.setgid(min(user, 65534)); os.setuid(user)
    s = listen(("127.0.0.1", 9100 + number)); keep += [s, to(s.getsockname())]     # waits to be accepted
    os.write(int(sys.argv[4]), b".")
    time.sleep(99999)


def programs():
    """Starts them: what netstat calls a program is its first argument."""
    ready, tell = os.pipe()
    os.set_inheritable(tell, True)
    for number, (name, user) in enumerate(PROGRAMS):
        if os.fork() == 0:
            words = [name, os.path.abspath(__file__).encode(), b"play", b"%d" % number, b"%d" % user, b"%d" % tell]
            os.execve(sys.executable, words, {**os.environ, "PYTHONHOME": sys.base_prefix})
    for _ in PROGRAMS: os.read(ready, 1)


def scene():
    os.chmod(SCENE, 0o755)
    programs()
    long = "2001:db8:1234:5678:9abc:def0:1234:5678"
    keep = [listen((long, 65535), V6), listen(("2001:db8:aaaa:bbbb::1", 443), V6), listen(("::", 6443), V6)]
    keep += [listen(("0.0.0.0", 22)), listen(("0.0.0.0", 5432)), listen(("::", 5432), V6)]
    keep += [to(("2001:db8:1234:5678::1", 443), V6, (long, 50544)), to(("2001:db8:aaaa:bbbb::2", 22), V6)]
    keep += [to(("203.0.113.1", 5432)), to(("203.0.113.1", 443)), to(("2001:db8:2::1", 5432), V6), to(("2001:db8:1::1", 443), V6)]
    link = [l.split()[0] for l in open("/proc/net/if_inet6") if l.startswith("fe80") and l.split()[-1] == "eth1"][0]
    keep.append(listen((":".join(link[i:i + 4] for i in range(0, 32, 4)), 60443, 0, socket.if_nametoindex("eth1")), V6))
    u6 = make(V6, socket.SOCK_DGRAM); u6.connect(("2001:db8:1::1", 53)); keep.append(u6)
    keep += [bound((long, 5353, 0, 0), V6), bound(("203.0.113.10", 123))]
    for family, proto in ((V4, 1), (V6, 58)):
        try: keep.append(socket.socket(family, socket.SOCK_DGRAM, proto)); keep[-1].bind(("0.0.0.0", 77) if family == V4 else ("::", 78))
        except OSError: pass                                                  # a kernel without ping sockets
    for family, address in ((V4, ("203.0.113.1", 0)), (V6, ("2001:db8:2::1", 0))):
        s = socket.socket(family, socket.SOCK_RAW, 89); s.connect(address); keep.append(s)
        try: s = make(family, socket.SOCK_DGRAM, 136); s.connect((address[0], 5353)); keep.append(s)
        except OSError: pass                                                  # a kernel without UDP-Lite
    keep += [socket.socket(V6, socket.SOCK_RAW, 255), socket.socket(V4, socket.SOCK_RAW, 255)]
    keep += [joined(V4, "224.0.0.251", "eth1"), joined(V4, "224.0.0.251", "eth1"), joined(V4, "239.255.255.250", "eth1")]
    keep += [joined(V6, "ff02::fb", "eth1"), joined(V6, "ff05::1:3", "eth1")]
    for kind in (socket.SOCK_STREAM, socket.SOCK_DGRAM, socket.SOCK_SEQPACKET):
        for name in (b"\0tcp", b"\0name with blanks", b"\0end\0\0", "\0ソケット".encode()):
            s = socket.socket(socket.AF_UNIX, kind); s.bind(name); keep.append(s)
            if kind != socket.SOCK_DGRAM: s.listen(1)
    for s in socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM): keep.append(s)
    d = [to(("2001:db8:2::2", p), V6) for p in (443, 8443, 25, 443)]
    told("connected"); wait("unheard")
    d[0].shutdown(socket.SHUT_WR); d[1].shutdown(socket.SHUT_WR)              # FIN_WAIT1, CLOSING
    d[2].close(); d[3].send(b"retransmit me")                                 # LAST_ACK, timer on
    told("shut"); time.sleep(0.3); told("opened")
    time.sleep(99999)


if __name__ == "__main__": globals()[sys.argv[1]]()
