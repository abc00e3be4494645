import type { Report } from '../../report/types.ts'
import { liveIssue } from '../capture.ts'
import type { Machine } from '../machine.ts'

/** Adds image names to the rows that have a process number only. */
export async function addImages(report: Report, machine: Machine): Promise<void> {
  const { started, output } = await machine.run('tasklist', ['/FO', 'CSV', '/NH'])
  const images = readTasks(new TextDecoder().decode(output))
  if (!started || images.size === 0) {
    report.issues.push(liveIssue('not-supported', { what: 'names of processes: tasklist did not list them' }))
    return
  }
  for (const { sections } of report.captures)
    for (const section of sections) {
      if (section.view !== 'connections') continue
      let isAdded = false
      for (const row of section.rows) {
        const image = typeof row.pid === 'number' ? images.get(row.pid) : undefined
        if (image === undefined || row.program != null) continue
        row.program = image
        isAdded = true
      }
      if (isAdded && !section.columns.includes('program')) section.columns.push('program')
    }
}

/** `"svchost.exe","1008","Services","0","9,876 K"`: image names by process number. */
export function readTasks(text: string): ReadonlyMap<number, string> {
  const images = new Map<number, string>()
  for (const [, image = '', pid] of text.matchAll(/^"((?:[^"]|"")*)","(\d+)"/gm))
    images.set(Number(pid), image.replaceAll('""', '"'))
  return images
}
