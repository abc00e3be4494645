import { expect, test } from 'vitest'
import { parse } from '../src/index.ts'

const table =
  '\nActive Connections\n\n  Proto  Local Address          Foreign Address        State           PID\n  TCP    0.0.0.0:135            0.0.0.0:0              LISTENING       1880\n'

test('the case of options does not matter', () => {
  expect(parse(`C:\\>NETSTAT -ANO${table}`).captures[0]).toMatchObject({
    command: 'NETSTAT -ANO',
    options: ['-a', '-n', '-o'],
  })
})

test.each(['cmd /c netstat -ano', 'powershell -Command netstat -ano', 'call netstat -ano'])('%s', (line) => {
  expect(parse(`C:\\>${line}${table}`).captures[0]).toMatchObject({ command: 'netstat -ano', lines: [1, 5] })
})

test.each(['C:\\>', 'C:¥Users¥taro>', 'D:￥>', 'PS C:\\Users\\taro> ', '(base) PS C:\\> ', '[192.0.2.1]: PS C:\\> '])(
  '%s ends a table',
  (prompt) => {
    const text = `${table}${prompt}tasklist\n  TCP    192.0.2.10:50000       198.51.100.7:443       ESTABLISHED     77\n`
    expect(parse(text).captures.map(({ lines }) => lines)).toEqual([
      [2, 5],
      [7, 7],
    ])
  },
)
