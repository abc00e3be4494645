#!/usr/bin/env bash
# Adds to the scene of test/live what netstat prints in ways of its own: names of hosts, services and users, long addresses,
# IPv6 in every state, routes of every kind, more interfaces and groups, programs with odd names. Runs a command in it.
#   scene.sh COMMAND…      inside test/live/scene/scene.sh
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
hostname host.example.jp

# Names come from these files alone, so that they are the same everywhere.
etc=$SCENE/etc
mkdir "$etc"
printf '%s\n' '127.0.0.1 localhost' '::1 localhost' '192.0.2.10 host.example.jp' '192.0.2.1 gateway.example.jp' \
  '2001:db8:1::1 db.example.jp' '203.0.113.1 database-primary.internal.example.com' '203.0.113.3 router' \
  '224.0.0.251 mdns.mcast.net' 'ff02::1 ip6-allnodes' > "$etc/hosts"
printf '%s\n' 'hosts: files' 'networks: files' 'passwd: files' 'group: files' 'services: files' 'protocols: files' > "$etc/nsswitch.conf"
printf '%s\n' 'default 0.0.0.0' 'loopback 127.0.0.0' 'example-net 198.51.100.0' > "$etc/networks"
printf '%s\n' 'root:x:0:0:root:/root:/bin/sh' 'www-data:x:33:33::/:/bin/false' 'systemd-timesync:x:997:997::/:/bin/false' > "$etc/passwd"
printf '%s\n' 'ssh 22/tcp' 'domain 53/tcp' 'domain 53/udp' 'https 443/tcp' 'smtp 25/tcp' 'syslog 514/udp' 'mdns 5353/udp' \
  'http-alt 8080/tcp' 'postgresql 5432/tcp' > "$etc/services"
printf '%s\n' 'icmp 1 ICMP' 'ospf 89 OSPFIGP' 'ipv6-icmp 58 IPv6-ICMP' > "$etc/protocols"
for file in hosts nsswitch.conf networks passwd services protocols; do
  [ -e "/etc/$file" ] && mount --bind "$etc/$file" "/etc/$file"
done

# A second host, behind eth1.
unshare --net sleep infinity & second=$!
sleep 0.2
on_second() { nsenter --target "$second" --net "$@"; }
on_second ip link set lo up
on_second sysctl -qw net.ipv6.conf.default.accept_dad=0
ip link add eth1 address 02:00:5e:20:00:01 type veth peer name eth1 address 02:00:5e:20:00:02 netns "$second"
ip link set eth1 up multicast on allmulticast on
on_second ip link set eth1 up
ip address add 203.0.113.10/27 broadcast 203.0.113.31 dev eth1
ip address add 203.0.113.11/27 dev eth1 label eth1:backup
ip address add 2001:db8:2::10/64 dev eth1 nodad
ip address add 2001:db8:1234:5678:9abc:def0:1234:5678/64 dev eth1 nodad
ip address add 2001:db8:aaaa:bbbb::1/64 dev eth1 nodad
for address in 203.0.113.1/27 203.0.113.2/27 2001:db8:2::1/64 2001:db8:2::2/64 2001:db8:1234:5678::1/64 2001:db8:aaaa:bbbb::2/64; do
  on_second ip address add "$address" dev eth1
done

# Interfaces and routes that not every kernel has: without one, its rows are not there to compare.
ip link add dummy0 type dummy 2>/dev/null || true
ip link add link eth1 name eth1.100 type vlan id 100 2>/dev/null && ip link set eth1.100 up || true
ip link add br-abcdefghijkl type bridge 2>/dev/null && ip address add 192.0.2.129/25 dev br-abcdefghijkl || true
ip link add vxlan0 type vxlan id 5 dstport 4789 local 203.0.113.10 dev eth1 2>/dev/null && ip link set vxlan0 up || true
ip tuntap add dev tun0 mode tun 2>/dev/null && ip address add 198.51.100.1 peer 198.51.100.2 dev tun0 && ip link set tun0 up || true
ip link set dev br-abcdefghijkl up 2>/dev/null || true
ip route add 203.0.113.32/27 via 203.0.113.1 metric 4294967295
ip route add 203.0.113.224/28 nexthop via 203.0.113.1 nexthop via 203.0.113.2
ip route add 198.51.100.77/32 via 203.0.113.1 mtu 1400
ip route add throw 203.0.113.248/29
ip -6 route add default via 2001:db8:1::1 expires 900
ip -6 route add blackhole 2001:db8:beef::/48
ip -6 route add 2001:db8:feed:1234:5678:9abc:def0:1234/128 via 2001:db8:2::1 metric 4294967295
# What waits for a packet that never comes waits as long as this takes.
sysctl -qw net.ipv4.tcp_synack_retries=12 net.ipv4.tcp_syn_retries=12 net.ipv4.tcp_orphan_retries=14 net.ipv4.ping_group_range='0 0'
sleep 1.2

python=$(readlink -f "$(python3 -c 'import sys; print(sys.executable)')")
await() {
  for _ in $(seq 400); do [ -e "$SCENE/$1" ] && return; sleep 0.05; done
  echo "the scene is not ready: $1" >&2
  exit 1
}
on_second "$python" "$here/sockets.py" second &
await second
"$python" "$here/sockets.py" scene &
await connected
ip -6 neigh replace 2001:db8:2::2 lladdr 02:00:5e:20:00:99 dev eth1 nud permanent   # from here on it hears nothing of us
touch "$SCENE/unheard"
on_second "$python" "$here/sockets.py" half_open
await opened
sleep 0.3
"$@"
