import Type, { type Static, type TSchema, type TUnsafe } from 'typebox'

/** A number, or its decimal digits as text when a number would lose some of them (beyond 2^53). */
export type Count = number | string

/** A property that must hold text. */
export const text = (description: string, constraints: object = {}): TUnsafe<string> =>
  Type.Unsafe<string>({ type: 'string', ...constraints, description })

/** A property that holds text, or null when it is not known. */
export const textOrNull = (description: string, constraints: object = {}): TUnsafe<string | null> =>
  Type.Unsafe<string | null>({ type: ['string', 'null'], ...constraints, description })

/** A property that must hold a whole number. */
export const integer = (description: string, constraints: object = {}): TUnsafe<number> =>
  Type.Unsafe<number>({ type: 'integer', ...constraints, description })

/** A property that holds a whole number, or null when it is not known. */
export const integerOrNull = (description: string, constraints: object = {}): TUnsafe<number | null> =>
  Type.Unsafe<number | null>({ type: ['integer', 'null'], ...constraints, description })

/** A property that must hold true or false. */
export const flag = (description: string): TUnsafe<boolean> => Type.Unsafe<boolean>({ type: 'boolean', description })

/** A property that must hold one of these words. */
export const word = <const Words extends readonly string[]>(
  words: Words,
  description: string,
): TUnsafe<Words[number]> => Type.Unsafe<Words[number]>({ type: 'string', enum: words, description })

/** A property that holds one of these words, or null. */
export const wordOrNull = <const Words extends readonly string[]>(
  words: Words,
  description: string,
): TUnsafe<Words[number] | null> =>
  Type.Unsafe<Words[number] | null>({ type: ['string', 'null'], enum: [...words, null], description })

/** A pair of whole numbers: first and last, or start and end. */
export const pair = (description: string, constraints: object = {}): TUnsafe<[number, number]> =>
  Type.Unsafe<[number, number]>({
    type: 'array',
    items: { type: 'integer', minimum: 0 },
    minItems: 2,
    maxItems: 2,
    ...constraints,
    description,
  })

/** A property that must hold a list of texts. */
export const texts = (description: string): TUnsafe<string[]> =>
  Type.Unsafe<string[]>({ type: 'array', items: { type: 'string' }, description })

/** A property that must hold a list of such values. */
export const listOf = <Item extends TSchema>(item: Item, description: string): TUnsafe<Static<Item>[]> =>
  Type.Unsafe<Static<Item>[]>({ type: 'array', items: item, description })

/** The same schema under a description of its own, for a type that several properties share. */
export const described = <Schema extends TSchema>(schema: Schema, description: string): TUnsafe<Static<Schema>> =>
  Type.Unsafe<Static<Schema>>({ allOf: [schema], description })

/** The same schema, or null. */
export const orNull = <Schema extends TSchema>(schema: Schema, description: string): TUnsafe<Static<Schema> | null> =>
  Type.Unsafe<Static<Schema> | null>({ anyOf: [schema, { type: 'null' }], description })
