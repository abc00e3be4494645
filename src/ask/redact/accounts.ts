/** Accounts that systems come with, which are no people. */
const SYSTEM = new Set(
  `root toor daemon bin sys sync games man lp mail news uucp proxy www-data www backup list irc gnats nobody nogroup operator adm
  shutdown halt ftp sshd ntp chrony dbus messagebus avahi polkitd rpc rpcuser statd named bind unbound dnsmasq postfix postgres
  mysql mariadb redis mongodb rabbitmq elasticsearch apache nginx httpd haproxy squid tomcat jenkins docker git syslog tss kube
  systemd systemd-network systemd-resolve systemd-timesync systemd-coredump nfsnobody cron cups kernel unknown none system
  administrator admin guest public default defaultuser0 shared local service network localsystem localservice networkservice
  user users ubuntu debian ec2-user centos pi vagrant smmsp kmem tty auditdistd hast unwind`.split(/\s+/),
)

/** Whether a name of an account says nothing about anybody: a number, an account of the system, one of macOS and OpenBSD (`_dhcp`). */
export function isSystemAccount(name: string): boolean {
  return /^[\d_*?-]|^\W*$|^(?:systemd|dwm|umfd|font driver)-/i.test(name) || SYSTEM.has(name.toLowerCase())
}

/** Host names that every machine gives itself. */
const LOCAL_NAMES =
  /^(?:(?:ip6-)?(?:localhost|loopback)\d?(?:\..*)?|localdomain|default|link-local|any|broadcasthost|base-address\.mcast\.net|ip6-\w+|[a-z-]+\.mcast\.net|_?gateway|\*|\d+)$/i

/** Whether a host name means the same everywhere. */
export function isCommonHost(name: string): boolean {
  return LOCAL_NAMES.test(name)
}
