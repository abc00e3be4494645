import type { Dialect, Words } from '../../table/dialect.ts'
import type { DialectName } from '../../table/dialect-name.ts'

/** Whose layout is written, and in which language. */
export interface Target {
  readonly dialect: Dialect
  readonly words: Words
  /** Words that stand in for those a translation leaves out. */
  readonly english: Words
}

/** What can be asked of a rendering. */
export interface RenderOptions {
  /** The dialect, or a platform of which the usual one is taken (`linux` is net-tools); that of each capture when absent. */
  readonly dialect?: DialectName | (string & {}) | undefined
  /** The language, as far as the tool speaks it; that of each capture when absent. */
  readonly locale?: string | undefined
}

/**
 * The dialect that is asked for, by its name or its platform.
 * @throws RangeError when there is none.
 */
export function dialectNamed(dialects: readonly Dialect[], name: string): Dialect {
  const found = dialects.find((dialect) => dialect.name === name) ?? dialects.find(({ platform }) => platform === name)
  if (!found) throw new RangeError(`unknown dialect ${name}`)
  return found
}

/**
 * The target of one capture; undefined when its dialect is not known and none is asked for.
 * @throws RangeError when the tool does not speak the language.
 */
export function targetOf(
  dialects: readonly Dialect[],
  capture: { dialect: string; platform: string | null; locale: string | null },
  options: RenderOptions,
): Target | undefined {
  const dialect = options.dialect
    ? dialectNamed(dialects, options.dialect)
    : (dialects.find(({ name }) => name === capture.dialect) ??
      dialects.find(({ platform }) => platform === capture.platform))
  if (!dialect) return undefined
  const english = dialect.words.find(({ locale }) => locale === 'en') ?? (dialect.words[0] as Words)
  const asked = dialect.words.find(({ locale }) => locale === options.locale)
  if (options.locale !== undefined && !asked) throw new RangeError(`${dialect.name} does not print ${options.locale}`)
  return { dialect, english, words: asked ?? dialect.words.find(({ locale }) => locale === capture.locale) ?? english }
}
