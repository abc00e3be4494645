import Type from 'typebox'
import { text } from '../property.ts'
import { countColumn, textColumn } from './column.ts'
import { row } from './row.ts'
import { section } from './section.ts'

/** One line about the memory of the network stack (BSD and macOS -m, mbuf.c). */
export const memoryRow = row('MemoryRow', 'One line about the memory of the network stack.', {
  label: text('The sentence as printed, without its numbers'),
  value: Type.Unsafe({
    type: ['number', 'string', 'null'],
    description: 'The first number of the line; text when it is none, or when a number would lose digits',
  }),
  unit: textColumn('Unit printed with the number: KB, bytes'),
  name: textColumn('Name of the counter in FreeBSD --libxo (mbuf-current, cluster-total …)'),
  parent: textColumn('Label of the line this one hangs under'),
  current: countColumn('In use (FreeBSD current)'),
  cache: countColumn('Held in caches (FreeBSD cache)'),
  total: countColumn('In use and in caches together'),
  maximum: countColumn('The most the system allows (FreeBSD max)'),
  percent: Type.Optional(Type.Unsafe({ type: ['number', 'null'], description: 'Share in use, in percent' })),
})

/** A block about the memory of the network stack. */
export const memory = section('memory', 'MemorySection', memoryRow, {})
