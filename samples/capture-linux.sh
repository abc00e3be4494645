#!/usr/bin/env bash
# Makes the captured samples under samples/net-tools, samples/busybox, samples/lsof and samples/ss, and the scene that
# these, toybox and /proc/net show of one moment (scene.txt of each).
#
# Everything runs in namespaces of its own (network, mount, process, host name), so that nothing of the
# machine shows: two hosts joined by a veth pair, documentation addresses only (RFC 5737, RFC 3849).
# Needs root and: net-tools busybox toybox lsof iproute2 python3 util-linux locales, with the locales
# ja_JP.UTF-8 ja_JP.eucJP de_DE.UTF-8 fr_FR.UTF-8 cs_CZ.UTF-8 et_EE.UTF-8 pt_BR.UTF-8 (localedef -i ja_JP -f UTF-8 ja_JP.UTF-8 …).
# Installs nothing. Process ids, inodes, ephemeral ports and timers differ from run to run.
#
#   sudo samples/capture-linux.sh [OUTPUT-DIRECTORY]       default: the directory of this script
set -euo pipefail

if [ "${1-}" != --inside ]; then
  here=$(cd "$(dirname "$0")" && pwd)
  out=$(mkdir -p "${1:-$here}" && cd "${1:-$here}" && pwd)
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
  cp "$0" "$work/capture.sh"
  unshare --net --uts --ipc --mount --pid --fork --mount-proc --kill-child \
    env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 HOME=/ bash "$work/capture.sh" --inside "$work"
  for dialect in net-tools busybox lsof procfs ss toybox; do
    mkdir -p "$out/$dialect"
    cp -r "$work/out/$dialect/." "$out/$dialect/"
  done
  exit
fi

# ---- inside: process 1 of its own namespaces ------------------------------------------------------------------
work=$2
out=$work/out
mkdir -p "$out" "$work/etc"
hostname host.example.jp

printf '%s\n' '127.0.0.1 localhost' '::1 localhost ip6-localhost' \
  '192.0.2.10 host.example.jp host' '2001:db8:0:1::10 host.example.jp host' \
  '192.0.2.1 gw.example.jp' '198.51.100.20 www.example.com' '198.51.100.21 database-primary.internal.example.com' \
  '2001:db8:ffff:1::20 www.example.com' '203.0.113.5 client.example.com' '224.0.0.1 all-systems.mcast.net' \
  'ff02::1 ip6-allnodes' 'ff02::2 ip6-allrouters' > "$work/etc/hosts"
printf '%s\n' 'hosts: files' 'networks: files' 'passwd: files' 'group: files' 'services: files' 'protocols: files' > "$work/etc/nsswitch.conf"
printf '%s\n' 'default 0.0.0.0' 'loopback 127.0.0.0' 'link-local 169.254.0.0' > "$work/etc/networks"
printf '%s\n' 'root:x:0:0:root:/root:/bin/sh' 'www-data:x:33:33::/:/bin/false' 'systemd-timesync:x:997:997::/:/bin/false' \
  'nobody:x:65534:65534::/:/bin/false' > "$work/etc/passwd"
for file in hosts nsswitch.conf networks passwd; do mount --bind "$work/etc/$file" "/etc/$file"; done
mkdir -p "$work/run"; mount --bind "$work/run" /run; mkdir -p /run/app /run/systemd
mkdir -p "$work/opt"; mount --bind "$work/opt" /opt

# ---- the network: this host, a peer host behind veth, a tunnel without peer, a bridge -------------------------
unshare --net sleep infinity & peer=$!
sleep 0.3
on_peer() { nsenter --target "$peer" --net "$@"; }

