#!/bin/sh
# lsof 4.95.0-1 (Debian 12).
#
# On Linux `lsof -U` cuts the path of a UNIX domain socket at its first blank, and nothing in the row says so: the rest of the
# path is gone, also from the fields of -F. /proc/net/unix and `ss -x` have the whole path.
#
# Seen on 2026-11-30, with a listener on `./with blank.sock`:
#   lsof -U -a -p PID             …  unix 0x… 0t0 … ./with type=STREAM (LISTEN)
#   lsof -U -a -p PID -F n        n./with type=STREAM
#   grep blank /proc/net/unix     …  ./with blank.sock
#
# Needs Debian 12's apt, dpkg-deb and perl; works in a temporary folder, and ends with 1 when any of this changed.
set -eu

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -q lsof=4.95.0-1 >/dev/null 2>&1
dpkg-deb -x lsof_*.deb lsof

cat > listener.pl <<'PERL'
use IO::Socket::UNIX;
my $listener = IO::Socket::UNIX->new(Local => './with blank.sock', Listen => 1) or die $!;
system "lsof/usr/bin/lsof -w -U -a -p $$ > table";
system "lsof/usr/bin/lsof -w -U -a -p $$ -F n > fields";
system "cat /proc/net/unix > kernel";
PERL
perl listener.pl

grep -q ' \./with blank\.sock$' kernel
grep -q ' \./with type=STREAM (LISTEN)$' table
grep -q '^n\./with type=STREAM$' fields
if grep -q blank table fields; then exit 1; fi
