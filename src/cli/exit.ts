/** How a run of the command ended: what the shell is told. */
export const EXIT = { ok: 0, unrecognised: 1, usage: 2, unread: 3 } as const

/** An exit code of the command. */
export type Exit = (typeof EXIT)[keyof typeof EXIT]

/** Breaks off a run that was asked for wrongly; the message says what is known instead. */
export class UsageError extends Error {}
