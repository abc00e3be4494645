import { readAddress } from '../../src/table/cells/address.ts'
import type { RowDraft } from '../../src/table/cells/cell.ts'
import { readCount } from '../../src/table/cells/count.ts'

/** One address of an interface, as what a line adds to its row. */
export function addressOf(text: string | undefined, more: RowDraft): RowDraft {
  const found = text === undefined ? undefined : readAddress(text)
  return { addresses: [{ family: found?.family ?? null, address: found?.address ?? text ?? null, ...more }] }
}

/** A decimal number; null for anything else. */
export function number(text: string | undefined): number | string | null {
  return text === undefined ? null : (readCount(text, 0, text.length) ?? null)
}

/** The bits of an IPv6 prefix; null for a text that is none. */
export function prefixBits(text: string | undefined): number | null {
  const bits = number(text)
  return typeof bits === 'number' && bits >= 0 && bits <= 128 ? bits : null
}

/** A link-layer address in lower case with colons; null for another text, and for the zeros of a link without one. */
export function linkAddress(text: string): string | null {
  return isLinkAddress(text) && !/^00(?:-00)+$/.test(text) ? text.toLowerCase().replaceAll('-', ':') : null
}

/** Whether a text is bytes in hexadecimal, with colons or hyphens between them. */
export function isLinkAddress(text: string): boolean {
  return /^[0-9a-f]{2}(?:[:-][0-9a-f]{2})+$/i.test(text)
}
