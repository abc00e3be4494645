/** What stands before, between and behind several sources. */
export interface Frame {
  readonly before: string
  readonly after: string
  between(name: string, count: number): string
}

/** The frame of one source, and of formats that need none. */
export const NO_FRAME: Frame = { before: '', after: '', between: () => '' }
