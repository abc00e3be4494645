#!/bin/sh
# toybox 0.8.9+dfsg-1 (Debian 12).
#
# Without -a, `toybox netstat` hides established connections by the number of the peer's port: it shows those alone whose
# port has one of the bits 0x10, 0x20 and 0x40, and leaves out one port in eight, among them 389 (LDAP), 2049 (NFS),
# 5000, 9092 (Kafka) and 27017 (MongoDB). No line says so. -l, headed "(only servers)", shows the same connections too.
#
# Seen on 2026-11-30, with one connection to each of 443 and 389 on 127.0.0.1:
#   toybox netstat -atn | grep -c 'ESTABLISHED'      4   (two connections, two ends each)
#   toybox netstat -tn  | grep ':443 *ESTABLISHED'   tcp        0      0 127.0.0.1:40000         127.0.0.1:443           ESTABLISHED
#   toybox netstat -tn  | grep ':389 *ESTABLISHED'   nothing
#   toybox netstat -ltn | grep ':443 *ESTABLISHED'   the same row as -tn
#
# Needs Debian 12's apt, dpkg-deb, iproute2, perl and root; works in a temporary folder and a network of its own, and ends
# with 1 when any of this changed.
set -eu

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -q toybox=0.8.9+dfsg-1 >/dev/null 2>&1
dpkg-deb -x toybox_*.deb toybox

cat > connections.pl <<'PERL'
use IO::Socket::INET;
my $from = 40000;
for my $port (443, 389) {
  my $listener = IO::Socket::INET->new(LocalAddr => '127.0.0.1', LocalPort => $port, Listen => 1) or die $!;
  my $client = IO::Socket::INET->new(PeerAddr => '127.0.0.1', PeerPort => $port, LocalPort => $from++) or die $!;
  push @kept, $listener, $client, $listener->accept;
}
for my $flags ('-atn', '-tn', '-ltn') { system "toybox/bin/toybox netstat $flags > printed$flags" }
PERL
unshare --net sh -c 'ip link set lo up && perl connections.pl'

to() { grep -E "127\.0\.0\.1:$1 +ESTABLISHED" "printed$2"; }
[ "$(grep -c ESTABLISHED printed-atn)" = 4 ]
to 443 -tn
to 443 -ltn
to 389 -atn
if to 389 -tn || to 389 -ltn; then exit 1; fi
