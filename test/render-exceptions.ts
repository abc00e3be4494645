import type { Section } from '../src/report/types.ts'

/** Samples that are not as the tool printed them: quoted, wrapped by another program, folded, cut, without a heading, or mixed with other text. */
export const damagedSamples =
  /pasted|quoted|fold|squeezed|tabs|indented|cut-right|cut80|garbage|no-separators|one-line|wrong-code-page|cp850|replacement|blank-lines-inside|code-fence|findstr|grep|tail|unknown-column|no-heading|wrapped|anv-into-file|deleted-trailer|doubled-digits|two-labels|annotated|-as-(?:cp)?\d+/

/** What is not written, or not read back as it was, since the rows do not say how it was printed (docs/rendering.md). */
export const unwritten: readonly { readonly reason: string; holds(section: Section, sample: string): boolean }[] = [
  {
    reason: 'sentences of counters keep neither the place of their numbers nor the endings that a plural adds',
    holds: (section, sample) => section.view === 'statistics' && !sample.startsWith('windows/'),
  },
  { reason: 'lines of memory have several numbers in brackets', holds: ({ view }) => view === 'memory' },
  {
    reason: 'blocks of ifconfig have lines of many forms',
    holds: ({ view, columns }) => view === 'interfaces' && columns.includes('addresses'),
  },
  {
    reason: 'the figures of TCP are not written, which have an order and units of their own in each version',
    holds: (_, sample) => /^ss\/en\/tn(?:mi|peiO)$/.test(sample),
  },
  {
    reason: 'whether a star is any address of IPv4 is said by the width of columns that ss has no more',
    holds: (_, sample) => /^ss\/en\/written-[34]\.1\d-t/.test(sample),
  },
  {
    reason:
      'rows of z/OS do not say whether a name is that of a link or of an interface, nor in which lines a client stood',
    holds: (_, sample) => /^zos\/en\/(?:home|home-console|home-short|gate|devlinks|all)$/.test(sample),
  },
  {
    reason: 'Volatility prints the same sockets in several layouts, and times in a form of its own',
    holds: (_, sample) => /^volatility\/en\/(?:netscan|sockets|linux-sockstat)/.test(sample),
  },
  {
    reason: 'lines of /proc/net hold pointers, flags and figures of the kernel that rows do not keep',
    holds: (_, sample) => sample.startsWith('procfs/'),
  },
  {
    reason: 'the number of an interface stands above its groups, which rows do not keep',
    holds: (_, sample) => sample === 'iproute/en/maddress',
  },
  {
    reason: 'which fields -F was asked for is not told',
    holds: (_, sample) => /^lsof\/en\/nPi?-fields$/.test(sample),
  },
  {
    reason: 'records are written as the table of their tool, whatever form they came in',
    holds: (_, sample) =>
      /\/libxo-|\/nettcp-(?:csv|json|list)|^(?:iproute|nstat)\/en\/json-|^esxcli\/en\/(?:keyvalue|xml)$|\/tcpv(?:iew|con)-/.test(
        sample,
      ),
  },
  { reason: 'tables without a view of their own have cells that may be blank', holds: ({ view }) => view === 'table' },
]

/** The languages in which Wine was written down whole. */
const WINE = 'ar cs de es fi fr hr ko lt nb nl pl pt-BR ro ru sv tr uk zh-CN zh-TW'.split(' ')

