import { count } from '../../src/table/cells/count.ts'
import { words } from '../../src/table/cells/word.ts'
import type { Table, Words } from '../../src/table/dialect.ts'
import { Catalog } from '../counters/catalog.ts'
import { isLikeCounter } from '../counters/line.ts'
import { column, table } from '../define.ts'
import { counterRows } from './counter-rows.ts'
import { nestedRule } from './nested-counters.ts'
import { factsOf, statisticsTitles } from './statistics-titles.ts'

/** The tables of `netstat -s` on the BSDs and macOS: a title, then lines whose indent says what hangs under what (inet.c, inet6.c, ipsec.c …). */
export function bsdStatistics(languages: readonly Words[]): Table[] {
  const catalog = new Catalog(languages)
  const columns = [column('value', count, { option: '-s' }), column('label', words)]
  const blocks = Object.keys(statisticsTitles).map((name) =>
    table(name, 'statistics', columns, {
      titled: true,
      facts: factsOf(name),
      rule: nestedRule(name, catalog),
      resembles: isLikeCounter,
    }),
  )
  return [...blocks, ...counterRows(catalog, columns)]
}
