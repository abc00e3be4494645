import { convertToBytes, type Format } from '../../src/index.ts'
import type { ConvertOptions } from '../../src/library/conversion.ts'
import type { Input } from '../../src/library/inputs.ts'

/** What the library writes of an input in a format, as one piece of bytes. */
export async function bytesIn(
  format: Format,
  input: Input,
  options: ConvertOptions = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = []
  for await (const piece of convertToBytes(input, format, options)) pieces.push(piece.slice())
  return new Uint8Array(Buffer.concat(pieces))
}

/** Lists of two views, with a heading for each, and a line that is no row. */
export const twoViews = `$ netstat -an
Active Internet connections (servers and established)
Proto Recv-Q Send-Q Local Address           Foreign Address         State      
tcp        0      0 192.0.2.1:22            198.51.100.7:50122      ESTABLISHED
tcp        0      0 0.0.0.0:443             0.0.0.0:*               LISTEN     
tcp        0      0 192.0.2.1:22            198.51.100.8:50123      ESTABLISHED
tcp        0      x 192.0.2.1:23            198.51.100.8:50124      ESTABLISHED
Active UNIX domain sockets (servers and established)
Proto RefCnt Flags       Type       State         I-Node   Path
unix  2      [ ACC ]     STREAM     LISTENING     20110    /run/example.sock
`

/** Names of programs that would be a mark, a formula, a part of the file's own syntax, or turn the text. */
export const hostile = [
  '</td></table><script>alert(1)</script>',
  '"onclick=alert(1)',
  '=HYPERLINK("http://example.jp")',
  '&lt;_x000D_]]>',
  '\u202etxt.exe',
  "'; DROP TABLE connections; --",
]

/** A list whose rows have these programs. */
export function programsList(programs: readonly string[]): string {
  const rows = programs.map(
    (program, i) =>
      `tcp        0      0 192.0.2.1:22            198.51.100.7:${1024 + (i % 60_000)}      ESTABLISHED ${100 + i}/${program}`,
  )
  return [
    'Active Internet connections (servers and established)',
    'Proto Recv-Q Send-Q Local Address           Foreign Address         State       PID/Program name',
    ...rows,
    '',
  ].join('\n')
}
