import { layouts } from './layouts.ts'
import { longLines } from './long-lines.ts'
import { type Random, random } from './random.ts'

/** A text of a given size that asks much of the reader. */
export interface WorstCase {
  readonly name: string
  make(size: number): string | Uint8Array
  /** Whether the size is that of a line, and there are as many lines whatever the size. */
  readonly long?: true
}

const [windows, linux] = layouts as [(typeof layouts)[0], (typeof layouts)[0]]
const PROSE =
  'We saw the port closed again after the restart, so netstat was run on both hosts (see below) - TCP and UDP looked fine: 192.0.2.25:443 answered.\n'

/** What can be long, and what a reader could do too often for it. */
export const worstCases: readonly WorstCase[] = [
  { name: 'prose', make: repeated(() => PROSE) },
  { name: 'prose of short words', make: repeated(() => 'a b c d e f g h i j k l m n o p q r s t u v w x y z\n') },
  { name: 'one endless line', make: (size) => 'x'.repeat(size) },
  { name: 'one endless line of blanks', make: (size) => ' '.repeat(size) },
  { name: 'one endless line of rows', make: repeated((next, row) => row(next).trimEnd()) },
  { name: 'long lines of quote marks', make: repeated(() => `${'> '.repeat(8000)}\n`) },
  { name: 'long lines of blanks', make: repeated(() => `a${' '.repeat(16_000)}b\n`) },
  { name: 'long lines of netstat', make: repeated(() => `${'netstat '.repeat(2000)}\n`) },
  { name: 'long lines of protocol words', make: repeated(() => `${'TCP '.repeat(4000)}\n`) },
  { name: 'long lines of brackets', make: repeated(() => `${'[('.repeat(8000)}\n`) },
  { name: 'long lines of dashes', make: repeated(() => `${'-'.repeat(16_000)}x\n`) },
  {
    name: 'long lines of row words in a table',
    make: headed(windows.head, (next) => `  TCP    192.0.2.1:${next(9999)}  ${'TCP a:1 '.repeat(2000)}\n`),
  },
  {
    name: 'long broken rows with blanks in a table',
    make: headed(linux.head, () => `tcp 0 0 192.0.2.1:1 192.0.2.2:2 ${'x '.repeat(8000)}\n`),
  },
  { name: 'quoted rows', make: repeated((next, row) => `> ${row(next)}`) },
  { name: 'quoted rows under a heading', make: headed(quoted(windows.head), (next, row) => `> ${row(next)}`) },
  {
    name: 'rows quoted ever deeper',
    make: headed(windows.head, (next, row) => `${'> '.repeat(next(12))}${row(next)}`),
  },
  { name: 'rows with no heading', make: repeated((next, row) => row(next)) },
  {
    name: 'broken rows under a heading',
    make: headed(windows.head, (next) => `  TCP    ${'junk '.repeat(1 + next(6))}\n`),
  },
  { name: 'broken rows', make: repeated((next) => `tcp ${'junk '.repeat(1 + next(6))}\n`) },
  {
    name: 'broken Linux rows under a heading',
    make: headed(linux.head, (next) => `tcp ${next(9)} 0 ${'junk '.repeat(1 + next(6))}\n`),
  },
  {
    name: 'rows of unknown states',
    make: headed(windows.head, (next) => `  TCP    192.0.2.1:${next(9999)}  192.0.2.2:443  ZUSTAND ${next(9999)}\n`),
  },
  {
    name: 'rows with text behind',
    make: headed(
      windows.head,
      (next) => `  TCP    192.0.2.1:${next(9999)}  192.0.2.2:443  ESTABLISHED 12 <- this one ${next(99)}\n`,
    ),
  },
  {
    name: 'rows cut in two',
    make: headed(windows.head, (next) => `  TCP    192.0.2.1:${next(9999)}\n  192.0.2.2:443  ESTABLISHED 12\n`),
  },
  { name: 'rows parted by prose', make: headed(windows.head, (next, row) => `${row(next)}${PROSE}`) },
  { name: 'rows parted by blank lines', make: headed(windows.head, (next, row) => `${row(next)}\n\n\n`) },
  { name: 'rows of two tools in turn', make: mixed },
  {
    name: 'rows with distinct IPv6 addresses',
    make: headed(
      windows.head,
      (next) =>
        `  TCP    [2001:db8::${hex(next)}:${hex(next)}]:1  [2001:db8::${hex(next)}:${hex(next)}]:443  ESTABLISHED 1\n`,
    ),
  },
  { name: 'owner lines', make: headed(windows.head, (next, row) => `${row(next)}  RpcSs\n [svchost.exe]\n`) },
  { name: 'owner lines with no row', make: headed(windows.head, () => '  RpcSs\n [svchost.exe]\n') },
  { name: 'blank lines', make: repeated(() => '\n') },
  { name: 'lines of blanks', make: repeated(() => `${' '.repeat(80)}\n`) },
  { name: 'random bytes', make: bytes },
  {
    name: 'random printable text',
    make: repeated((next) => (next(60) === 0 ? '\n' : String.fromCharCode(32 + next(95)))),
  },
  { name: 'titles', make: repeated(() => 'Active Connections\n') },
  {
    name: 'headings',
    make: repeated(() => '  Proto  Local Address          Foreign Address        State           PID\n'),
  },
  { name: 'titles and headings', make: repeated(() => windows.head) },
  {
    name: 'headings of Linux',
    make: repeated(
      () => 'Proto Recv-Q Send-Q Local Address           Foreign Address         State       PID/Program name    \n',
    ),
  },
  {
    name: 'half headings',
    make: repeated(() => 'Proto Recv-Q Send-Q Local Address Foreign Address Proto Proto Proto Sta\n'),
  },
  { name: 'commands', make: repeated(() => 'C:\\> netstat -ano\n') },
  { name: 'prompts', make: repeated(() => 'user@host:~$ ls -l\n') },
  { name: 'captures of one row', make: repeated((next, row) => `C:\\> netstat -ano\n${windows.head}${row(next)}`) },
  { name: 'first words of headings', make: repeated(() => 'Proto \n') },
  { name: 'first words of headings in turn', make: repeated(() => 'Proto \nIface \nName \nDestination \n') },
  { name: 'headings broken in two', make: repeated(() => 'Proto Recv-Q\nSend-Q \n') },
  {
    name: 'headings with a word nobody knows',
    make: repeated((next) => `Proto Local Address Foreign Address x${next(9999)}\n`),
  },
  { name: 'titles over prose', make: repeated(() => `Routing tables\n${PROSE}`) },
  { name: 'titles of statistics', make: repeated(() => 'Tcp:\nIp:\nIcmp:\n') },
  { name: 'counters without a title', make: repeated((next) => `    ${next(9999)} segments received\n`) },
  {
    name: 'counters that nobody knows',
    make: headed('Tcp:\n', (next) => `    ${next(9999)} of what was ${next(9)} (${next(9)}%)\n`),
  },
  {
    name: 'rows of interfaces without a heading',
    make: repeated((next) => `eth${next(9)} 1500 0 ${next(99)} 0 0 0 8 0 0 0 BMRU\n`),
  },
  {
    name: 'routes of several tools',
    make: repeated((next) => `192.0.2.${next(256)} 198.51.100.1 UG ${next(9)} 0 em0\n`),
  },
  { name: 'times', make: repeated((next) => `Sun Nov 22 09:${10 + next(50)}:00 2026\n`) },
  { name: 'numbers that are no time', make: repeated((next) => `12:00 ${'7 '.repeat(next(12))}\n`) },
  {
    name: 'prefixes of logs',
    make: repeated((next, row) => `2026-11-22 09:00:0${next(9)} host app[${next(99)}]: ${row(next)}`),
  },
  { name: 'other prefixes on every line', make: repeated((next, row) => `${'ab'.repeat(1 + next(9))}: ${row(next)}`) },
  {
    name: 'records of JSON',
    make: repeated((next, row) => `${JSON.stringify({ log: row(next), stream: 'stdout' })}\n`),
  },
  { name: 'HTML', make: headed('<pre>\n', (next, row) => `<span>${row(next).trimEnd()}</span><br>\n`) },
  { name: 'comments of HTML that never end', make: headed('<pre>\n', () => `${'<!--'.repeat(8)}\n`) },
  { name: 'escapes of terminals', make: repeated((next, row) => `\x1b[3${next(8)}m${row(next).trimEnd()}\x1b[0m\n`) },
  { name: 'damaged words', make: repeated((next) => `ÃƒÂ¤Ã ${next(99)} Direcci¢n\n`) },
  { name: 'lost characters', make: headed(windows.head, () => '\ufffd\ufffd ? \ufffd\n') },
  { name: 'two rows on a line', make: repeated((next, row) => `${row(next).trimEnd()} | ${row(next)}`) },
  { name: 'rows of Linux side by side', make: headed(linux.head, twice) },
  {
    name: 'rows with a word twice',
    make: repeated((next) => `udp udp 0 0 host.example.jp:${next(9999)} gw.example.jp:33434 ESTABLISHED\n`),
  },
  { name: 'rows between bars', make: headed(linux.head, (next) => `| ${ofLinux(next).trimEnd()} |\n`) },
  { name: 'tables on one line', make: repeated((next, row) => `Active Connections ${row(next).trimEnd()} \r `) },
  {
    name: 'broken lines of kernels without a heading',
    make: repeated(
      (next) =>
        `tcp4  0  0 192.0.2.50.${next(9999)} 198.51.100.66.44\n3  ESTABLISHED 408300 131768  ${next(999)}  0 0x0102 0x0000\n`,
    ),
  },
  { name: 'halves of rows', make: headed(linux.head, (next) => `tcp 0 0 192.0.2.1:${next(9)}\n`) },
  { name: 'lines of 80 columns', make: headed(linux.head, () => `${'x'.repeat(80)}\n`) },
  { name: 'quoted-printable without end', make: repeated(() => `${'=3D'.repeat(25)}=\n`) },
  { name: 'carriage returns', make: repeated((next, row) => row(next).replace('\n', '')) },
  { name: 'line separators of Unicode', make: repeated((next, row) => row(next).replace('\r\n', '\u2028')) },
  { name: 'headings over long lines', make: repeated(() => `${windows.head}${'x '.repeat(4000)}\n`) },
  ...longLines.map((line) => ({ ...line, long: true as const })),
]

