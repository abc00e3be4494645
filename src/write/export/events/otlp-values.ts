/** A value of the protocol of OpenTelemetry in the JSON mapping of protobuf: 64 bits are a text. */
export type AnyValue =
  | { readonly stringValue: string }
  | { readonly boolValue: boolean }
  | { readonly intValue: string }
  | { readonly doubleValue: number }
  | { readonly arrayValue: { readonly values: readonly AnyValue[] } }
  | { readonly kvlistValue: { readonly values: readonly KeyValue[] } }
  | Record<string, never>

/** An attribute, or a member of a value that holds others. */
export interface KeyValue {
  readonly key: string
  readonly value: AnyValue
}

/** A value as OTLP has it; null is a value that is not set. */
export function anyValue(value: unknown): AnyValue {
  if (typeof value === 'string') return { stringValue: value }
  if (typeof value === 'boolean') return { boolValue: value }
  if (typeof value === 'number')
    return Number.isSafeInteger(value) ? { intValue: String(value) } : { doubleValue: value }
  if (Array.isArray(value)) return { arrayValue: { values: value.map(anyValue) } }
  if (typeof value === 'object' && value !== null) return { kvlistValue: { values: keyValues(value, anyValue) } }
  return {}
}

/** The attributes that have a value. */
export function attributes(values: Readonly<Record<string, unknown>>): KeyValue[] {
  const known = Object.entries(values).filter(([, value]) => value !== undefined && value !== null)
  return keyValues(Object.fromEntries(known), anyValue)
}

function keyValues(values: object, of: (value: unknown) => AnyValue): KeyValue[] {
  return Object.entries(values).flatMap(([key, value]) => (value === undefined ? [] : [{ key, value: of(value) }]))
}
