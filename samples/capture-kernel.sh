#!/usr/bin/env bash
# Makes the captured samples under samples/procfs, samples/nstat and samples/iproute: what the kernel shows in /proc/net,
# and what ip and nstat make of it, in a network namespace of its own with documentation addresses only.
# Needs root and: iproute2 python3 util-linux. Inodes, ephemeral ports, timers and counters differ from run to run.
#
#   sudo samples/capture-kernel.sh [OUTPUT-DIRECTORY]       default: the directory of this script
set -euo pipefail

if [ "${1-}" != --inside ]; then
  out=$(mkdir -p "${1:-$(dirname "$0")}" && cd "${1:-$(dirname "$0")}" && pwd)
  exec unshare --net --mount --pid --fork --mount-proc --kill-child \
    env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 HOME=/ bash "$0" --inside "$out"
fi
mkdir -p "$2"/{procfs,nstat,iproute}/en

sysctl -qw net.ipv6.conf.default.accept_dad=0 net.ipv4.ping_group_range='0 0' || true
ip link set lo up
ip link add eth0 address 02:00:5e:10:00:01 type veth peer name eth1 address 02:00:5e:10:00:02
ip link set eth1 mtu 9000
ip link add br0 address 02:00:5e:10:00:03 type bridge
for name in eth0 eth1 br0; do ip link set "$name" up; done
ip address add 192.0.2.10/24 broadcast 192.0.2.255 dev eth0
ip address add 192.0.2.11/24 dev eth0 label eth0:1
ip address add 2001:db8:0:1::10/64 dev eth0 nodad
ip address add 198.51.100.1 peer 198.51.100.2 dev eth1
ip address add 203.0.113.1/26 dev br0
ip route add default via 192.0.2.1 proto static metric 100
ip route add 198.51.100.64/26 nexthop via 192.0.2.2 dev eth0 weight 1 nexthop via 198.51.100.2 dev eth1 weight 2
ip route add 203.0.113.64/26 via 192.0.2.3 dev eth0 mtu lock 1400 advmss 1300 table 100
ip route add unreachable 203.0.113.128/26
ip route add blackhole 203.0.113.192/27 metric 5
ip -6 route add default via 2001:db8:0:1::1
ip -6 route add 2001:db8:ffff::/48 nexthop via 2001:db8:0:1::2 dev eth0 nexthop via 2001:db8:0:1::3 dev eth0
ip -6 route add unreachable 2001:db8:dead::/48

python3 - <<'PYTHON' &
import socket, time
def ip4(kind=socket.SOCK_STREAM, proto=0): return socket.socket(socket.AF_INET, kind, proto)
def ip6(kind=socket.SOCK_STREAM, proto=0): return socket.socket(socket.AF_INET6, kind, proto)
def bound(s, *address): s.bind(address); return s
keep = [bound(ip4(), '127.0.0.1', 8080), bound(ip6(), '::1', 8443)]
for s in keep: s.listen(5)
client = socket.create_connection(('127.0.0.1', 8080)); client.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
server = keep[0].accept()[0]; client.send(b'unread')
gone = socket.create_connection(('127.0.0.1', 8080)); gone.close(); keep[0].accept()[0].close()
keep += [bound(ip4(socket.SOCK_DGRAM), '0.0.0.0', 68), bound(ip6(socket.SOCK_DGRAM), '::', 546)]
keep += [ip4(socket.SOCK_RAW, 1), ip6(socket.SOCK_RAW, 58), bound(ip4(socket.SOCK_DGRAM, 1), '127.0.0.1', 77)]
keep += [bound(ip4(socket.SOCK_DGRAM, 136), '127.0.0.1', 9999)]
keep += [socket.socket(socket.AF_PACKET, socket.SOCK_DGRAM, socket.htons(0x806))]
unix = socket.socket(socket.AF_UNIX); unix.bind('\0app control'); unix.listen(1)
open('/tmp/ready', 'w').close(); time.sleep(60)
PYTHON
until [ -e /tmp/ready ]; do sleep 0.2; done
rm /tmp/ready

cd /proc/net
into() { cat > "$out/$1.txt"; }
out=$2/procfs/en
cat tcp tcp6 udp udp6 | into cat-tcp-udp
for file in tcp raw udplite icmp; do echo "root@host:~# cat /proc/net/$file"; cat "$file"; done | into cat-prompts
head tcp6 udp raw raw6 unix | into head
grep . tcp raw6 unix dev igmp | into grep
cat route ipv6_route | into cat-route
{ cat dev; cat igmp igmp6 dev_mcast; } | into cat-dev-igmp
cat snmp snmp6 sockstat sockstat6 | into cat-snmp-sockstat
cat netstat | into cat-netstat
cat packet netlink | into cat-packet-netlink
out=$2/nstat/en
nstat -asz Ip\* Udp\* TcpA\* TcpExtT\* | into asz
nstat -as Tcp\* | into as-tcp
nstat -as --json --pretty Ip\* Udp\* | into json-pretty
out=$2/iproute/en
ip -json route show table all | into json-route
ip -json -pretty -stats address | into json-pretty-address
ip -json maddress | into json-maddress
ip route | into route
ip route show table all | into route-table-all
ip -o -6 route show table all | into o-6-route
ip address | into address
ip -o address | into o-address
ip -brief address | into brief-address
ip -brief link | into brief-link
ip -s -s -d link | into s-s-d-link
ip maddress | into maddress
