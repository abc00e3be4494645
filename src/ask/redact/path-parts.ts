/** Names that stand in paths of every system: the Filesystem Hierarchy Standard, and what its daemons are called. */
const COMMON = new Set(
  `bin boot dev etc home lib lib64 media mnt opt proc root run sbin srv sys tmp usr var local share cache lock log mail spool www
  private library system applications users volumes program files windows system32 appdata roaming temp documents settings
  systemd journal notify stdout dev-log syslog private userdb dbus system_bus_socket session_bus_socket bus user units udev control
  resolve io.systemd.resolve io.systemd.managedoom coredump initctl docker docker.sock containerd containerd.sock cri crio podman
  podman.sock runc snapd snapd.socket snapd-snap.socket acpid acpid.socket avahi-daemon socket cups cups.sock rpcbind rpcbind.sock
  pulse native pipewire-0 pipewire-0-manager gnupg s.gpg-agent s.gpg-agent.ssh s.gpg-agent.extra s.gpg-agent.browser keyring ssh
  pkcs11 .x11-unix x0 x1 .ice-unix .font-unix .xim-unix .test-unix ice-unix dbus-1 services gdm3 lightdm xorg mysqld mysqld.sock
  mysql mysql.sock mysqlx.sock postgresql .s.pgsql.5432 postgres redis redis-server.sock nginx apache2 httpd php php-fpm.sock fpm
  postfix public pickup qmgr cleanup flush showq bounce defer trace verify proxymap proxywrite smtp relay error retry discard
  local virtual lmtp anvil scache maildrop rewrite tlsmgr chrony chronyd.sock ntp multipathd.sock lvm lvmpolld.socket lvmetad.socket
  dm-event-server dm-event-client gssproxy.sock sssd pipes nss pam libvirt libvirt-sock virtlogd-sock virtlockd-sock qemu iscsid
  networkmanager private-dhcp wpa_supplicant bluetooth modemmanager irqbalance haproxy zabbix saslauthd mux rsyslog samba nmbd
  winbindd unexpected devlog devd.pipe devd.seqpacket.pipe logpriv log ldapi slapd mdnsresponder usbmuxd portmap vpncontrol.sock
  racoon asl_input syslog.sock cupsd filesystemui.socket xorg-server bsd ntpd.sock nscd nscd.sock host-resolver agent sockets
  unix-domain kernel-command abstract initd net tty sock`.split(/\s+/),
)

/** Whether a part of a path names nothing of somebody's: one of the systems' own, a number, or a name that a tool made up. */
export function isCommonPart(part: string): boolean {
  return /^[\W\d]*$/.test(part) || COMMON.has(part.toLowerCase())
}
