import type { Capture, Section } from '../../report/types.ts'
import { visible } from '../visible.ts'
import { sectionFacts } from './table-columns.ts'

/** What stands above the sections of a capture: dialect, language, command, time. */
export function captionOf({ dialect, locale, command, capturedAt }: Capture): string {
  return [dialect, locale, command, capturedAt]
    .filter((fact) => fact !== null)
    .map(visible)
    .join(' · ')
}

/** What stands above the rows of a section: its title as printed, its view, what is true of all its rows. */
export function titleOf(section: Section): string {
  const facts = [section.view, ...sectionFacts(section)].join(' · ')
  return section.title === null ? facts : `${visible(section.title)} (${facts})`
}

/** Whether the cells of a column are numbers, some of them empty. */
export function isNumeric(cells: readonly string[]): boolean {
  return cells.some((cell) => /^\d/.test(cell)) && cells.every((cell) => /^(-?\d+(\.\d+)?|-|)$/.test(cell))
}