sysctl -qw net.ipv6.conf.all.disable_ipv6=0 net.ipv6.conf.default.accept_dad=0 net.ipv6.conf.all.accept_dad=0 2>/dev/null || true
ip link set lo up
ip link add eth0 address 02:00:5e:10:00:01 type veth peer name eth0 address 02:00:5e:10:00:02 netns "$peer"
ip link set eth0 up
ip address add 192.0.2.10/24 broadcast 192.0.2.255 dev eth0
ip address add 192.0.2.11/24 broadcast 192.0.2.255 dev eth0 label eth0:1
ip address add 2001:db8:0:1::10/64 dev eth0 nodad
ip address add 2001:db8:1234:5678:9abc:def0:1234:5678/64 dev eth0 nodad
ip address add 2001:db8:aaaa:bbbb::1/64 dev eth0 nodad
ip route add default via 192.0.2.1
ip route add 198.51.100.0/24 via 192.0.2.1 window 8192 rtt 40ms advmss 1360
ip route add 203.0.113.0/24 via 192.0.2.1 metric 100
ip route add 203.0.113.64/26 via 192.0.2.1 metric 4294967295
ip route add 198.51.100.77/32 via 192.0.2.1
ip route add unreachable 203.0.113.128/25
ip route add blackhole 198.51.100.128/25
ip route add prohibit 203.0.113.200
ip -6 route add default via 2001:db8:0:1::1
ip -6 route add 2001:db8:ffff::/48 via 2001:db8:0:1::1 metric 512
ip -6 route add unreachable 2001:db8:dead::/48
ip link add br-lan address 02:00:5e:10:00:03 type bridge 2>/dev/null && ip address add 192.0.2.129/25 dev br-lan && ip link set br-lan up || true
ip link add link eth0 name eth0.100 type vlan id 100 2>/dev/null && ip link set eth0.100 up || true
ip tuntap add dev tun0 mode tun 2>/dev/null && ip address add 198.51.100.1 peer 198.51.100.2 dev tun0 && ip link set tun0 up || true
ip link add dummy0 type dummy 2>/dev/null || true

on_peer sysctl -qw net.ipv6.conf.default.accept_dad=0 net.ipv6.conf.all.accept_dad=0 2>/dev/null || true
on_peer ip link set lo up
on_peer ip link set eth0 up
on_peer ip address add 192.0.2.1/24 dev eth0
on_peer ip address add 2001:db8:0:1::1/64 dev eth0 nodad
on_peer ip address add 2001:db8:1234:5678::1/64 dev eth0 nodad
on_peer ip address add 2001:db8:aaaa:bbbb::2/64 dev eth0 nodad
for address in 198.51.100.20 198.51.100.21 203.0.113.5; do on_peer ip address add "$address/32" dev lo; done
on_peer ip address add 2001:db8:ffff:1::20/128 dev lo nodad
on_peer ip route add blackhole 203.0.113.66/32                     # answers nothing: SYN_SENT stays
on_peer ip -6 route add blackhole 2001:db8:ffff:66::/64
on_peer ip route add blackhole 198.51.100.99/32
sleep 1.5

# ---- the sockets ----------------------------------------------------------------------------------------------
cat > "$work/sockets.py" <<'PYTHON'
"""Opens sockets in every state. Usage: sockets.py ROLE"""
import os, socket, struct, sys, time

def ip4(kind=socket.SOCK_STREAM, proto=0):
    s = socket.socket(socket.AF_INET, kind, proto)
    s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    return s
def ip6(kind=socket.SOCK_STREAM, proto=0, only=True):
    s = socket.socket(socket.AF_INET6, kind, proto)
    s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    s.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1 if only else 0)
    return s
def listen(s, address, backlog=16):
    s.bind(address); s.listen(backlog); return s
def accept_forever(listeners, on_accept, idle=lambda: None):
    import select
    while True:
        for l in select.select(listeners, [], [], 0.1)[0]:
            on_accept(l.getsockname()[1], l.accept()[0])
        idle()

def peer():
    ls = []
    for p in (22, 25, 80, 443, 993, 5432, 8080, 6379, 8443):
        ls += [listen(ip4(), ("0.0.0.0", p)), listen(ip6(), ("::", p))]
    kept, late = [], []
    def on_accept(port, c):
        if port == 25: c.close()              # the other end stays in CLOSE_WAIT
        else: (late if port == 8443 else kept).append(c)
    def idle():                               # hears nothing of the other end's FIN and closes too: CLOSING over there
        while late and os.path.exists("/run/app/closing"): late.pop().close()
    accept_forever(ls, on_accept, idle)

