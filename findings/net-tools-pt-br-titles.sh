#!/bin/sh
# net-tools 2.10-0.1+deb12u2 (Debian 12), run as LC_ALL=pt_BR.UTF-8.
#
# The Brazilian catalog says the opposite of what was asked: `netstat -lt` is headed "(sem os servidores)", "without
# servers", the same words as `netstat -t`, although it lists servers alone. With -e the heading loses the word for the
# inode, whose numbers stay in the rows. So neither the title nor the heading of such a text can be believed.
#
# Seen on 2026-11-30:
#   -lt  Conexões Internet Ativas (sem os servidores)
#   -t   Conexões Internet Ativas (sem os servidores)
#   -lte Proto Recv-Q Send-Q Endereço Local          Endereço Remoto         Estado      Usuário
#
# Needs Debian 12's apt, dpkg-deb, localedef and the sources of its locales; installs into a temporary folder, and ends
# with 1 when any of this changed.
set -eu

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -q net-tools=2.10-0.1+deb12u2 >/dev/null 2>&1
dpkg-deb -x net-tools_*.deb net-tools

# The catalog is looked for in /usr/share/locale: a program in a private mount namespace sees the unpacked one there.
mkdir locale
localedef -i pt_BR -f UTF-8 locale/pt_BR.UTF-8
printed() {
  unshare --mount sh -c '
    mount --bind net-tools/usr/share/locale /usr/share/locale
    LOCPATH=$PWD/locale LC_ALL=pt_BR.UTF-8 net-tools/bin/netstat "$@"
  ' netstat "$@"
}

listening=$(printed -lt | head -n 1)
connected=$(printed -t | head -n 1)
heading=$(printed -lte | sed -n 2p)
printf '%s\n' "$listening" "$connected" "$heading"
case $listening in *'(sem os servidores)'*) ;; *) exit 1 ;; esac
[ "$listening" = "$connected" ] || exit 1
case $heading in *Usuário*[Ii]-[Nn]ode* | *Usuário*Inode*) exit 1 ;; *Usuário*) ;; *) exit 1 ;; esac
