import type { RowDraft } from '../../src/table/cells/cell.ts'
import type { Column, Part } from '../../src/table/dialect.ts'

/** One column of the screen: its heading, on which side its values stand, and what stands in front of it. */
interface Place {
  readonly key: string
  readonly head: string
  readonly before: string
  readonly isRight?: true
}

const PLACES: readonly Place[] = [
  { key: 'protocol', head: 'Netid', before: '' },
  { key: 'state', head: 'State', before: ' ' },
  { key: 'recvQueue', head: 'Recv-Q', before: ' ' },
  { key: 'sendQueue', head: 'Send-Q', before: ' ' },
  { key: 'local', head: 'Local Address', before: ' ', isRight: true },
  { key: 'localPort', head: 'Port', before: ':' },
  { key: 'foreign', head: 'Peer Address', before: ' ', isRight: true },
  { key: 'foreignPort', head: 'Port', before: ':' },
  { key: 'process', head: 'Process', before: '' },
]

// > |State  Recv-Q Send-Q Local Address:Port  Peer Address:PortProcess
//   |LISTEN 0      128          0.0.0.0:22         0.0.0.0:*     users:(("sshd",pid=900,fd=3))
/** Heading and rows, each column as wide as what it holds (iproute2 misc/ss.c, render, since 5.6 where no terminal shows them). */
export function writeSockets(columns: readonly Column[], parting: ':' | ' '): (part: Part) => readonly string[] {
  return ({ rows, shown, words }) => {
    const hasQueues =
      shown.has('recvQueue') && (rows.length === 0 || rows.some(({ recvQueue }) => (recvQueue ?? null) !== null))
    const isShown = (key: string) => shown.has(key.replace(/Port$/, '')) && (hasQueues || !key.endsWith('Queue'))
    const places = PLACES.filter(({ key }) => isShown(key))
    const cells = rows.map((row) => cellsOf(row, columns, parting, words))
    const widths = places.map(({ key, head }) =>
      Math.max(...[head, ...cells.map((cell) => cell[key] ?? '')].map(({ length }) => length)),
    )
    const line = (textOf: (place: Place) => string, isHeading: boolean) =>
      places
        .map((place, at) => {
          const text = textOf(place)
          const room = ' '.repeat(Math.max(0, (widths[at] as number) - text.length))
          const before = place.before === ':' && !isHeading ? parting : at === 0 ? '' : place.before
          return before + (place.isRight ? room + text : text + room)
        })
        .join('')
        .trimEnd()
    return [line(({ head }) => head, true), ...cells.map((cell) => line(({ key }) => cell[key] ?? '', false))]
  }
}

/** What a row has in each column of the screen: its ends take two each. */
function cellsOf(
  row: RowDraft,
  columns: readonly Column[],
  parting: string,
  words: Part['words'],
): Readonly<Record<string, string>> {
  const texts: Record<string, string> = {}
  for (const { key, cell } of columns) texts[key] = cell.write(row, key, words) || (key.endsWith('Queue') ? '0' : '')
  for (const end of ['local', 'foreign']) {
    const text = texts[end] ?? ''
    const at = text.lastIndexOf(parting)
    if (at < 0) continue
    texts[end] = text.slice(0, at)
    texts[`${end}Port`] = text.slice(at + 1)
  }
  if (texts.process) texts.process = ` ${texts.process}`
  return texts
}
