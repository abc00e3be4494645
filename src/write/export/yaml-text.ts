import { Document, Scalar, visit } from 'yaml'
import { unicodeEscape } from '../visible.ts'

/** Every value on one line, nothing as an alias, and what YAML 1.1 takes for something else than text in quotes. */
const STYLE = {
  lineWidth: 0,
  blockQuote: false,
  aliasDuplicateObjects: false,
  compat: 'yaml-1.1',
  doubleQuotedMinMultiLineLength: Number.POSITIVE_INFINITY,
} as const

/**
 * Characters that no reader of YAML has to take (YAML 1.2 §5.1, c-printable), that YAML 1.1 takes for line ends, or that steer a
 * terminal.
 */
const UNPRINTABLE = /[^\P{Cc}\n]|[\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ufeff\ufffe\uffff]/gu

/** A value as YAML 1.2, in lines that end in a line feed. What readers refuse stands in double quotes as an escape. */
export function yamlText(value: unknown): string {
  const document = new Document(value, { aliasDuplicateObjects: false, compat: 'yaml-1.1' })
  visit(document, {
    Scalar(_, node) {
      if (typeof node.value === 'string' && isRefused(node.value)) node.type = Scalar.QUOTE_DOUBLE
    },
  })
  return document.toString(STYLE).replace(UNPRINTABLE, unicodeEscape)
}

/** YAML 1.1 has a type of its own for =, which its readers may not know (PyYAML). */
function isRefused(text: string): boolean {
  return text === '=' || text.search(UNPRINTABLE) >= 0
}
