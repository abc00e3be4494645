import type { RowDraft } from '../../src/table/cells/cell.ts'
import { count } from '../../src/table/cells/count.ts'
import { word, words } from '../../src/table/cells/word.ts'
import type { RowRule } from '../../src/table/dialect.ts'
import { column, table } from '../define.ts'

/** An index (hexadecimal on Windows 2000 and XP) and three dots. */
const INDEX = /^(0x[0-9a-f]{1,8}|\d{1,10}) ?\.{3}/i
/** The bytes of an address, parted by blanks, of which the author of the text may have hidden some: `00 15 5d xx xx xx`. */
const BYTES = /^(?:[0-9a-f]{2}|xx|\*\*)(?: (?:[0-9a-f]{2}|xx|\*\*)){5,31}(?![0-9a-f])/i

/** The first field of a row whose title is lost or in a language that is not known. */
const FIRST = /^(?:0x[0-9a-f]{1,8}$|\d{1,10}\.{3})/i
/** Where an interface begins in a text without line ends. */
const BREAKS = /(?<=\s)(?:0x[0-9a-f]{1,8} ?|\d{1,10})\.{3}(?=[. ]|[0-9a-f]{2} )/gi

// > | 12...02 00 5e 20 00 0c ......Example Gigabit Network Connection
// > |  1...........................Software Loopback Interface 1
// > | 13...00 00 00 00 00 00 00 e0 Microsoft ISATAP Adapter
// > |0x10003 ...02 00 5e 20 01 03 ...... Example Fast Ethernet Adapter
//      ^index   ^address                   ^name          Windows 2000 and XP: hexadecimal, blanks around the dots
//    several on one line, where a program took the line ends away
const readInterfaces: RowRule = (fields) => {
  const line = fields.range(0, fields.count)
  const starts = [0, ...[...line.matchAll(BREAKS)].map(({ index }) => index)]
  const rows = starts.map((start, at) =>
    readInterface(line.slice(start, starts[at + 1]), fields.start(0) + start, fields.spans),
  )
  return rows.every((row) => row !== null) ? rows : null
}

function readInterface(line: string, start: number, spans: boolean): RowDraft | null {
  const index = INDEX.exec(line)
  if (!index) return null
  const rest = line.slice(index[0].length)
  const bytes = BYTES.exec(rest)?.[0]
  const behind = rest.slice(bytes?.length ?? 0).trimEnd()
  if (bytes === undefined && !behind.startsWith('...')) return null
  const name = behind.replace(/^ ?\.*/, '').trim()
  const nameAt = line.trimEnd().length - name.length
  return {
    line: 0,
    index: Number(index[1]),
    hardwareAddress: bytes === undefined ? null : bytes.toLowerCase().replaceAll(' ', ':'),
    name: name || null,
    ...(spans && { cells: cellsOf(start, index[0].length, index[1] as string, bytes, nameAt, name) }),
  }
}

/** Offsets of the values of a row. */
function cellsOf(
  start: number,
  behind: number,
  index: string,
  bytes: string | undefined,
  name: number,
  text: string,
): Record<string, [number, number]> {
  return {
    index: [start, start + index.length],
    ...(bytes && { hardwareAddress: [start + behind, start + behind + bytes.length] }),
    ...(text && { name: [start + name, start + name + text.length] }),
  }
}

const RULE = '='.repeat(75)
/** Characters of six bytes with the blank behind each, which dots take where there is no address. */
const BYTES_WIDTH = 18

/** One interface as Windows Vista and later print it. */
function writeInterface({ index, hardwareAddress, name }: RowDraft): string {
  const bytes = hardwareAddress === null ? '' : `${String(hardwareAddress).replaceAll(':', ' ')} `
  const dots = bytes === '' ? '.'.repeat(BYTES_WIDTH + 6) : bytes.length > BYTES_WIDTH ? '' : '......'
  return `${String(index).padStart(3)}...${bytes}${dots}${name ?? ''}`
}

/** The list of interfaces above the routes (`route print`, `netstat -r`). */
export const interfaceList = table(
  'interface-list',
  'interfaces',
  [column('index', count), column('hardwareAddress', word), column('name', words)],
  {
    titled: true,
    rule: readInterfaces,
    first: FIRST,
    forms: [['index', 'hardwareAddress', 'name']],
    folds: true,
    write: ({ rows }) => rows.map(writeInterface),
    frame: { aboveTitle: [RULE], underRows: [RULE, ''] },
    option: '-r',
    breaks: () => BREAKS,
  },
)
