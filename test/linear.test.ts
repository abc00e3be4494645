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
  const patterns = await madePatterns(async () => (await import('../src/index.ts')).parse(''))
  const files = Map.groupBy([...literals, ...patterns], ({ place }) =>
    place.replace(/^.*?(?=(?:src|grammars)\/)|:\d.*$/g, ''),
  )

  test('those made of strings are made when the first text is read', () => {
    const fileOf = (place: string) => place.replace(/:\d+$/, '')
    const seen = patterns.map(({ place }) => place)
    expect(made.filter((place) => !seen.some((one) => one.includes(fileOf(place))))).toEqual([])
  })

  test.each([...files])('%s', (_, own) => {
    const distinct = [...new Map(own.map((one) => [String(one.pattern), one])).values()]
    expect(distinct.map((one) => ({ ...one, text: superlinearOn(one.pattern) })).filter(({ text }) => text)).toEqual([])
  })
})
