import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { parse } from '../src/index.ts'
import { menders } from '../src/mend/menders.ts'
import { valuesOf } from './rows.ts'

/** What a mended line may be told apart by: that it was mended. */
const SAID = ['mojibake-repaired', 'row-joined']

/** What a text means: the languages and commands of its runs, the rows, and what is odd about them. */
function meaningOf(text: string) {
  const report = parse(text)
  const issues = report.issues.map(({ code }) => code).filter((code) => !SAID.includes(code))
  const captures = report.captures.map(({ locale, command }) => ({ locale, command }))
  return { captures, rows: valuesOf(report), issues }
}

describe.each(menders)('the mender $name', (mender) => {
  const { hurt, whole } = mender.sample

  test('gives its sample the meaning of the whole text', () => {
    expect(meaningOf(whole).rows).not.toEqual([])
    expect(meaningOf(hurt)).toEqual(meaningOf(whole))
  })

  test('is the one that does', () => {
    const shows = vi.spyOn(mender, 'shows').mockReturnValue(false)
    onTestFinished(() => shows.mockRestore())
    expect(meaningOf(hurt)).not.toEqual(meaningOf(whole))
  })
})
