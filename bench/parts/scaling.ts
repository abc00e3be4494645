import { blocksOf, tableOf } from '../inputs.ts'
import { layouts } from '../layouts.ts'
import { reader } from '../reading.ts'
import { interleave } from '../rounds.ts'
import { lost } from './reader.ts'

const TIMES = [1, 4, 16]
const LIMIT = 1.1

/** Tables one, four and sixteen times as long: the time of a megabyte must not grow. */
export function scalingPart(): void {
  const results = layouts.map((layout) => {
    const table = tableOf(layout)
    const run = (times: number) => () =>
      void reader(blocksOf(table, times), (row) => {
        lost.row = row
      })
    const all = interleave(TIMES.map(run), 3, 1)
    const each = TIMES.map((times, i) => ((all[i] as number) / times / table.body.length) * 1e6)
    const growth = (each.at(-1) as number) / (each[0] as number)
    const columns = TIMES.map((times, i) => [`${times}×, ms a MB`, each[i]?.toFixed(2)])
    return {
      input: layout.name,
      ...Object.fromEntries(columns),
      growth: growth.toFixed(2),
      flat: growth < LIMIT ? 'yes' : 'NO',
    }
  })
  console.table(results)
}
