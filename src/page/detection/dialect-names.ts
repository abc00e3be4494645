/** What people call the dialects; names of products are the same in every language. */
const names: Readonly<Record<string, string>> = {
  windows: 'Windows',
  'net-tools': 'Linux (net-tools)',
  busybox: 'Linux (BusyBox)',
  toybox: 'Android (Toybox)',
  macos: 'macOS',
  freebsd: 'FreeBSD',
  openbsd: 'OpenBSD',
  netbsd: 'NetBSD',
  solaris: 'Solaris',
  aix: 'AIX',
  hpux: 'HP-UX',
}

/** The name of a dialect for people. */
export function dialectName(dialect: string): string {
  return names[dialect] ?? dialect
}

/** The name of a language in another one. */
export function languageName(locale: string, within: string): string {
  try {
    return new Intl.DisplayNames([within], { type: 'language' }).of(locale) ?? locale
  } catch {
    return locale
  }
}
