import { sentenceOf } from '../../../report/issues.ts'
import type { Finding, Issue } from '../../../report/types.ts'
import type { ExportOptions, Joined, Writer } from '../exporter.ts'
import { findingLines } from '../finding-lines.ts'
import { type Markup, sectionTables } from '../section-tables.ts'
import { textStore } from '../text-store.ts'
import { escaped, langOf, tableParts } from './element.ts'
import { STYLE_HASH, style } from './style.ts'
import { Summary, sourceHeading } from './summary.ts'

const POLICY = `default-src 'none'; style-src '${STYLE_HASH}'; base-uri 'none'; form-action 'none'`

/** Begins a page of one source or several. The tables of a source are kept as bytes until its summary is known. */
export function page(options: ExportOptions): Joined {
  let begun = false
  const begin = (name: string) => {
    if (begun) return ''
    begun = true
    return head(name)
  }
  return {
    open: (own) => sourceWriter(own, begin),
    end: () => [`${begin(options.name ?? '-')}</main>\n</body>\n</html>\n`],
  }
}

function sourceWriter(options: ExportOptions, begin: (name: string) => string): Writer {
  const name = [...(options.path ?? []), ...(options.path?.length ? [] : [options.name ?? '-'])].join('/')
  const tables = textStore()
  const issues = textStore()
  const summary = new Summary()
  const sections = sectionTables(options, markup, { begin: tables.add, goOn: tables.add })
  return {
    ...sections,
    capture(capture) {
      summary.capture(capture)
      sections.capture(capture)
    },
    row(row, section, capture) {
      summary.row(row, section)
      sections.row(row, section, capture)
    },
    issue(issue) {
      summary.issue(issue)
      issues.add(issueLine(issue))
    },
    *end(end) {
      sections.end()
      yield `${begin(name)}<section>\n${sourceHeading(name)}${summary.html(end)}`
      yield findingsList(end.findings ?? [])
      yield* tables.pieces()
      if (!issues.isEmpty) {
        yield `<h3>Issues</h3>\n${ISSUES.heading}<tbody>\n`
        yield* issues.pieces()
        yield markup.tableEnd
      }
      yield '</section>\n'
    },
  }
}

function head(name: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="netscribe">
<title>${escaped(name)} · netscribe</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>Network report</h1>
`
}

const markup: Markup = {
  caption: (text) => `<h3>${escaped(text)}</h3>\n`,
  title: (text, locale) => `<h4${langOf(locale)}>${escaped(text)}</h4>\n`,
  tableEnd: '</tbody>\n</table>\n',
  table(names, _, isRight) {
    const { heading, line } = tableParts(names, isRight)
    return { heading: `${heading}<tbody>\n`, line }
  },
}

const ISSUES = tableParts(['severity', 'line', 'code', 'what', 'text'], [false, true, false, false, false])

function issueLine(issue: Issue): string {
  const { severity, line, code, text } = issue
  return ISSUES.line([severity, line === null ? '' : String(line), code, sentenceOf(issue), text ?? ''])
}

function findingsList(findings: readonly Finding[]): string {
  if (findings.length === 0) return ''
  const items = findings.map((finding) => {
    const { title, below } = findingLines(finding)
    return `<li><strong>${escaped(title)}</strong>${below.map((text) => `<br>${escaped(text)}`).join('')}</li>\n`
  })
  return `<h3>Findings</h3>\n<ul>\n${items.join('')}</ul>\n`
}
