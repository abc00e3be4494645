import { expect, test } from 'vitest'
import { en } from '../../src/page/issues/en.ts'
import { ja } from '../../src/page/issues/ja.ts'
import { issueCodes } from '../../src/report/issues.ts'

/** A value for every argument that a sentence of any code takes. */
const args = {
  view: 'routes',
  title: 'Kernel IP routing table',
  missing: 2,
  lines: '3, 4',
  text: 'x y',
  state: 'STRANGE',
  column: 'Oddity',
  length: 200_000,
  limit: 'members',
  value: 5,
  count: 7,
  encoding: 'shift_jis',
  written: 'cp850',
  read: 'windows-1252',
  dialect: 'windows',
  what: 'a ZIP archive',
  function: 'parseAll',
  reason: 'checksum',
  field: 'mtu',
  number: '99999999999',
  first: 120,
  last: 4810,
  table: 'interfaces',
  cell: 'address',
}

test.each(issueCodes)('%s is said in both languages, with its values and without', (code) => {
  for (const given of [args, {}]) {
    const [english, japanese] = [en.sentence({ code, args: given }), ja.sentence({ code, args: given })]
    expect(english).not.toMatch(/undefined|null/)
    expect(japanese).not.toMatch(/undefined|null|\s。|「」|（）/)
    expect(japanese).toMatch(/[ぁ-ん]/)
  }
  const values = (text: string) =>
    Object.values(args)
      .map(String)
      .filter((value) => value.length > 2 && text.includes(value))
  expect(values(ja.sentence({ code, args }))).toEqual(values(en.sentence({ code, args })))
})
