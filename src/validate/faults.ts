/** A fault as a validator notes it: where it is, as a JSON Pointer, the keyword of the schema, and what that says. */
export interface RawFault {
  readonly instancePath: string
  readonly keyword: string
  readonly params: Readonly<Record<string, unknown>>
}

/** So many faults are named; a text that has more is none that one would mend one by one. */
export const MOST_FAULTS = 100

type Validate = ((data: unknown, place: { instancePath: string }) => boolean) & { errors?: RawFault[] | null }

/** The faults with another one, as far as there is room. */
export function withFault(
  faults: RawFault[] | null,
  instancePath: string,
  keyword: string,
  params: RawFault['params'],
): RawFault[] {
  const list = faults ?? []
  if (list.length < MOST_FAULTS) list.push({ instancePath, keyword, params })
  return list
}

/** The faults with those of a part, which is not looked at where there is no room left. */
export function withFaultsOf(
  validate: Validate,
  data: unknown,
  instancePath: string,
  faults: RawFault[] | null,
): RawFault[] | null {
  if (faults !== null && faults.length >= MOST_FAULTS) return faults
  if (validate(data, { instancePath })) return faults
  const found = validate.errors ?? []
  if (faults === null) return found
  for (const fault of found.slice(0, MOST_FAULTS - faults.length)) faults.push(fault)
  return faults
}
