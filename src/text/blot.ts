/** What people write over a number that nobody is to see, or a program that has none. */
export const BLOT = '(?:\\?{2,}|\\.{3,}|[xX]{2,}|\\*{2,}|#{2,}|_{3,}|-{2,}|…)'

const ALONE = new RegExp(`^${BLOT}$`)

/** Whether a field stands in the place of a number. */
export function isBlot(field: string): boolean {
  return ALONE.test(field)
}
