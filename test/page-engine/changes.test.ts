import { describe, expect, test } from 'vitest'
import type { Capture } from '../../src/index.ts'
import { changesOf } from '../../src/page/engine/changes.ts'
import { line, linux } from './captures.ts'

const run = (...lines: readonly string[]) => linux(...lines).captures[0] as Capture
const short = ({ changes, same }: ReturnType<typeof changesOf>) => ({
  changes: changes.map(({ kind, local, foreign, before, after, line: at }) =>
    [kind, local, foreign, before, after, at].join(' '),
  ),
  same,
})

const kept = line('192.0.2.1:22', '198.51.100.7:50001', 'ESTABLISHED', '801/sshd')
const other = line('192.0.2.1:22', '198.51.100.7:50002', 'ESTABLISHED', '802/sshd')
const closing = line('192.0.2.1:22', '198.51.100.7:50002', 'TIME_WAIT')
const listener = line('0.0.0.0:80', '0.0.0.0:*', 'LISTEN', '900/httpd')

describe('changes between two runs', () => {
  test('are what appeared, what went, and what is in another state', () => {
    const third = line('192.0.2.1:22', '198.51.100.9:50003', 'ESTABLISHED')
    expect(short(changesOf(run(kept, other, listener), run(kept, closing, third)))).toEqual({
      changes: [
        'opened 192.0.2.1:22 198.51.100.9:50003  ESTABLISHED 5',
        'closed 0.0.0.0:80 0.0.0.0:* LISTEN  5',
        'changed 192.0.2.1:22 198.51.100.7:50002 ESTABLISHED TIME_WAIT 4',
      ],
      same: 1,
    })
  })

  test('are none when the order alone is another', () => {
    expect(short(changesOf(run(kept, other), run(other, kept)))).toEqual({ changes: [], same: 2 })
  })

  test('count a socket as often as it is there', () => {
    expect(short(changesOf(run(listener, listener, listener), run(listener)))).toEqual({
      changes: ['closed 0.0.0.0:80 0.0.0.0:* LISTEN  4', 'closed 0.0.0.0:80 0.0.0.0:* LISTEN  5'],
      same: 1,
    })
    expect(short(changesOf(run(other, other), run(closing, other)))).toEqual({
      changes: ['changed 192.0.2.1:22 198.51.100.7:50002 ESTABLISHED TIME_WAIT 3'],
      same: 1,
    })
  })

  test('are other values too, as in a comparison of files', () => {
    const restarted = line('192.0.2.1:22', '198.51.100.7:50001', 'ESTABLISHED', '901/sshd')
    const { changes } = changesOf(run(kept), run(restarted))
    expect(changes).toMatchObject([{ kind: 'changed', before: 'ESTABLISHED', after: 'ESTABLISHED', others: ['pid'] }])
  })

  test('name the program, from before when the row has none any more', () => {
    const { changes } = changesOf(run(other), run(closing))
    expect(changes).toMatchObject([{ kind: 'changed', program: 'sshd', capture: 'after' }])
  })

  test('of twenty thousand sockets with one key are found at once', () => {
    const many = run(...Array.from({ length: 20_000 }, () => listener))
    const began = performance.now()
    expect(changesOf(many, run(listener)).changes).toHaveLength(19_999)
    expect(performance.now() - began).toBeLessThan(5000)
  })
})
