import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { convert, count, diff, edges, timeline } from '../src/index.ts'

// An archive of a thousand logs is asked like one log: the answer is that to the logs one after another.
const MEMBERS = 1000

const run = (at: number) => `2026-11-22T09:00:00+09:00
$ netstat -anp
Active Internet connections (servers and established)
Proto Recv-Q Send-Q Local Address           Foreign Address         State       PID/Program name
tcp        0      0 0.0.0.0:22              0.0.0.0:*               LISTEN      801/sshd
tcp        0      0 192.0.2.10:22           198.51.100.7:${40_000 + at}      ${at % 2 === 0 ? 'ESTABLISHED' : 'CLOSE_WAIT '} 812/sshd
`
const texts = Array.from({ length: MEMBERS }, (_, at) => run(at))
const encoder = new TextEncoder()
const archive = zipSync(
  Object.fromEntries(texts.map((text, at) => [`log-${String(at).padStart(4, '0')}.txt`, encoder.encode(text)])),
)

test('counts, timelines and edges are those of the texts', async () => {
  expect(await count(archive)).toEqual(await count(texts))
  const [packed, plain] = [await timeline(archive), await timeline(texts)]
  expect(packed.timelines).toHaveLength(MEMBERS + 1)
  expect(packed.timelines).toEqual(plain.timelines)
  expect((await edges(archive)).edges).toEqual((await edges(texts)).edges)
})

test('rows that a query asks for', async () => {
  let lines = 0
  for await (const piece of convert(archive, 'csv', { where: 'state:CLOSE_WAIT', fields: ['local'] }))
    lines += piece.split('\r\n').length - 1
  expect(lines).toBe(MEMBERS / 2 + 1)
})

test('a comparison pairs each member with its like', async () => {
  const { different, pairs } = await diff([archive, archive])
  expect(different).toBe(false)
  expect(pairs).toHaveLength(MEMBERS)
})
