const COLONS = /^[0-9a-f]{1,2}(?::[0-9a-f]{1,2}){5,19}$/i
const DOTS = /^[0-9a-f]{1,2}(?:\.[0-9a-f]{1,2}){5,19}$/i

/**
 * Reads a link-layer address as the BSDs print it, with or without leading zeros (`2:0:5e:0:53:fe`, FireWire's eight
 * bytes, AIX's `2.0.5e.0.53.90`); the canonical form has lower case, two digits a byte and colons. Undefined when it is none.
 */
export function readHardwareAddress(text: string): string | undefined {
  const mark = COLONS.test(text) ? ':' : DOTS.test(text) ? '.' : undefined
  return (
    mark &&
    text
      .split(mark)
      .map((byte) => byte.toLowerCase().padStart(2, '0'))
      .join(':')
  )
}