def sshd():
    keep = [listen(ip4(), ("0.0.0.0", 22)), listen(ip6(), ("::", 22))]
    keep[0].settimeout(6)
    try: keep.append(keep[0].accept()[0])
    except OSError: pass
    for c in keep[2:]: c.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
    time.sleep(9999)
def web():
    keep = [listen(ip4(), ("0.0.0.0", 80)), listen(ip4(), ("0.0.0.0", 443)), listen(ip6(only=False), ("::", 8080))]
    accept_forever(keep, lambda port, c: keep.append(c))
def database():
    keep = [listen(ip4(), ("127.0.0.1", 5432)), listen(ip6(), ("::1", 5432))]
    accept_forever(keep, lambda port, c: keep.append(c))
def overflow():                               # accepts nothing: Recv-Q of the listener, unread bytes of both ends
    keep = [listen(ip4(), ("127.0.0.1", 8300), 4)]
    a = ip4(); a.connect(("127.0.0.1", 8300)); b = keep[0].accept()[0]
    a.setblocking(False)
    try:
        while True: a.send(b"x" * 65536)
    except BlockingIOError: pass
    for _ in range(3):
        c = ip4(); c.connect(("127.0.0.1", 8300)); keep.append(c)
    time.sleep(9999)
def long_v6():
    keep = [listen(ip6(), ("2001:db8:1234:5678:9abc:def0:1234:5678", 65535)), listen(ip6(), ("2001:db8:aaaa:bbbb::1", 443))]
    c = ip6(); c.bind(("2001:db8:1234:5678:9abc:def0:1234:5678", 50544)); c.connect(("2001:db8:ffff:1::20", 443)); keep.append(c)
    c = ip6(); c.connect(("2001:db8:aaaa:bbbb::2", 22)); keep.append(c)
    link = [l.split()[0] for l in open("/proc/net/if_inet6") if l.startswith("fe80") and l.split()[-1] == "eth0"]
    if link:
        a = ":".join(link[0][i:i+4] for i in range(0, 32, 4))
        keep.append(listen(ip6(), (a, 60443, 0, socket.if_nametoindex("eth0"))))
    time.sleep(9999)
def client():
    keep = []
    def to(s, a, ka=False):
        if ka: s.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
        s.connect(a); keep.append(s); return s
    to(ip4(), ("198.51.100.20", 443), True); to(ip4(), ("198.51.100.20", 993)); to(ip4(), ("198.51.100.21", 5432))
    to(ip6(), ("2001:db8:ffff:1::20", 443), True)
    to(ip4(), ("127.0.0.1", 5432)); to(ip6(), ("::1", 5432))
    to(ip4(), ("127.0.0.1", 8080)); to(ip6(), ("::1", 8080))          # the first arrives v4-mapped
    to(ip4(), ("198.51.100.20", 25)); to(ip6(), ("2001:db8:ffff:1::20", 25))     # CLOSE_WAIT
    for a, f in ((("198.51.100.20", 6379), ip4), (("2001:db8:ffff:1::20", 6379), ip6)):
        s = f(); s.connect(a); s.shutdown(socket.SHUT_WR); keep.append(s)        # FIN_WAIT2
    for a, f in ((("203.0.113.66", 443), ip4), (("2001:db8:ffff:66::1", 443), ip6)):
        s = f(); s.setblocking(False)                                            # SYN_SENT
        try: s.connect(a)
        except BlockingIOError: pass
        keep.append(s)
    d = [to(ip4(), ("203.0.113.5", p)) for p in (80, 8443, 25, 22)]              # what the peer stops hearing
    u = ip4(socket.SOCK_DGRAM); u.connect(("192.0.2.1", 33434)); u.send(b"answered by port unreachable")
    for family, proto, kind, a in ((socket.AF_INET, 1, 8, "192.0.2.1"), (socket.AF_INET6, 58, 128, "2001:db8:0:1::1")):
        r = socket.socket(family, socket.SOCK_RAW, proto)
        p = struct.pack("!BBHHH", kind, 0, 0, 7, 1)
        if proto == 1: p = struct.pack("!BBHHH", 8, 0, 0xffff - sum(struct.unpack("!4H", p)), 7, 1)
        for _ in range(3): r.sendto(p, (a, 0))
        r.close()
    open("/run/app/ready", "w").close()
    while not os.path.exists("/run/app/cut"): time.sleep(0.05)
    d[0].shutdown(socket.SHUT_WR); d[1].shutdown(socket.SHUT_WR)                 # FIN_WAIT1, CLOSING
    keep.remove(d[2]); d[2].close(); d[3].send(b"retransmit me")                 # LAST_ACK, timer on
    open("/run/app/closing", "w").close()
    time.sleep(9999)
