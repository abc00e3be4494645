/** How a program broke long lines. */
export interface Break {
  /** How wide the first line is. */
  readonly width: number
  /** Whether it broke at blanks and took them away, as mailers do; else in the middle of whatever stood there. */
  readonly soft: boolean
}
