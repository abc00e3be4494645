import { readAddress } from '../../src/table/cells/address.ts'
import type { Cell } from '../../src/table/cells/cell.ts'
import { word } from '../../src/table/cells/word.ts'
import type { RowRule } from '../../src/table/dialect.ts'
import type { Fields } from '../../src/text/fields.ts'
import { column, table } from '../define.ts'
import { type Labels, valuesIn } from './pairs.ts'

const address: Cell = {
  ...word,
  read: (fields, at, end, row, key) => (readAddress(fields.at(at)) ? word.read(fields, at, end, row, key) : 0),
}

const named: Labels = { linkname: ['name', word], intfname: ['name', word] }
const addressed: Labels = { address: ['address', address] }
const further: Labels = { type: ['addressType', word], flags: ['flags', word] }

// > |IntfName:   OSA6
//   |  Address:  2001:db8::10
//   |    Type:   Global
//   |    Flags:  Primary
/** HOME: the addresses of each link and interface. A row is one address, the name stands above all of an interface. */
const readHome: RowRule = (fields) => {
  const name = valuesIn(fields, named)
  if (name) {
    fields.above = [{ indent: fields.indent(), label: name.name as string, kind: null }]
    return []
  }
  const values = valuesIn(fields, addressed)
  const [above] = fields.above
  return values && { line: 0, name: above?.label ?? null, ...values }
}

/** The addresses of the stack. */
export const home = table(
  'home',
  'interfaces',
  ['name', 'address', 'addressType', 'flags'].map((key) => column(key, word)),
  { option: '-h', titled: true, rule: readHome, below: (fields: Fields) => valuesIn(fields, further) },
)