def half_open():                              # SYN with a source that answers nothing: SYN_RECV
    r = socket.socket(socket.AF_INET, socket.SOCK_RAW, socket.IPPROTO_RAW)
    def total(b): n = sum(struct.unpack("!%dH" % (len(b) // 2), b)); n = (n >> 16) + (n & 0xffff); return 0xffff - (n + (n >> 16) & 0xffff)
    for port in (40000, 40001):
        source, target = socket.inet_aton("203.0.113.66"), socket.inet_aton("192.0.2.10")
        tcp = struct.pack("!HHIIBBHHH", port, 443, 1, 0, 0x50, 2, 65535, 0, 0)
        check = total(source + target + struct.pack("!HH", 6, len(tcp)) + tcp)
        ip = struct.pack("!BBHHHBBH4s4s", 0x45, 0, 40, 1, 0, 64, 6, 0, source, target)
        r.sendto(ip + tcp[:16] + struct.pack("!HH", check, 0), ("192.0.2.10", 0))
def time_wait():
    l = listen(ip4(), ("127.0.0.1", 7001)); l6 = listen(ip6(), ("::1", 7001))
    for lis, f, a in ((l, ip4, ("127.0.0.1", 7001)), (l6, ip6, ("::1", 7001)), (l, ip4, ("127.0.0.1", 7001))):
        c = f(); c.connect(a); s = lis.accept()[0]; c.close(); time.sleep(0.05); s.close(); time.sleep(0.05)
def udp():
    keep = []
    def b(s, a): s.bind(a); keep.append(s); return s
    b(ip4(socket.SOCK_DGRAM), ("0.0.0.0", 123)); b(ip6(socket.SOCK_DGRAM), ("::", 123)); b(ip4(socket.SOCK_DGRAM), ("127.0.0.1", 323))
    b(ip4(socket.SOCK_DGRAM), ("0.0.0.0", 5353)); b(ip4(socket.SOCK_DGRAM), ("0.0.0.0", 5353))
    s = ip4(socket.SOCK_DGRAM); s.connect(("198.51.100.21", 53)); keep.append(s)
    s = ip6(socket.SOCK_DGRAM); s.connect(("2001:db8:ffff:1::20", 53)); keep.append(s)
    q = b(ip4(socket.SOCK_DGRAM), ("127.0.0.1", 514)); s = ip4(socket.SOCK_DGRAM); s.connect(("127.0.0.1", 514)); keep.append(s)
    for _ in range(40): s.send(b"y" * 400)
    try: b(ip4(socket.SOCK_DGRAM, 136), ("0.0.0.0", 8202)); b(ip6(socket.SOCK_DGRAM, 136), ("::", 8202))
    except OSError as x: print("no udplite:", x, file=sys.stderr)
    for p in (1, 89): keep.append(socket.socket(socket.AF_INET, socket.SOCK_RAW, p))
    s = socket.socket(socket.AF_INET, socket.SOCK_RAW, 1); s.connect(("198.51.100.20", 0)); keep.append(s)
    keep.append(socket.socket(socket.AF_INET6, socket.SOCK_RAW, 58))
    time.sleep(9999)
def unix():
    keep = []
    def l(kind, path, listening=True):
        s = socket.socket(socket.AF_UNIX, kind); s.bind(path); listening and s.listen(4); keep.append(s); return s
    def c(kind, path):
        s = socket.socket(socket.AF_UNIX, kind); s.connect(path); keep.append(s); return s
    a = l(socket.SOCK_STREAM, "/run/app/app.sock"); c(socket.SOCK_STREAM, "/run/app/app.sock"); keep.append(a.accept()[0])
    c(socket.SOCK_STREAM, "/run/app/app.sock")                       # waits: CONNECTING, inode 0
    l(socket.SOCK_SEQPACKET, "/run/systemd/control"); c(socket.SOCK_SEQPACKET, "/run/systemd/control")
    l(socket.SOCK_DGRAM, "/run/systemd/notify", False); c(socket.SOCK_DGRAM, "/run/systemd/notify")
    l(socket.SOCK_STREAM, "\0abstract/name"); l(socket.SOCK_STREAM, "/run/app/with space.sock")
    os.chdir("/run/app"); l(socket.SOCK_STREAM, "relative.sock")
    keep.extend(socket.socketpair()); keep.append(socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM))
    s = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM); s.bind(""); keep.append(s)      # autobind: @00001
    time.sleep(9999)
def others():                                 # what ss alone shows: packets, netlink, MPTCP, bound devices, one that is closed
    keep = []
    def kept(make):
        try: keep.append(make())
        except OSError as x: print("not here:", x, file=sys.stderr)
    kept(lambda: socket.socket(socket.AF_PACKET, socket.SOCK_RAW, socket.htons(0x0003)))
    def arp(): s = socket.socket(socket.AF_PACKET, socket.SOCK_DGRAM, socket.htons(0x0806)); s.bind(("eth0", 0x0806)); return s
    kept(arp)
    def route(): s = socket.socket(socket.AF_NETLINK, socket.SOCK_RAW, 0); s.bind((0, 1)); return s
    kept(route)
    kept(lambda: listen(ip4(proto=262), ("192.0.2.10", 8262)))
    def bound(s, device, address): s.setsockopt(socket.SOL_SOCKET, socket.SO_BINDTODEVICE, device); s.bind(address); return s
    kept(lambda: bound(ip4(socket.SOCK_DGRAM), b"lo", ("127.0.0.53", 53)))
    kept(lambda: bound(ip6(socket.SOCK_DGRAM, only=False), b"eth0", ("::", 546)))
    kept(lambda: bound(ip6(socket.SOCK_RAW, 58, only=False), b"eth0", ("::", 0)))
    def closed(): s = ip4(); s.bind(("192.0.2.10", 9000)); return s
    kept(closed)
    def marked(): s = ip4(); s.setsockopt(socket.SOL_SOCKET, 36, 42); return listen(s, ("192.0.2.10", 9001))
    kept(marked)
    def vsock(): s = socket.socket(socket.AF_VSOCK, socket.SOCK_STREAM); s.bind((socket.VMADDR_CID_ANY, 1024)); s.listen(); return s
    kept(vsock)
    time.sleep(9999)
def groups():
    s = ip4(socket.SOCK_DGRAM); s.setsockopt(socket.IPPROTO_IP, socket.IP_ADD_MEMBERSHIP, socket.inet_aton("224.0.0.251") + socket.inet_aton("192.0.2.10"))
    t = ip6(socket.SOCK_DGRAM); t.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_JOIN_GROUP, socket.inet_pton(socket.AF_INET6, "ff02::fb") + struct.pack("@I", socket.if_nametoindex("eth0")))
    time.sleep(9999)
