/** Whether an address is of the machine itself (RFC 1122 §3.2.1.3, RFC 4291 §2.5.3), or is the name for it. */
export function isLoopback(address: string): boolean {
  return address === '::1' || address.startsWith('127.') || /^localhost(?:$|\.)/i.test(address)
}

/** An address of IPv4 that is mapped into IPv6 (RFC 4291 §2.5.5.2) as one of IPv4: the peer prints it so. */
export function plainAddress(address: string): string {
  return /^::ffff:\d/i.test(address) && address.includes('.') ? address.slice('::ffff:'.length) : address
}