type Piece = (next: Random, row: (next: Random) => string) => string

function repeated(piece: Piece): (size: number) => string {
  return headed('', piece)
}

function headed(head: string, piece: Piece): (size: number) => string {
  return (size) => {
    const next = random(5)
    const row = windows.rows()
    const texts = [head]
    for (let length = head.length; length < size; length += (texts.at(-1) as string).length)
      texts.push(piece(next, row))
    return texts.join('').slice(0, size)
  }
}

function ofLinux(next: Random): string {
  return `tcp        0      0 192.0.2.10:${next(9999)}        198.51.100.20:25        CLOSE_WAIT  76/client\n`
}

/** Two files that sdiff set side by side. */
function twice(next: Random): string {
  return `${ofLinux(next).trimEnd()}              |   ${ofLinux(next)}`
}

function mixed(size: number): string {
  const [ofWindows, ofLinux] = [windows.rows(), linux.rows()]
  return headed('', () => `${ofWindows()}${ofLinux()}`)(size)
}

function bytes(size: number): Uint8Array {
  const next = random(6)
  return Uint8Array.from({ length: size }, () => next(256))
}

function quoted(text: string): string {
  return text.replace(/^/gm, '> ')
}

function hex(next: Random): string {
  return next(65_536).toString(16)
}
