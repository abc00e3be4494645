/** A value of its own: a text that was cut out of another one would keep all of that. */
export function kept<Value>(value: Value): Value {
  return typeof value === 'string' ? (JSON.parse(JSON.stringify(value)) as Value) : value
}