/** Samples whose lines are not the same when they are read and written, and why: names below the dialect's folder. */
export const differentSamples: readonly { readonly reason: string; readonly samples: readonly string[] }[] = [
  {
    reason: 'a socket without an owner has a dash or nothing',
    samples: ['meterpreter/en/netstat-linux', 'meterpreter/en/netstat-windows'],
  },
  { reason: 'addresses of IPv6 have wider columns than those of IPv4', samples: ['liteos/en/netstat'] },
  { reason: 'a dash stands where a state or an address is not printed', samples: ['haiku/en/netstat'] },
  { reason: 'the heading stands in two lines', samples: ['ibmi/en/work-with-connections'] },
  { reason: 'how wide the columns of show ip sockets are is not known', samples: ['ios/en/ip-sockets'] },
  {
    reason: 'what lsof prints of files that are no sockets has no row, and makes its columns wider',
    samples: ['macos-files', 'nP-files', 'unidentified'].map((name) => `lsof/en/${name}`),
  },
  {
    reason:
      'a listing of all kinds of sockets has columns as wide as the widest of all kinds, and what hangs on their inodes is not kept',
    samples: ['lsof/en/scene', 'ss/en/scene'],
  },
  { reason: 'toybox prints one blank more behind the inode when -e and -p meet', samples: ['toybox/en/scene'] },
  {
    reason: 'Volatility names virtual and physical offsets, and puts tabs between the columns of version 3',
    samples: ['volatility/en/connections-2', 'volatility/en/mac-netstat-3'],
  },
  { reason: 'with -o, the ways out of a route stand in its line', samples: ['iproute/en/o-6-route'] },
  {
    reason: 'a value that fills its column touches the next one, and the state of a further path is not kept',
    samples: ['sockstat/en/46s', 'sockstat/en/default'],
  },
  {
    reason: 'FreeBSD 15 and NetBSD have other widths and marks; those of FreeBSD up to 14 are written',
    samples: ['freebsd-15', 'freebsd-15-all', 'netbsd', 'netbsd-nl'].map((name) => `sockstat/en/${name}`),
  },
  {
    reason: 'columns of ss and lsof are wider than what is left of their rows',
    samples: ['net-tools/en/other-commands'],
  },
  { reason: 'the second line of the heading says nothing', samples: ['ios/en/ip-ports'] },
  {
    reason: 'the console prints capitals, TSO numbers of messages',
    samples: ['zos/en/conn-console', 'zos/en/conn-tso'],
  },
  {
    reason: 'PowerShell underlines the words of a heading and netsh the whole line; a rule for each column is written',
    samples: [
      ...['nettcp', 'nettcp-narrow', 'nettcp-owners', 'netudp'].map((name) => `powershell/en/${name}`),
      ...['tcpconnections', 'udpconnections'].map((name) => `netsh/en/${name}`),
    ],
  },
  {
    reason: 'Windows XP prints indexes, metrics and owners otherwise; Vista and later are written',
    samples: ['windows/en/anb-xp-components', 'windows/en/r-xp'],
  },
  {
    reason: 'the word for the default metric has other blanks in each language',
    samples: [
      'windows/de/r-persistent-ipv6',
      'windows/en/r-persistent',
      'windows/es/r',
      'windows/fr/r-persistent-ipv6',
      'windows/ja/r-persistent-ipv6',
      'windows/zh-TW/r',
    ],
  },
  {
    reason: 'translated statistics have columns of their own width, and Wine has none',
    samples: [
      ...[
        'windows/de/e',
        'windows/de/s-ip-tcp-udp',
        'windows/ja/s-wine',
        'windows/ja/s-p-tcp-wording',
        'windows/zh-CN/e',
      ],
      ...WINE.map((locale) => `windows/${locale}/wine`),
    ],
  },
  {
    reason:
      'older versions and options that a report does not tell have other widths and words; those of 2.10 are written',
    samples: [
      ...['de', 'fr', 'ja'].map((locale) => `net-tools/${locale}/written-160-ax-heading`),
      'busybox/en/written-tnpW',
      'net-tools/en/written-160-an',
      'net-tools/en/written-160-rn6',
      'net-tools/en/written-cache-ee',
      'net-tools/en/written-masquerade-e',
      'net-tools/es/written-2009',
      'net-tools/ja/written-160-i',
      'net-tools/ja/written-masquerade',
    ],
  },
  {
    reason: 'an alias has a sentence in the place of its counters',
    samples: [
      'net-tools/en/an-several-commands',
      ...['cs', 'de', 'en', 'et', 'fr', 'ja', 'pt-BR'].flatMap((locale) => [
        `net-tools/${locale}/i`,
        `net-tools/${locale}/ia`,
      ]),
    ],
  },
  {
    reason: 'sockets of several families share the widths of one table, and a terminal or a person spreads them',
    samples: ['a', 'ae', 'anp', 'every-established', 'tulpn-80', 'after-netstat', 'written-families'].map(
      (name) => `ss/en/${name}`,
    ),
  },
  { reason: 'lines about the output itself stand between the rows', samples: ['net-tools/en/anv'] },
  { reason: 'a value holds several blanks in a row', samples: ['net-tools/en/written-axp-blanks'] },
  {
    reason: 'versions differ in widths and words, which a report does not tell; the newest are written',
    samples: [
      ...['an-9', 'i-13', 'ibdn-14', 'r-9', 'rn-13', 'w1', 'w1h'].map((name) => `freebsd/en/${name}`),
      ...[
        'I-en0-15',
        'LanA-11',
        'all-kernel-sockets-26',
        'an-10.10-all-sections',
        'an-10.14-all-sections',
        'an-10.5',
        'an-15-all-sections',
      ].map((name) => `macos/en/${name}`),
      ...[
        'an-26-heading-wider-than-rows',
        'anb-10.9',
        'anl-26-rows-wider-than-heading',
        'anv-13',
        'anv-14',
        'g-13',
        'i-10.15',
        'ia-10.11',
        'ib-13',
      ].map((name) => `macos/en/${name}`),
      ...[
        'ibdn-10.11',
        'ibtdF-13',
        'in-10.11',
        'inP-13',
        'is-en0-13',
        'multipath-rows',
        'r-names-11',
        'rn-10.10',
        'rn-10.15',
        'rn-10.5',
        'rn-13',
      ].map((name) => `macos/en/${name}`),
      ...['rnll-13', 'several-commands', 'unv-26', 'v1-traffic-times', 'w1-13', 'w1-I-en0-drops'].map(
        (name) => `macos/en/${name}`,
      ),
    ],
  },
  {
    reason: 'tables of one tool differ by family and protocol in widths and words',
    samples: [
      ...[
        'aix/en/in',
        'aix/en/rn',
        'hpux/en/in',
        'hpux/en/rn',
        'netbsd/en/an',
        'netbsd/en/inb',
        'netbsd/en/ind',
        'netbsd/en/rn',
        'openbsd/en/an-6',
        'openbsd/en/i',
      ],
      ...[
        'openbsd/en/n-names',
        'openbsd/en/rn',
        'solaris/en/an-11',
        'solaris/en/an-11.4',
        'solaris/en/an-f-inet',
        'solaris/en/g',
        'solaris/en/in',
        'solaris/en/rn',
        'solaris/en/rnv',
      ],
    ],
  },
]
