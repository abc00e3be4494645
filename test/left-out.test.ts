import { expect, test } from 'vitest'
import { parse } from '../src/index.ts'

const row = (port: number) => `  TCP    192.0.2.10:${port}       198.51.100.7:443       ESTABLISHED     77\n`
const heading = '  Proto  Local Address          Foreign Address        State           PID\n'

test.each(['...', ':', '…', '・・・', '<略>', '(中略)', '以下略', '...(省略)...', '[snip]', '(omitted)'])(
  '%s stands in the place of rows, and is none that could not be read',
  (mark) => {
    const { captures, issues, coverage } = parse(`${heading}${row(50000)}  ${mark}\n${row(50001)}`)
    expect(captures[0]?.sections[0]?.rows).toHaveLength(2)
    expect(issues).toEqual([])
    expect(coverage).toMatchObject({ read: 3, noise: 1, unread: 0 })
  },
)

test('other words in a table are noise as well', () => {
  expect(parse(`${heading}${row(50000)}  and so on\n${row(50001)}`).coverage).toMatchObject({ noise: 1, unread: 0 })
})
