/** The address families netscribe tells apart; `dual` is a socket open for both (macOS tcp46). */
export const families = ['ipv4', 'ipv6', 'dual'] as const

/** The address family of a socket or an address. */
export type Family = (typeof families)[number]
