/** What a command printed. */
export interface Run {
  readonly command: string
  readonly output: Uint8Array
}