if __name__ == "__main__": globals()[sys.argv[1]]()
PYTHON

python=$(readlink -f "$(command -v python3)")
mkdir -p "/opt/My App/bin"
pids=()
# play ARGV0 ROLE [UID]: a process that shows as ARGV0
play() {
  ARGV0=$1 ROLE=$2 AS=${3-} "$python" - "$work/sockets.py" "$python" <<'PYTHON' &
import os, sys
if os.environ["AS"]:
    os.setgroups([]); os.setgid(int(os.environ["AS"])); os.setuid(int(os.environ["AS"]))
null = os.open("/dev/null", os.O_RDONLY); os.dup2(null, 0)
os.environ["PYTHONHOME"] = sys.base_prefix
os.execve(sys.argv[2], [os.environ["ARGV0"], sys.argv[1], os.environ["ROLE"]], {k: v for k, v in os.environ.items() if k in ("PATH", "PYTHONHOME")})
PYTHON
  pids+=($!)
}
chmod 755 "$work"; chmod 644 "$work/sockets.py"
( exec nsenter --target "$peer" --net "$python" "$work/sockets.py" peer ) & pids+=($!)
sleep 0.5
sysctl -qw net.ipv4.ip_unprivileged_port_start=0
play 'sshd: /usr/sbin/sshd -D [listener] 0 of 10-100 startups' sshd
play 'nginx: worker process' web 33
play 'postgres: checkpointer ' database 65534
play '/opt/My App/bin/My Server' overflow
play './bin/relative' long_v6
play '/usr/sbin/chronyd' udp
play '/usr/lib/systemd/systemd-timesyncd' groups 997
play '-bash' unix
play 'others' others
sleep 1
play 'client' client
on_peer python3 -c '
import socket, time
s = [socket.create_connection(a) for a in (("192.0.2.10", 22), ("192.0.2.10", 80), ("192.0.2.10", 443))]
time.sleep(9999)' & pids+=($!)
for _ in $(seq 100); do [ -e /run/app/ready ] && break; sleep 0.1; done
on_peer sysctl -qw net.ipv4.tcp_early_demux=0                      # from here on the peer sends from 203.0.113.5 but hears nothing
on_peer ip rule add pref 10 lookup local; on_peer ip rule add pref 1 iif eth0 to 203.0.113.5 blackhole; on_peer ip rule del pref 0
touch /run/app/cut
play 'waiter' time_wait
on_peer "$python" "$work/sockets.py" half_open
sleep 1

