import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { ColumnKind } from '../../generated/column-kinds.ts'
import type { Row, RowRecord } from '../../report/types.ts'
import type { Joined, Writer } from './exporter.ts'
import { LatePrograms } from './late-programs.ts'
import { headers, recordSink } from './ndjson.ts'
import { findingValues, issueValues, type SideTable, sideTables, sourceValues } from './side-tables.ts'
import { TypedColumns, type TypedValue } from './typed-columns.ts'

/** So many rows wait for the programs that lists below them name. */
const WAITING = 20_000

const TYPES = {
  integer: 'INTEGER',
  number: 'REAL',
  boolean: 'INTEGER',
  string: 'TEXT',
  json: 'TEXT',
} as const satisfies Record<ColumnKind, string>

/**
 * Begins a database. SQLite writes it into a file of its own, from which it is read once it is whole.
 * @throws RangeError where no Node is that has SQLite.
 */
export function database(): Joined {
  const file = scratchFile()
  const { db } = file
  db.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE; BEGIN')
  const views = new Map<string, { readonly typed: TypedColumns; readonly insert: StatementSync }>()
  const sides = Object.fromEntries(
    Object.entries(sideTables).map(([name, columns]) => [name, created(db, name, columns.map(quoted))]),
  ) as Record<SideTable, StatementSync>

  const insert = (record: RowRecord) => {
    let table = views.get(record.view)
    if (!table) {
      const typed = new TypedColumns(record.view, undefined)
      const columns = typed.columns.map(({ name, kind }) => `${quoted(name)} ${TYPES[kind]}`)
      table = { typed, insert: created(db, record.view, columns) }
      views.set(record.view, table)
    }
    table.insert.run(...table.typed.valuesOf(record).map(bound))
  }

  return {
    open(options): Writer {
      const { source: name } = headers(options)
      const programs = new LatePrograms()
      let waiting: RowRecord[] = []
      const flush = () => {
        programs.nameIn(waiting as unknown as Row[])
        for (const record of waiting) insert(record)
        waiting = []
      }
      const sink = recordSink(options, (record) => {
        if (record.view === 'program') programs.add(record)
        else if (record.view !== 'issue' && record.view !== 'finding' && waiting.push(record) >= WAITING) flush()
      })
      const add = (table: SideTable, values: readonly unknown[]) =>
        sides[table].run(...values.map((value) => bound(value as TypedValue)))
      return {
        ...sink,
        issue: (issue) => add('issues', issueValues(name, issue)),
        end(end) {
          flush()
          for (const finding of end.findings ?? []) add('findings', findingValues(name, finding))
          add('sources', sourceValues(name, end))
          return []
        },
      }
    },
    *end() {
      db.exec('COMMIT')
      yield* file.pieces()
    },
    close: file.close,
  }
}

function created(db: DatabaseSync, table: string, columns: readonly string[]): StatementSync {
  db.exec(`CREATE TABLE ${quoted(table)} (${columns.join(', ')})`)
  return db.prepare(`INSERT INTO ${quoted(table)} VALUES (${columns.map(() => '?').join(', ')})`)
}

/** A name as SQL has it. */
function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

/** A value as SQLite holds it: a truth is 1 or 0, a list is JSON. */
function bound(value: TypedValue): bigint | number | string | null {
  if (typeof value === 'boolean') return value ? 1 : 0
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : value
}

/** Bytes of a piece of the file. */
const PIECE = 1_048_576

/** A database in a file of its own for its owner alone, which is removed when it is closed. */
function scratchFile() {
  const { DatabaseSync } = builtin('node:sqlite')
  const { closeSync, mkdtempSync, openSync, readSync, rmSync } = builtin('node:fs')
  const folder = mkdtempSync(builtin('node:path').join(builtin('node:os').tmpdir(), 'netscribe-'))
  const path = `${folder}/report.sqlite`
  const db = new DatabaseSync(path)
  return {
    db,
    *pieces(): Generator<Uint8Array> {
      const descriptor = openSync(path, 'r')
      try {
        for (;;) {
          const piece = new Uint8Array(PIECE)
          const length = readSync(descriptor, piece)
          if (length === 0) return
          yield piece.subarray(0, length)
        }
      } finally {
        closeSync(descriptor)
      }
    },
    close() {
      db.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

interface Builtins {
  'node:sqlite': typeof import('node:sqlite')
  'node:fs': typeof import('node:fs')
  'node:os': typeof import('node:os')
  'node:path': typeof import('node:path')
}

/** A module of Node, which is asked for by the runtime: no bundle for a page or a Worker has to know of it. */
function builtin<Name extends keyof Builtins>(name: Name): Builtins[Name] {
  const found = globalThis.process?.getBuiltinModule?.(name) as Builtins[Name] | undefined
  if (found) return found
  throw new RangeError('sqlite is written by Node alone, 22.13 or newer')
}
