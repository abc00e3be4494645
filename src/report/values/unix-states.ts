/** The canonical states of a UNIX domain socket (net-tools netstat.c, unix_do_one). */
export const unixStates = ['FREE', 'LISTENING', 'CONNECTING', 'CONNECTED', 'DISCONNECTING', 'UNKNOWN'] as const

/** The canonical state of a UNIX domain socket. */
export type UnixState = (typeof unixStates)[number]
