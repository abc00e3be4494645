/** The term of a query that asks for a value of a field, as it is. */
export function term(field: string, value: string): string {
  const quoted = JSON.stringify(value)
  // What Windows -b prints below a row is its program too.
  if (field === 'program') return `(program=${quoted} OR owner.executable=${quoted})`
  return `${field}=${quoted}`
}

/** A query that asks for a term as well; without it, where it asks for it already. */
export function toggled(where: string, asked: string): string {
  if (where.includes(asked)) return where.replace(asked, '').replace(/\s+/g, ' ').trim()
  return `${where} ${asked}`.trim()
}
