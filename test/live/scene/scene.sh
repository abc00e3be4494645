#!/usr/bin/env bash
# A machine of its own: namespaces for network, mounts and processes, another host behind a veth pair, and sockets in
# every state. Runs the command in there and ends everything with it. Needs root, iproute2, util-linux and python3.
#   scene.sh CONNECTIONS COMMAND…
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
if [ "$1" != --inside ]; then
  exec unshare --net --uts --mount --pid --fork --mount-proc --kill-child bash "$here/scene.sh" --inside "$@"
fi
connections=$2
shift 2
mount -t sysfs sysfs /sys
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export SCENE=$work CONNECTIONS=$connections
python=$(readlink -f "$(python3 -c 'import sys; print(sys.executable)')")
unshare --net sleep infinity & peer=$!
sleep 0.2
on_peer() { nsenter --target "$peer" --net "$@"; }

ip link set lo up
on_peer ip link set lo up
sysctl -qw net.ipv6.conf.all.disable_ipv6=0 net.ipv6.conf.default.accept_dad=0 net.ipv4.conf.all.rp_filter=0 2>/dev/null || true
ip link add eth0 address 02:00:5e:10:00:01 type veth peer name eth0 address 02:00:5e:10:00:02 netns "$peer"
ip link set eth0 up
on_peer ip link set eth0 up
ip address add 192.0.2.10/24 broadcast 192.0.2.255 dev eth0
ip address add 192.0.2.11/24 dev eth0 label eth0:1
ip address add 2001:db8:1::10/64 dev eth0 nodad
on_peer ip address add 192.0.2.1/24 dev eth0
on_peer ip address add 192.0.2.2/24 dev eth0
on_peer ip address add 2001:db8:1::1/64 dev eth0 nodad
ip route add default via 192.0.2.1
ip route add 198.51.100.0/24 via 192.0.2.1 window 8192 rtt 40ms advmss 1360
ip route add 203.0.113.64/26 via 192.0.2.1 metric 100
ip route add unreachable 203.0.113.128/25
ip route add blackhole 198.51.100.128/25
ip route add prohibit 203.0.113.200
ip -6 route add 2001:db8:ffff::/48 via 2001:db8:1::1 metric 512
ip -6 route add unreachable 2001:db8:dead::/48
on_peer ip route add blackhole 198.51.100.0/24
ip link add dummy0 type dummy 2>/dev/null || true
sleep 1.2

on_peer "$python" "$here/sockets.py" peer &
told() {
  for _ in $(seq 600); do [ -e "$work/$1" ] && return; sleep 0.05; done
  echo "the scene is not ready: $1" >&2
  exit 1
}
told peer
"$python" "$here/sockets.py" client &
told client
# From here on 192.0.2.2 is not heard by anybody: what it sends still arrives here.
ip neigh replace 192.0.2.2 lladdr 02:00:5e:10:00:99 dev eth0 nud permanent
touch "$work/cut"
told ready
on_peer "$python" "$here/sockets.py" half_open
sleep 0.5
"$@"
