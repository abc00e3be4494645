import type { Gateway } from '../../report/types.ts'

/** A next hop of which nothing is known yet but its text. */
export function gatewayOf(text: string): Gateway {
  return {
    text,
    address: null,
    onLink: false,
    host: null,
    zone: null,
    link: null,
    hardwareAddress: null,
    interface: null,
    truncated: false,
  }
}