# ---- the captures ---------------------------------------------------------------------------------------------
cap() {                                      # cap DIALECT LOCALE NAME LANG COMMAND…   stdout and stderr, as on a terminal
  local file=$out/$1/$2/$3.txt lang=$4; shift 4
  mkdir -p "$(dirname "$file")"
  LANG=$lang LC_ALL=$lang "$@" > "$file" 2>&1 || true
}
ns() { local name=$1; shift; cap net-tools "$locale" "$name" "$lang" netstat "$@"; }
bb() { local name=$1; shift; cap busybox en "$name" C.UTF-8 busybox netstat "$@"; }

# One moment, as each tool shows it: test/same-sockets.test.ts holds them against each other.
cap procfs en scene C.UTF-8 sh -c 'cd /proc/net; head -n 9999 tcp tcp6 udp udp6 udplite udplite6 raw raw6 unix'
cap net-tools en scene C.UTF-8 sh -c 'echo "$ netstat -anpeoW"; netstat -anpeoW'
cap ss en scene C.UTF-8 ss -anpeoO -tuwx
cap lsof en scene C.UTF-8 lsof +c0 -nPl -i -U -Tqs
cap busybox en scene C.UTF-8 busybox netstat -an
cap toybox en scene C.UTF-8 toybox netstat -anpeW

