import Type, { type TSchema } from 'typebox'

/** A number, or its decimal digits as text when a number would lose some of them (beyond 2^53). */
export type Count = number | string

/** A property that must hold text. */
export const text = (description: string, constraints: object = {}): TSchema =>
  Type.Unsafe({ type: 'string', ...constraints, description })

/** A property that holds text, or null when it is not known. */
export const textOrNull = (description: string, constraints: object = {}): TSchema =>
  Type.Unsafe({ type: ['string', 'null'], ...constraints, description })

/** A property that must hold a whole number. */
export const integer = (description: string, constraints: object = {}): TSchema =>
  Type.Unsafe({ type: 'integer', ...constraints, description })

/** A property that holds a whole number, or null when it is not known. */
export const integerOrNull = (description: string, constraints: object = {}): TSchema =>
  Type.Unsafe({ type: ['integer', 'null'], ...constraints, description })

/** A property that must hold true or false. */
export const flag = (description: string): TSchema => Type.Unsafe({ type: 'boolean', description })

/** A property that must hold one of these words. */
export const word = (words: readonly string[], description: string): TSchema =>
  Type.Unsafe({ type: 'string', enum: words, description })

/** A property that holds one of these words, or null. */
export const wordOrNull = (words: readonly string[], description: string): TSchema =>
  Type.Unsafe({ type: ['string', 'null'], enum: [...words, null], description })

/** A pair of whole numbers: first and last, or start and end. */
export const pair = (description: string, constraints: object = {}): TSchema =>
  Type.Unsafe({
    type: 'array',
    items: { type: 'integer', minimum: 0 },
    minItems: 2,
    maxItems: 2,
    ...constraints,
    description,
  })

/** A property that must hold a list of texts. */
export const texts = (description: string): TSchema =>
  Type.Unsafe({ type: 'array', items: { type: 'string' }, description })

/** A property that must hold a list of such values. */
export const listOf = (item: TSchema, description: string): TSchema =>
  Type.Unsafe({ type: 'array', items: item, description })

/** The same schema under a description of its own, for a type that several properties share. */
export const described = (schema: TSchema, description: string): TSchema =>
  Type.Unsafe({ allOf: [schema], description })

/** The same schema, or null. */
export const orNull = (schema: TSchema, description: string): TSchema =>
  Type.Unsafe({ anyOf: [schema, { type: 'null' }], description })
