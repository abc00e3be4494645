/** What printed a text. */
export type DialectName =
  | 'windows'
  | 'net-tools'
  | 'busybox'
  | 'toybox'
  | 'macos'
  | 'freebsd'
  | 'openbsd'
  | 'netbsd'
  | 'solaris'
  | 'aix'
  | 'hpux'
  | 'procfs'