main_views() {
  ns none; ns a -a; ns an -an; ns anp -anp; ns tulpn -tulpn; ns anpe -anpe; ns anpeo -anpeo; ns anto -anto
  ns r -r; ns rn -rn; ns rne -rne; ns rnee -rnee; ns rn6 -rn6; ns i -i; ns ia -ia; ns ie -ie; ns g -g; ns gn -gn
  ns ax -ax; ns axp -axp; ns s -s; ns s6 -s6; ns rnC -rnC; ns masquerade-unsupported -M
}
locale=en lang=C.UTF-8
main_views
ns anW -anW; ns n -n; ns anu -anu; ns anw -anw; ns aw -aw; ns ant6 -ant6; ns ant6W -ant6W; ns l -l; ns ln -ln; ns ant4 -ant4
ns anpW -anpW; ns ae -ae; ns lntp -lntp; ns anuo -anuo; ns at-numeric-hosts -at --numeric-hosts; ns at-numeric-ports -at --numeric-ports
ns st -st; ns su -su; ns sw -sw; ns s6t -s6t; ns rn46 -rn -4 -6; ns r6 -r6; ns gt -gnt; ns gn4 -gn4; ns iae -iae; ns nx -nx; ns lx -lx
ns version -V; ns usage-error -Q; ns two-views-error -ir
cap net-tools en anc-two-rounds C.UTF-8 timeout 1.8 stdbuf -oL netstat -antc
cap net-tools en anv C.UTF-8 stdbuf -oL netstat -anv
cap net-tools en anv-into-file C.UTF-8 netstat -anv
cap net-tools en lnp-nobody C.UTF-8 setpriv --reuid 65534 --regid 65534 --clear-groups netstat -lntup
cap net-tools en antp-nothing-read C.UTF-8 setpriv --reuid 12345 --regid 12345 --clear-groups netstat -antp
cap net-tools en tn-grep C.UTF-8 sh -c 'netstat -tn | grep ESTABLISHED'
cap net-tools en antp-sudo-prompt C.UTF-8 sh -c 'echo "[root@host ~]# netstat -antp"; netstat -antp; printf "[root@host ~]# "'
cap net-tools en an-fold80 C.UTF-8 sh -c 'netstat -anp | fold -w 80'
cap net-tools en anpe-cut80 C.UTF-8 sh -c 'netstat -antpe | cut -c 1-80'
cap net-tools en an-quoted C.UTF-8 sh -c 'netstat -ant | sed "s/^/> /"'
cap net-tools en an-indented C.UTF-8 sh -c 'netstat -ant | sed "s/^/    /"'
cap net-tools en an-squeezed C.UTF-8 sh -c 'netstat -antp | tr -s " "'
cap net-tools en an-tabs C.UTF-8 sh -c 'netstat -antp | unexpand -a'
cap net-tools en an-crlf C.UTF-8 sh -c 'netstat -ant | sed "s/$/\r/"'
cap net-tools en an-garbage-inside C.UTF-8 sh -c 'netstat -ant | sed "5a\\
client[201]: reconnecting to 198.51.100.20 ..."'
cap net-tools en an-several-commands C.UTF-8 sh -c 'for c in "netstat -rn" "netstat -i" "netstat -tln"; do echo "# $c"; $c; echo; done'
cap net-tools en empty-namespace C.UTF-8 unshare --net sh -c 'netstat -an -A inet; netstat -i; netstat -rn6'

