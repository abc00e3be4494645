import { DIGITS, plainTable } from './plain-table.ts'

const counters = (end: string) =>
  ['packets', 'errors', 'packetsOut', 'errorsOut', 'collisions'].map((key) => [`${key}${end}`, DIGITS] as const)

// > |  12      0     10      0     0      12      0     10      0     0
/** The traffic of one interface and of all of them in one line: 4.4BSD and its heirs other than FreeBSD and macOS, Solaris (if.c, sidewaysintpr; netstat.c, if_report). */
export const bothTraffic = () => plainTable('bothTraffic', '-i', [...counters(''), ...counters('All')])

const words = ['packets', 'errors', 'packetsOut', 'errorsOut', 'collisions']
const printed = ['packets', 'errs', 'packets', 'errs', 'colls']

/** What its columns are called. */
export const bothTrafficHeading: Readonly<Record<string, string>> = Object.fromEntries(
  ['', 'All'].flatMap((end) => words.map((key, index) => [`${key}${end}`, printed[index] as string])),
)
