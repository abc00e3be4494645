import { describe, expect, test } from 'vitest'
import { type Issue, parse } from '../src/index.ts'

const HEAD = '  Proto  Local Address          Foreign Address        State           PID\n'
const ROW = '  TCP    192.0.2.10:49160       198.51.100.7:443       ESTABLISHED     4321'

const placesOf = (issues: readonly Issue[]) => issues.map(({ code, line }) => `${code} ${line}`)

describe('the account of a line', () => {
  test('a row behind something broken makes its line a read one, and the broken part is text beside it', () => {
    const { coverage, issues } = parse(`${HEAD}${ROW}\n  TCP    \r${ROW}\n`)
    expect(coverage).toEqual({ lines: 3, read: 3, noise: 0, unread: 0 })
    expect(placesOf(issues)).toEqual(['extra-text 3'])
  })

  test('what there is to say of the row above it does not end a line', () => {
    const head = 'Proto Recv-Q Send-Q Local Address           Foreign Address         State       PID/Program name\n'
    const row = 'tcp        0      0 192.0.2.10:22           198.51.100.7:51022      ESTABLISHED 811/sshd'
    const { coverage, issues } = parse(
      `${head}tcp 0 0 192.0.2.10:22 198.51.100.7:51021\ntcp 0 0 *:1  off\r${row}\r${row}\n`,
    )
    expect(coverage).toEqual({ lines: 3, read: 3, noise: 0, unread: 0 })
    expect(placesOf(issues)).toEqual(['row-cut 2', 'extra-text 3'])
  })

  test('a broken line is unread when the next one is read', () => {
    const { coverage, issues } = parse(`${HEAD}${ROW}\n  TCP    192.0.2.10\n${ROW}\n`)
    expect(coverage).toEqual({ lines: 4, read: 3, noise: 0, unread: 1 })
    expect(placesOf(issues)).toEqual(['row-unread 3'])
  })

  test('a broken line at the end of the text has its issue', () => {
    const { coverage, issues } = parse(`${HEAD}${ROW}\n  TCP    192.0.2.10`)
    expect(coverage).toEqual({ lines: 3, read: 3, noise: 0, unread: 0 })
    expect(placesOf(issues)).toEqual(['row-cut 3'])
  })

  test('each of the lines that a soft line break joins has its issue', () => {
    const quoted = [
      'Content-Transfer-Encoding: quoted-printable',
      '',
      'Proto Recv-Q Send-Q Local Address           Foreign Address         State=20',
      'tcp        0      0 192.0.2.10:22           198.51.100.7:51022      ESTABLI=',
      'SHED',
      'tcp        0      0 192.0.2.10=',
      '=20',
      'tcp        0      0 192.0.2.10:22           198.51.100.7:51023      ESTABLI=',
      'SHED',
    ]
    const { coverage, issues } = parse(quoted.join('\n'))
    expect(coverage.unread).toBe(2)
    expect(placesOf(issues.filter(({ code }) => code === 'row-unread'))).toEqual(['row-unread 6', 'row-unread 7'])
  })
})
