#!/bin/sh
# net-tools 2.10-0.1+deb12u2 (Debian 12).
#
# An interface whose name has 15 characters, the most there are, is listed by `netstat -i` and `ifconfig` with every counter
# 0, whatever passed over it. Docker calls its bridges so: `br-` and 12 digits. A name of 14 characters has its counters.
# The kernel's own table, /proc/net/dev, has both. Whoever looks for traffic, errors or drops on such a bridge is told that
# there are none.
#
# Seen on 2026-11-30 (a pair of interfaces joined to one another, so that what one sends the other receives):
#   /proc/net/dev br-0123456789ab: RX packets 2
#   br-0123456789a   1500        1      0      0 0             2      0      0      0 BMRU
#   br-0123456789ab  1500        0      0      0 0             0      0      0      0 BMRU
#           RX packets 0  bytes 0 (0.0 B)
#           TX packets 0  bytes 0 (0.0 B)
#
# Needs Debian 12's apt, dpkg-deb, iproute2 and root; works in a temporary folder and a network of its own, and ends with 1
# when any of this changed.
set -eu

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -q net-tools=2.10-0.1+deb12u2 >/dev/null 2>&1
dpkg-deb -x net-tools_*.deb net-tools

unshare --net sh -c '
  ip link add br-0123456789ab type veth peer name br-0123456789a
  ip link set br-0123456789ab up
  ip link set br-0123456789a up
  # What IPv6 sends when an interface comes up is enough.
  for _ in $(seq 100); do
    awk "/br-/ && \$2 == 0 { idle = 1 } END { exit idle }" /proc/net/dev && break
    sleep 0.1
  done
  awk "/br-0123456789ab:/ { print \"/proc/net/dev\", \$1, \"RX packets\", \$3 }" /proc/net/dev
  net-tools/bin/netstat -i | grep ^br-
  net-tools/sbin/ifconfig br-0123456789ab | grep packets
' > seen
cat seen
grep -Eq '^/proc/net/dev br-0123456789ab: RX packets [1-9]' seen
grep -Eq '^br-0123456789a +1500 +[1-9]' seen
grep -Eq '^br-0123456789ab +1500( +0){8} ' seen
[ "$(grep -c 'packets 0  bytes 0' seen)" = 2 ]
