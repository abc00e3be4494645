import type { ColumnSource } from 'hyparquet-writer'
import { ByteWriter } from 'hyparquet-writer/src/bytewriter.js'
import { ParquetWriter } from 'hyparquet-writer/src/parquet-writer.js'
import { schemaFromColumnData } from 'hyparquet-writer/src/schema.js'
import type { ColumnKind } from '../../generated/column-kinds.ts'
import type { Row, RowRecord, View } from '../../report/types.ts'
import { version } from '../../report/version.ts'
import type { Emit, ExportOptions, Joined, Writer } from './exporter.ts'
import { LatePrograms } from './late-programs.ts'
import { recordSink } from './ndjson.ts'
import { TypedColumns, type TypedValue } from './typed-columns.ts'

/** Rows of a row group: so many are held at a time. */
const ROW_GROUP = 20_000

const TYPES = {
  integer: 'INT64',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
  string: 'STRING',
  json: 'JSON',
} as const satisfies Record<ColumnKind, string>

/** Begins a file of one view: the one that was asked for, else that of the first row. */
export function parquetFile({ view: asked, fields }: ExportOptions): Joined {
  let view: string | undefined = asked
  let rows: ParquetRows | null = null
  const begun = () => {
    rows ??= new ParquetRows(view ?? NO_VIEW, fields)
    return rows
  }
  return {
    open(options, emit): Writer {
      const leftOut = new Map<View, number>()
      const programs = new LatePrograms()
      rows?.mark()
      const take = (record: RowRecord) => {
        view ??= record.view
        if (record.view === view) begun().add(record, programs, emit)
        else leftOut.set(record.view, (leftOut.get(record.view) ?? 0) + 1)
      }
      const sink = recordSink(options, (record) => {
        if (record.view === 'program') programs.add(record)
        else if (record.view !== 'issue' && record.view !== 'finding') take(record)
      })
      return {
        ...sink,
        leftOut,
        end() {
          rows?.nameRows(programs)
          return []
        },
      }
    },
    end: () => begun().end(),
  }
}

/** The view of a file without rows, where none was asked for. */
const NO_VIEW = 'connections'

/** Rows that wait for their row group, and what writes it. */
class ParquetRows {
  private readonly typed: TypedColumns
  private readonly bytes = new ByteWriter()
  private readonly writer: ParquetWriter
  private waiting: RowRecord[] = []
  private first = 0

  constructor(view: string, fields: readonly string[] | undefined) {
    this.typed = new TypedColumns(view, fields)
    this.writer = new ParquetWriter({
      writer: this.bytes,
      schema: schemaFromColumnData({ columnData: this.columnsOf([]) }),
      createdBy: `netscribe version ${version}`,
    })
  }

  add(record: RowRecord, programs: LatePrograms, emit: Emit): void {
    if (this.waiting.push(record) < ROW_GROUP) return
    this.nameRows(programs)
    this.flush()
    emit(this.taken())
  }

  /** Begins the rows of another source. */
  mark(): void {
    this.first = this.waiting.length
  }

  /** Names programs in the rows of the source that still wait. */
  nameRows(programs: LatePrograms): void {
    programs.nameIn(this.waiting.slice(this.first) as unknown as Row[])
  }

  end(): Uint8Array[] {
    this.flush()
    this.writer.finish()
    return [this.taken()]
  }

  private flush(): void {
    const columnData = this.columnsOf(this.waiting.map((record) => this.typed.valuesOf(record)))
    this.writer.write({ columnData, rowGroupSize: ROW_GROUP })
    this.waiting = []
    this.first = 0
  }

  private columnsOf(rows: readonly (readonly TypedValue[])[]): ColumnSource[] {
    return this.typed.columns.map(({ name, kind }, i) => ({
      name,
      type: TYPES[kind],
      data: rows.map((row) => row[i]),
    }))
  }

  /** What was written since; the writer goes on counting from the beginning of the file. */
  private taken(): Uint8Array {
    const bytes = this.bytes.getBytes().slice()
    this.bytes.index = 0
    return bytes
  }
}
