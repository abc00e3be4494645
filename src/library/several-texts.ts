/** An input that holds several texts, of which each is to be redacted on its own. */
export class SeveralTextsError extends Error {
  /** The ways to the texts inside, the first few. */
  readonly members: readonly string[]

  constructor(members: readonly string[], more: number) {
    const others = more > 0 ? ` and ${more} more` : ''
    super(
      `it holds texts of its own: ${members.join(', ')}${others}. Unpack it and redact these, together or with one salt`,
    )
    this.name = 'SeveralTextsError'
    this.members = members
  }
}
