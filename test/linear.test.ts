import { describe, expect, test } from 'vitest'
import { superlinearOn } from './linear/cost.ts'
import { madePatterns, writtenPatterns } from './linear/patterns.ts'

describe('a pattern that is not linear is found', () => {
  test.each([
    /^(a+)+$/,
    /^\s*x/m,
    /\s+$/,
    /<!--[^>]*>/,
    /^[0-9a-f:]*:[0-9a-f:]*\/\d$/,
    /"\s?,.*$/,
    /^(.*?) *MTU/,
    /^\p{L}+ ?\p{L}+$/u,
  ])('%s', (pattern) => {
    expect(superlinearOn(pattern)).toBeDefined()
  })

  test.each([/^\s*x/, /(?<!\s)\s+$/, /,[^,]*$/, /^(?:a|b)+$/, /^\d{1,3}(?:\.\d{1,3}){3}$/])(
    '%s is linear',
    (pattern) => {
      expect(superlinearOn(pattern)).toBeUndefined()
    },
  )
})

describe('every pattern takes linear time, whatever the text', async () => {
  const { literals, made } = writtenPatterns()
  const patterns = await madePatterns(makeAll)
  const files = Map.groupBy([...literals, ...patterns], ({ place }) =>
    place.replace(/^.*?(?=(?:src|grammars)\/)|:\d.*$/g, ''),
  )

  test('those made of strings are all made', () => {
    const fileOf = (place: string) => place.replace(/:\d+$/, '')
    const seen = patterns.map(({ place }) => place)
    expect(made.filter((place) => !seen.some((one) => one.includes(fileOf(place))))).toEqual([])
  })

  test.each([...files])('%s', (_, own) => {
    const distinct = [...new Map(own.map((one) => [String(one.pattern), one])).values()]
    expect(distinct.map((one) => ({ ...one, text: superlinearOn(one.pattern) })).filter(({ text }) => text)).toEqual([])
  })
})

/** A message of the tool in a row, which is looked for with a pattern of all messages. */
const INTERRUPTED = `Proto Recv-Q Send-Q Local Address           Foreign Address         State
tcp        0      0 192.0.2.10:22           198.51.100.7:51022      ESTABLISHED
tcp        0      0 192.0.2.1netstat: no support for \`AF INET (sctp)' on this system.
`

/** Reads a text, and asks for what only some texts ask for. */
async function makeAll(): Promise<void> {
  const { dialects, parse, redact } = await import('../src/index.ts')
  parse(INTERRUPTED, { where: '/[a-z]/' })
  await redact(INTERRUPTED).next()
  for (const { breaks } of dialects.flatMap(({ tables }) => tables)) breaks?.()
}
