"""Opens sockets in every state. Usage: sockets.py peer | client | half_open"""
import os, resource, select, socket, struct, sys, time

SCENE = os.environ["SCENE"]


def told(name): open(os.path.join(SCENE, name), "w").close()


def wait(name):
    while not os.path.exists(os.path.join(SCENE, name)): time.sleep(0.02)


def make(family=socket.AF_INET, kind=socket.SOCK_STREAM, proto=0, only=True):
    s = socket.socket(family, kind, proto)
    s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    if family == socket.AF_INET6 and kind != socket.SOCK_RAW: s.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1 if only else 0)
    return s


V6 = socket.AF_INET6


def listen(address, family=socket.AF_INET, backlog=64, only=True):
    s = make(family, only=only); s.bind(address); s.listen(backlog); return s


def to(address, family=socket.AF_INET, alive=False):
    s = make(family)
    if alive: s.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
    s.connect(address); return s


def peer():
    """25 closes at once; 443 keeps; 8443 closes when it is told, though it hears nothing any more."""
    ls = [listen(("0.0.0.0", p)) for p in (25, 443, 8443)] + [listen(("::", p), V6) for p in (25, 443)]
    kept, late = [], []
    told("peer")
    while True:
        for l in select.select(ls, [], [], 0.05)[0]:
            c = l.accept()[0]; port = l.getsockname()[1]
            if port == 25: c.close()
            else: (late if port == 8443 else kept).append(c)
        while late and os.path.exists(os.path.join(SCENE, "closing")): late.pop().close()


def many(count):
    """Connections to ourselves, in several processes; the listener is shared by all of them."""
    keep = [listen(("127.0.0.1", 7000), backlog=1024), listen(("::1", 7000), V6, backlog=1024)]
    for worker in range(4):
        if os.fork() == 0:
            for i in range(count // 4):
                kind = i % 4
                c = to(("127.0.0.1", 7000) if kind < 2 else ("::1", 7000), socket.AF_INET if kind < 2 else V6, alive=i % 3 == 0)
                keep.append(c)
            told("worker%d" % worker)
            time.sleep(99999)
    done = 0
    while done < count // 4 * 4:
        for l in select.select(keep[:2], [], [])[0]:
            keep.append(l.accept()[0]); done += 1
    for worker in range(4): wait("worker%d" % worker)
    c = to(("127.0.0.1", 7000)); keep += [c]      # not accepted: waits in the queue
    return keep


def client():
    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    keep = [listen(("0.0.0.0", 443)), listen(("0.0.0.0", 8080))]
    keep += many(int(os.environ["CONNECTIONS"]))
    mapped = listen(("::", 7002), V6, only=False); keep.append(mapped)
    keep += [to(("127.0.0.1", 7002)), mapped.accept()[0]]                     # arrives v4-mapped
    keep += [to(("192.0.2.1", 443), alive=True), to(("2001:db8:1::1", 443), V6, alive=True)]
    keep += [to(("192.0.2.1", 25)), to(("2001:db8:1::1", 25), V6)]            # CLOSE_WAIT
    for a, f in ((("192.0.2.1", 443), socket.AF_INET), (("2001:db8:1::1", 443), V6)):
        s = to(a, f); s.shutdown(socket.SHUT_WR); keep.append(s)              # FIN_WAIT2
    for a, f in ((("198.51.100.20", 443), socket.AF_INET), (("2001:db8:ffff::1", 443), V6)):
        s = make(f); s.setblocking(False)                                     # SYN_SENT
        try: s.connect(a)
        except OSError: pass
        keep.append(s)
    l = listen(("127.0.0.1", 7001)); l6 = listen(("::1", 7001), V6)
    for lis, f, a in ((l, socket.AF_INET, ("127.0.0.1", 7001)), (l6, V6, ("::1", 7001))):
        for _ in range(20): c = to(a, f); s = lis.accept()[0]; c.close(); s.close()   # TIME_WAIT
    full = listen(("127.0.0.1", 8300), backlog=4); keep.append(full)
    a = to(("127.0.0.1", 8300)); b = full.accept()[0]; a.setblocking(False); keep += [a, b]
    try:
        while True: a.send(b"x" * 65536)                                      # queues of both ends
    except BlockingIOError: pass
    for kind, proto in ((socket.SOCK_DGRAM, 0), (socket.SOCK_DGRAM, 136)):
        try:
            for f, address in ((socket.AF_INET, "0.0.0.0"), (V6, "::")):
                s = make(f, kind, proto); s.bind((address, 5353)); keep.append(s)
        except OSError: pass                                                  # a kernel without UDP-Lite
    s = make(kind=socket.SOCK_DGRAM); s.connect(("192.0.2.1", 53)); keep.append(s)
    q = make(kind=socket.SOCK_DGRAM); q.bind(("127.0.0.1", 514)); keep.append(q)
    s = make(kind=socket.SOCK_DGRAM); s.connect(("127.0.0.1", 514)); keep.append(s)
    for _ in range(10): s.send(b"y" * 400)
    keep += [make(kind=socket.SOCK_RAW, proto=1), make(kind=socket.SOCK_RAW, proto=89), make(V6, socket.SOCK_RAW, 58)]
    s = make(kind=socket.SOCK_RAW, proto=1); s.connect(("192.0.2.1", 0)); keep.append(s)
    s = make(kind=socket.SOCK_DGRAM)
    s.setsockopt(socket.IPPROTO_IP, socket.IP_ADD_MEMBERSHIP, socket.inet_aton("224.0.0.251") + socket.inet_aton("192.0.2.10"))
    keep.append(s)
    s = make(V6, socket.SOCK_DGRAM)
    s.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_JOIN_GROUP, socket.inet_pton(V6, "ff02::fb") + struct.pack("@I", socket.if_nametoindex("eth0")))
    keep.append(s)
    unix(keep)
    if os.fork() == 0:                                                        # another user, and a name with blanks
        own = listen(("127.0.0.1", 7003)); os.setgid(65534); os.setuid(65534)
        s = listen(("127.0.0.1", 7004)); time.sleep(99999)
    d = [to(("192.0.2.2", p)) for p in (443, 8443, 25, 443)]
    told("client"); wait("cut")
    d[0].shutdown(socket.SHUT_WR); d[1].shutdown(socket.SHUT_WR)              # FIN_WAIT1, CLOSING
    d[2].close(); d[3].send(b"retransmit me")                                 # LAST_ACK, timer on
    told("closing"); time.sleep(0.5); told("ready")
    time.sleep(99999)


