import { suggestion } from '../../text/nearest.ts'

/** What can be kept as it stands; `private` are addresses that mean nothing outside of their network. */
export const keepable = [
  'private',
  'addresses',
  'ports',
  'hosts',
  'users',
  'programs',
  'paths',
  'macs',
  'ids',
  'secrets',
] as const

/** One kind of value that can be kept. */
export type Keepable = (typeof keepable)[number]

/** What is kept unless a list says otherwise. */
export const keptByDefault: readonly Keepable[] = ['ports', 'programs']

/**
 * The kinds in a list such as `private,ports`; those kept by default where there is none, and nothing is kept for `none`.
 * @throws RangeError that names the kinds when one is not known.
 */
export function keptIn(list: string | undefined): ReadonlySet<Keepable> {
  if (list === undefined) return new Set(keptByDefault)
  const words = list
    .toLowerCase()
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '' && word !== 'none')
  const unknown = words.find((word) => !keepable.some((kind) => kind === word))
  if (unknown !== undefined)
    throw new RangeError(`'${unknown}' is not known. ${suggestion(unknown, [...keepable, 'none'])}`)
  return new Set(words as Keepable[])
}
