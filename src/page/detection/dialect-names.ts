import { dialectLabels } from '../../generated/dialects.ts'

const labels: Readonly<Record<string, string>> = dialectLabels

/** The name of a dialect for people. */
export function dialectName(dialect: string): string {
  return labels[dialect] ?? dialect
}

/** The name of a language in another one. */
export function languageName(locale: string, within: string): string {
  try {
    return new Intl.DisplayNames([within], { type: 'language' }).of(locale) ?? locale
  } catch {
    return locale
  }
}