def unix(keep):
    def l(kind, path, listening=True):
        s = socket.socket(socket.AF_UNIX, kind); s.bind(path); listening and s.listen(4); keep.append(s); return s

    def c(kind, path):
        s = socket.socket(socket.AF_UNIX, kind); s.connect(path); keep.append(s); return s
    at = lambda name: os.path.join(SCENE, name)
    a = l(socket.SOCK_STREAM, at("app.sock")); c(socket.SOCK_STREAM, at("app.sock")); keep.append(a.accept()[0])
    c(socket.SOCK_STREAM, at("app.sock"))                                     # waits: CONNECTING, inode 0
    l(socket.SOCK_SEQPACKET, at("control")); c(socket.SOCK_SEQPACKET, at("control"))
    l(socket.SOCK_DGRAM, at("notify"), False); c(socket.SOCK_DGRAM, at("notify"))
    l(socket.SOCK_STREAM, "\0abstract/name"); l(socket.SOCK_STREAM, at("with space.sock")); l(socket.SOCK_STREAM, at("new\nline.sock"))
    os.chdir(SCENE); l(socket.SOCK_STREAM, "relative.sock")
    keep.extend(socket.socketpair()); keep.append(socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM))
    s = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM); s.bind(""); keep.append(s)


def half_open():
    """SYNs of a source that answers nothing: SYN_RECV."""
    r = socket.socket(socket.AF_INET, socket.SOCK_RAW, socket.IPPROTO_RAW)

    def total(b):
        n = sum(struct.unpack("!%dH" % (len(b) // 2), b)); n = (n >> 16) + (n & 0xffff)
        return 0xffff - (n + (n >> 16) & 0xffff)
    for port in (40000, 40001):
        source, target = socket.inet_aton("198.51.100.66"), socket.inet_aton("192.0.2.10")
        tcp = struct.pack("!HHIIBBHHH", port, 443, 1, 0, 0x50, 2, 65535, 0, 0)
        check = total(source + target + struct.pack("!HH", 6, len(tcp)) + tcp)
        ip = struct.pack("!BBHHHBBH4s4s", 0x45, 0, 40, 1, 0, 64, 6, 0, source, target)
        r.sendto(ip + tcp[:16] + struct.pack("!HH", check, 0), ("192.0.2.10", 0))


if __name__ == "__main__": globals()[sys.argv[1]]()
