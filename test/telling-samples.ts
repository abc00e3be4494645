import { convert, type Format, parse, type View } from '../src/index.ts'
import type { ConvertOptions } from '../src/library/conversion.ts'
import { sampleFiles } from './sample-files.ts'

/** The first sample of each dialect that has a section of each view, by name. */
const telling = [
  ...new Map(
    sampleFiles
      .flatMap((sample) => viewsOf(sample.bytes).map((view) => [`${sample.dialect} ${view}`, sample] as const))
      .reverse(),
  ).values(),
]

/** Names and bytes of samples that have every view of every dialect between them. */
export const samples = [...new Set(telling)].map(({ name, bytes }) => [name, bytes] as const)

function viewsOf(bytes: Uint8Array): View[] {
  return parse(bytes).captures.flatMap(({ sections }) => sections.map(({ view }) => view))
}

/** An input in an output format, and what is known at its end. */
export async function written(input: string | Uint8Array, format: Format, options: ConvertOptions = {}) {
  const text = convert(input, format, options)
  let whole = ''
  let piece = await text.next()
  for (; !piece.done; piece = await text.next()) whole += piece.value
  return { text: whole, ...piece.value }
}

/** The lines of a format that has an object of JSON on each. */
export async function objectsOf(input: string | Uint8Array, format: Format, options: ConvertOptions = {}) {
  const { text } = await written(input, format, options)
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line))
}
