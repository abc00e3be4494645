import type { Section } from '../src/types.ts'

/** Samples that are not as the tool printed them: quoted, folded, cut or mixed with other text. */
export const damagedSamples =
  /quoted|fold|squeezed|tabs|indented|cut-right|cut80|garbage|no-separators|one-line|wrong-code-page|cp850|replacement|blank-lines-inside|code-fence|findstr|grep|tail|unknown-column|no-heading|wrapped|anv-into-file|deleted-trailer|two-labels/

/** What is not written, or not read back as it was, since the rows do not say how it was printed. */
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
  { reason: 'tables without a view of their own have cells that may be blank', holds: ({ view }) => view === 'table' },
]

/** Samples whose lines are not the same when they are read and written, and why. */
export const differentSamples: readonly { readonly samples: RegExp; readonly reason: string }[] = [
  {
    samples: /windows\/en\/(?:r-xp|anb-xp|s-nt4|s-xp)/,
    reason: 'Windows NT to XP print indexes, metrics, owners and titles otherwise; Vista and later are written',
  },
  {
    samples: /windows\/(?:en\/r-persistent|es\/r$|fr\/r-p|ja\/r-p|de\/r-p|zh-TW\/r$)/,
    reason: 'the word for the default metric has other blanks in each language',
  },
  {
    samples: /windows\/(?:de\/(?:e|s-.*)|zh-CN\/e|ja\/s-.*)$/,
    reason: 'translated statistics have columns of their own width, and Wine has none',
  },
  { samples: /windows\/de\/nat-offload/, reason: 'the German heading of -t is narrower than its rows' },
  {
    samples: /net-tools\/.*\/(?:written-160-.*|written-masquerade.*|written-cache-ee)$|busybox\/.*-tnpW/,
    reason: 'older versions and options that a report does not tell have other widths; those of 2.10 are written',
  },
  {
    samples: /net-tools\/.*\/(?:i|ia|an-several-commands)$/,
    reason: 'an alias has a sentence in the place of its counters',
  },
  { samples: /net-tools\/en\/anv$/, reason: 'lines about the output itself stand between the rows' },
  { samples: /net-tools\/(?:de|ja)\/r/, reason: 'words of the heading are joined otherwise by each option' },
  { samples: /written-axp-blanks/, reason: 'blanks inside a value that were more than one' },
  {
    samples:
      /(?:macos|freebsd)\/en\/(?:i|I|L|r|w|v1|in|an-10\.5|an-26|anl-26|anb-10|anv-1[34]|several|unv|multipath|g-|all-kernel|an-.*all-sections|is-|a-|an-9)/,
    reason: 'versions differ in widths, which a report does not tell; the newest are written',
  },
  {
    samples: /(?:openbsd|netbsd|aix|hpux|solaris)\/en\/(?:i|r|g$|an$|an-6|an-11|an-f-inet$|n-names)/,
    reason: 'versions and families differ in widths and words of the heading, which a report does not tell',
  },
]
