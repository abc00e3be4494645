import type { ExportOptions } from '../../write/export/index.ts'
import { cutToWidth, textWidth } from '../../write/text-width.ts'
import { visible } from '../../write/visible.ts'
import type { CountAnswer, GroupCount } from './answer.ts'
import { restOf } from './rest.ts'

/** Columns of a line where no terminal says how many it has. */
const WIDTH = 80

/** The name of a group takes no more than this part of a line. */
const NAMES = 0.5

/** The narrowest bar of the largest number. */
const NARROWEST = 10

/** Bars of eighths of a column, and columns of eighths of a line (Unicode, Block Elements). */
const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉']
const HEIGHTS = [' ', '▁', '▂', '▃', '▄', '▅', '▆', '▇', '█']

/** A bar for each group; over intervals a line of columns for each group, with its smallest and largest mean. */
export function chartOf(answer: CountAnswer, { width = WIDTH }: ExportOptions): string {
  const chart = answer.every === null ? barsOf(answer.counts, width) : coursesOf(answer.counts, width)
  return chart + restOf(answer)
}

function barsOf(counts: readonly GroupCount[], width: number): string {
  const names = namesOf(counts.map(nameOf), width)
  const figures = aligned(counts.map(({ mean }) => String(mean)))
  const most = Math.max(0, ...counts.map(({ mean }) => mean))
  const room = Math.max(NARROWEST, width - widthOf(names) - widthOf(figures) - 2)
  return counts
    .map(({ mean }, i) => `${names[i]} ${figures[i]} ${bar(mean / most, room)}`.trimEnd())
    .map(ended)
    .join('')
}

function bar(part: number, room: number): string {
  const eighths = Math.round(part * room * 8) || 0
  return '█'.repeat(Math.floor(eighths / 8)) + EIGHTHS[eighths % 8]
}

/** What became of the groups: where there are more intervals than columns, several share one, which shows the largest. */
function coursesOf(counts: readonly GroupCount[], width: number): string {
  const intervals = [...new Set(counts.map(({ interval }) => interval as string | null))]
  const places = new Map(intervals.map((interval, i) => [interval, i]))
  const groups = new Map<string, number[]>()
  for (const one of counts) {
    const name = nameOf(one)
    const means = groups.get(name) ?? new Array<number>(intervals.length).fill(0)
    means[places.get(one.interval as string | null) as number] = one.mean
    groups.set(name, means)
  }
  const courses = [...groups.values()]
  const names = namesOf([...groups.keys()], width)
  const figures = aligned(courses.map((means) => `${smallest(means)}–${largest(means)}`))
  const room = Math.max(NARROWEST, width - widthOf(names) - widthOf(figures) - 2)
  const most = largest(courses.map(largest))
  const lines = courses.map((means, i) => `${names[i]} ${figures[i]} ${course(means, most, room)}`)
  const scale = intervals.length === 0 ? [] : [`${intervals[0] ?? 'no time'} to ${intervals.at(-1) ?? 'no time'}`]
  return [...scale, ...lines].map((line) => ended(line.trimEnd())).join('')
}

function course(means: readonly number[], most: number, room: number): string {
  const each = Math.ceil(means.length / room)
  let text = ''
  for (let at = 0; at < means.length; at += each) {
    const mean = largest(means.slice(at, at + each))
    text += HEIGHTS[mean === 0 ? 0 : Math.max(1, Math.round((mean / most) * 8))]
  }
  return text
}

function nameOf({ group }: GroupCount): string {
  return Object.values(group)
    .map((value) => visible(String(value ?? '-')))
    .join(' ')
}

function namesOf(names: readonly string[], width: number): string[] {
  const cut = names.map((name) => cutToWidth(name, Math.floor(width * NAMES)))
  const widest = widthOf(cut)
  return cut.map((name) => name + ' '.repeat(widest - textWidth(name)))
}

function aligned(texts: readonly string[]): string[] {
  const widest = widthOf(texts)
  return texts.map((text) => text.padStart(widest))
}

function widthOf(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, textWidth(text)), 0)
}

function largest(numbers: readonly number[]): number {
  return numbers.reduce((most, number) => Math.max(most, number), 0)
}

function smallest(numbers: readonly number[]): number {
  return numbers.reduce((least, number) => Math.min(least, number), Number.POSITIVE_INFINITY)
}

function ended(line: string): string {
  return `${line}\n`
}