locale=ja lang=ja_JP.UTF-8; main_views
cap net-tools ja lnp-nobody ja_JP.UTF-8 setpriv --reuid 65534 --regid 65534 --clear-groups netstat -lntup
cap net-tools ja anpeo-eucjp ja_JP.eucJP netstat -anpeo
cap net-tools ja anc-two-rounds ja_JP.UTF-8 timeout 1.8 stdbuf -oL netstat -antc
cap net-tools ja an-quoted ja_JP.UTF-8 sh -c 'netstat -antp | sed "s/^/> /"'
cap net-tools ja an-fold80 ja_JP.UTF-8 sh -c 'netstat -antp | fold -w 80'
cap net-tools ja usage-error ja_JP.UTF-8 netstat -Q
locale=de lang=de_DE.UTF-8; main_views
cap net-tools de lnp-nobody de_DE.UTF-8 setpriv --reuid 65534 --regid 65534 --clear-groups netstat -lntup
locale=fr lang=fr_FR.UTF-8; main_views
cap net-tools fr lnp-nobody fr_FR.UTF-8 setpriv --reuid 65534 --regid 65534 --clear-groups netstat -lntup
for language in cs:cs_CZ et:et_EE pt-BR:pt_BR; do
  locale=${language%:*} lang=${language#*:}.UTF-8
  main_views
  cap net-tools "$locale" lnp-nobody "$lang" setpriv --reuid 65534 --regid 65534 --clear-groups netstat -lntup
  cap net-tools "$locale" usage-error "$lang" netstat -Q
done

bb none; bb n -n; bb an -an; bb a -a; bb ltn -ltn; bb anu -anu; bb anw -anw; bb ax -ax; bb r -r; bb rn -rn; bb rne -rne
bb p-refused -anp; bb ant -ant
cap busybox en an-prompt-crlf C.UTF-8 sh -c 'printf "~ # netstat -an\r\n"; busybox netstat -an | sed "s/$/\r/"; printf "~ # "'
cap busybox en ant-quoted C.UTF-8 sh -c 'busybox netstat -ant | sed "s/^/> /"'
cap busybox en ant-grep C.UTF-8 sh -c 'busybox netstat -ant | grep 443'
cap busybox en an-fold80 C.UTF-8 sh -c 'busybox netstat -an | fold -w 80'

ls() { local name=$1; shift; cap lsof en "$name" C.UTF-8 lsof "$@"; }
ls i -i; ls nPi -nP -i; ls nP-listen -nP -iTCP -sTCP:LISTEN; ls nPi-queues -nP -i -Tqs; ls nPi-parents -nP -i -R -g; ls nPi-flags -nP -i +fg
ls nPi-links -nP -i +L; ls nPi-offset -nP -i -o; ls nPi-users -nP -l -i; ls U -U; ls UE -U -E; ls nPi-fields -nP -i -F
ls nP-fields -nP -a -p "${pids[8]}" -d 0-99 -F; ls nP-files -nP -a -p "${pids[8]}" -d ^mem
cap lsof en nPi-grep C.UTF-8 sh -c 'lsof -nP -i | grep LISTEN'
cap lsof en nPi-repeated C.UTF-8 timeout 2.5 lsof -nP -i :22 -r 1
cap lsof en nPi-sudo-prompt C.UTF-8 sh -c 'echo "ops@host:~$ sudo lsof -nP -i :5432"; lsof -nP -i :5432; printf "ops@host:~$ "'

sk() { local name=$1; shift; cap ss en "$name" C.UTF-8 ss "$@"; }
sk a -a; sk anp -anp; sk ae -ae; sk tulpn -tulpn; sk tan -tan; sk tn -tn; sk lun -lun; sk wan -wan; sk tanpe -tanpe; sk tar -tar; sk xap -xap
sk tnmi -tnmi '( sport = :8300 or dport = :8300 )'; sk tnpeiO -tnpeiO dst 198.51.100.0/24; sk tanpH-no-heading -tanpH; sk lntT -lntT; sk s -s
sk 0anp -0anp; sk netlink -A netlink -an; sk established -tn state established; sk every-established -n state established
cap ss en tan-filter C.UTF-8 sh -c 'echo "$ ss -tan state time-wait \"( sport = :7001 )\""; ss -tan state time-wait "( sport = :7001 )"'
cap ss en tulpn-grep C.UTF-8 sh -c 'ss -tulpn | grep -v Netid'
cap ss en tulpn-quoted C.UTF-8 sh -c 'ss -tulpn | sed "s/^/> /"'
cap ss en tulpn-80 C.UTF-8 script -qefc 'stty cols 80; ss -tulpn' /dev/null
cap ss en after-netstat C.UTF-8 sh -c 'for c in "netstat -tln" "ss -tln"; do echo "# $c"; $c; done; netstat -tln; ss -Htln'

kill "${pids[@]}" "$peer" 2>/dev/null || true
wait 2>/dev/null || true
