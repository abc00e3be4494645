import { expect, test } from 'vitest'
import { neighbours } from '../grammars/neighbours.ts'
import { parse, type Report } from '../src/index.ts'
import { caseFiles } from './case-files.ts'
import { sampleFiles } from './sample-files.ts'

/** What people paste behind a listing: prose, and what ps, ls, df, arp, vmstat, ping and logs print. */
const NEIGHBOURS = [
  'Thanks in advance for any help you can give me',
  'The output of a command reads as follows',
  'I ran it on 3 machines and got 2 different results',
  'root         1  0.0  0.1 168140 11388 ?        Ss   Nov22   0:04 /sbin/init',
  '  501   812     1   0  9:41AM ??         0:02.11 /usr/sbin/cfprefsd agent',
  '-rw-r--r--  1 root root    4096 Nov 22 09:14 notes.txt',
  'drwxr-xr-x  12 user  staff   384 Nov 22 09:14 src',
  'total 24',
  '/dev/sda1       41251136 8123456  31008912  21% /',
  'tmpfs             402396    1100    401296   1% /run',
  'COMMAND   PID USER   FD   TYPE DEVICE SIZE/OFF NODE NAME',
  '? (192.0.2.1) at 02:00:5e:00:53:01 [ether] on eth0',
  '192.0.2.1                ether   02:00:5e:00:53:01   C                     eth0',
  '  192.0.2.1             02-00-5e-00-53-01     dynamic',
  ' r  b   swpd   free   buff  cache   si   so    bi    bo   in   cs us sy id wa st',
  '192.0.2.10 - - [22/Nov/2026:09:14:01 +0900] "GET / HTTP/1.1" 200 612',
  'svchost.exe                   1020 Services                   0     12,345 K',
]
/** Rows of tools that are read, by their dialects: whatever stands above them, they are rows of no other. */
const KIN = {
  lsof: ['sshd      812 root    3u  IPv4  20345      0t0  TCP *:22 (LISTEN)'],
  iproute: [
    'default via 192.0.2.1 dev eth0 proto dhcp metric 100',
    '2: eth0: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1500 qdisc fq state UP group default qlen 1000',
  ],
}
/** Lines that are rows all the same: a table of a port, a PID and a name with blanks takes a line of ps, which nothing in it tells apart. */
const TAKEN: Readonly<Record<string, readonly string[]>> = {
  'powershell/en/nettcp-owners': ['  501   812     1   0  9:41AM ??         0:02.11 /usr/sbin/cfprefsd agent'],
}
/** Of the samples so many are taken, and of what stands behind them so long texts. */
const EVERY = 6
const LONGEST = 12_000

const samples = sampleFiles.filter(({ bytes }, i) => i % EVERY === 0 && bytes.length < LONGEST)

test.each(samples.map(({ name, bytes }) => [name, bytes] as const))(
  'no neighbour of %s is a row of it',
  (name, bytes) => {
    const pieces: string[] = []
    const own = parse(bytes, { onText: (piece) => pieces.push(piece) })
    const text = pieces.join('').replace(/\n?$/, '\n')
    const rowsAdded = (line: string) => rowCount(parse(`${text}${line}\n`)) - rowCount(own)
    expect(NEIGHBOURS.filter((line) => rowsAdded(line) !== 0)).toEqual(TAKEN[name] ?? [])
    for (const [dialect, lines] of Object.entries(KIN)) {
      const rowsOfOthers = (line: string) => rowCount(parse(`${text}${line}\n`), dialect)
      expect(lines.filter((line) => rowsOfOthers(line) !== rowCount(own, dialect))).toEqual([])
    }
  },
)

test('every tool that is known and not read has a case of its own', () => {
  const titles = caseFiles.filter(({ place }) => place.includes('other-tools.md')).map(({ title }) => title)
  expect(titles).toEqual(neighbours.map(({ tool }) => tool))
})

/** How many rows a report has, but those of one dialect. */
function rowCount({ captures }: Report, but?: string): number {
  const counted = captures.filter(({ dialect }) => dialect !== but)
  return counted.flatMap(({ sections }) => sections).reduce((sum, { rows }) => sum + rows.length, 0)
}
