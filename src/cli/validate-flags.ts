/** How `validate` writes what it found. */
export const validateFormats = ['text', 'json']

/** The options of `validate` as they were given. */
export interface ValidateFlags {
  readonly format?: string
  readonly quiet?: boolean
}
