import { type Zip, ZipDeflate } from 'fflate'
import { cellXml, lettersOf, textOf } from './cell.ts'

/** The most rows of a sheet, the heading among them (Excel specifications and limits). */
const MOST_ROWS = 1_048_576

/** XML is compressed by so many characters. */
const PIECE = 65_536

/** Characters that a column is wide, at least and at most, and the rows that are looked at for it. */
const NARROWEST = 6
const WIDEST = 60
const SAMPLE = 500

const HEADING_STYLE = ' s="1"'

/** One sheet of a workbook, compressed as it is written. Its heading stays in view, and filters. */
export class Sheet {
  readonly name: string
  private readonly file: ZipDeflate
  private letters: readonly string[] = []
  private waiting = ''
  private rows = 0

  constructor(zip: Zip, name: string, path: string) {
    this.name = name
    this.file = new ZipDeflate(path, { level: 3 })
    zip.add(this.file)
  }

  get isFull(): boolean {
    return this.rows >= MOST_ROWS
  }

  /** Writes the heading; columns are as wide as the first rows ask for. */
  begin(names: readonly string[], first: readonly (readonly unknown[])[]): void {
    this.letters = names.map((_, i) => lettersOf(i))
    const columns = names.map((name, i) => {
      const lengths = first.slice(0, SAMPLE).map((row) => (row[i] == null ? 0 : textOf(row[i]).length))
      const width = Math.min(WIDEST, Math.max(NARROWEST, name.length + 3, ...lengths) + 1)
      return `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`
    })
    this.add(
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData>`,
    )
    this.write(names, HEADING_STYLE)
  }

  row(values: readonly unknown[]): void {
    this.write(values, '')
  }

  end(): void {
    const last = this.letters.at(-1) ?? 'A'
    this.add(`</sheetData><autoFilter ref="A1:${last}${this.rows}"/></worksheet>`)
    this.file.push(encoder.encode(this.waiting), true)
    this.waiting = ''
  }

  private write(values: readonly unknown[], style: string): void {
    const number = ++this.rows
    let xml = `<row r="${number}">`
    for (let i = 0; i < values.length; i++) {
      const value = values[i]
      if (value === null || value === undefined) continue
      xml += cellXml(`${this.letters[i]}${number}`, value, style)
    }
    this.add(`${xml}</row>`)
  }

  private add(xml: string): void {
    this.waiting += xml
    if (this.waiting.length < PIECE) return
    this.file.push(encoder.encode(this.waiting))
    this.waiting = ''
  }
}

const encoder = new TextEncoder()
