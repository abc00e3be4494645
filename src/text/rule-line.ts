/** A line of dashes or equal signs. */
export function isRule(line: string): boolean {
  return /^[-= ]+$/.test(line) && (line.includes('---') || line.includes('==='))
}
