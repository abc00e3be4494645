import type { Report } from '../../index.ts'
import { mayBeReport } from '../../library/saved.ts'

/** Characters that tell whether a file is a saved report. */
const HEAD = 4096

/** What stands around the reports in a page that was saved. */
const BEGIN = '<script type="application/json" id="netscribe-reports">'
const END = '</script>'
const TAIL = '</body>\n</html>\n'

/** A page of reports that holds them as data too, so that it opens here again. */
export async function embedded(page: Blob, reports: readonly Report[]): Promise<Blob> {
  const data = JSON.stringify(reports).replaceAll('<', '\\u003c')
  const body = page.slice(0, page.size - TAIL.length)
  return new Blob([body, BEGIN, data, END, '\n', TAIL], { type: page.type })
}

/** Whether a file may be reports that were saved as JSON, as NDJSON or as a page. */
export async function mayBeSaved(content: Blob | string): Promise<boolean> {
  const head = typeof content === 'string' ? content.slice(0, HEAD) : await content.slice(0, HEAD).text()
  if (mayBeReport(head)) return true
  return head.startsWith('<!doctype html>') && head.includes('<meta name="generator" content="netscribe">')
}

/** The reports of a file that was saved; null where it holds none, or some that this version does not know. */
export async function savedReports(content: Blob | string): Promise<readonly Report[] | null> {
  const text = typeof content === 'string' ? content : await content.text()
  const { reportsIn } = await import('../../validate/reports.ts')
  const found = await reportsIn(jsonIn(text))
  return 'reports' in found ? found.reports : null
}

function jsonIn(text: string): string {
  const begin = text.lastIndexOf(BEGIN)
  if (begin < 0) return text
  return text.slice(begin + BEGIN.length, text.indexOf(END, begin))
}
