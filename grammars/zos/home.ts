import { readAddress } from '../../src/table/cells/address.ts'
import type { Cell } from '../../src/table/cells/cell.ts'
import { word, wordLike } from '../../src/table/cells/word.ts'
import type { RowRule, Table } from '../../src/table/dialect.ts'
import type { Fields } from '../../src/text/fields.ts'
import { column, optional, required, table } from '../define.ts'
import { type Labels, valuesIn } from '../labelled-values.ts'
import { interfaceName } from './routes.ts'

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
const long = table(
  'home',
  'interfaces',
  ['name', 'address', 'addressType', 'flags'].map((key) => column(key, word)),
  { option: '-h', titled: true, rule: readHome, below: (fields: Fields) => valuesIn(fields, further) },
)

// > |192.0.2.10       OSAQDIO24        P
//    ^address         ^name            ^flags
/** The same of a stack of IPv4 alone (SHORT): `P` is the primary address, `I` one that is internal. */
const short = table(
  'homeShort',
  'interfaces',
  [
    column('address', address, { ...required, print: { width: 16 } }),
    column('name', interfaceName, { ...required, print: { width: 16 } }),
    column('flags', wordLike(/^[A-Z]{1,3}$/), { ...optional, print: { width: 3 } }),
  ],
  { option: '-h', frame: { underHeading: ['-------          ----             ---'] } },
)

/** The addresses of the stack in both forms. */
export const zosHome: readonly Table[] = [long, short]
