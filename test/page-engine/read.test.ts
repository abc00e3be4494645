import { expect, test } from 'vitest'
import { readAll } from '../../src/page/engine/read.ts'

const ROW = 'tcp        0      0 192.0.2.10:22           198.51.100.7:50123      ESTABLISHED 812/sshd\n'
const text = ROW.repeat(60_000)

const inputs = {
  paste: { name: 'paste', content: text },
  file: { name: 'log.txt', content: new Blob(Array.from({ length: 60 }, () => ROW.repeat(1000))) },
}

test.each(Object.entries(inputs))('a %s is read to its end, and progress is heard on the way', async (_, input) => {
  const heard: number[] = []
  const sources = await readAll([input], {}, (done) => heard.push(done), { cancelled: false })
  expect(sources?.[0]?.report.coverage.read).toBe(60_000)
  expect(heard.at(-1)).toBe(text.length)
  expect(heard.length).toBeGreaterThan(2)
})

test.each(Object.entries(inputs))('a %s that is cancelled ends before its end', async (_, input) => {
  const run = { cancelled: false }
  let last = 0
  const hear = (done: number) => {
    last = done
    run.cancelled = true
  }
  expect(await readAll([input], {}, hear, run)).toBeNull()
  expect(last).toBeLessThan(text.length)
})
