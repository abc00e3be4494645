import Type, { type TOptional } from 'typebox'
import { integerOrNull, textOrNull } from '../property.ts'

/** A column of text: absent when not printed, null when printed and empty. */
export const textColumn = (description: string, constraints: object = {}): TOptional =>
  Type.Optional(textOrNull(description, constraints))

/** A column of whole numbers of 32 bits: absent when not printed, null when printed and empty, or out of range. */
export const integerColumn = (description: string): TOptional =>
  Type.Optional(integerOrNull(description, { minimum: 0, maximum: 4_294_967_295 }))

/** A column of 64-bit counters: digits as text when a number would lose some; absent when not printed, null when empty. */
export const countColumn = (description: string): TOptional =>
  Type.Optional(Type.Unsafe({ type: ['integer', 'string', 'null'], pattern: '^-?[0-9]+$', description }))

/** A column that prints a number on most rows and a word on others: the word stays text; absent or null as above. */
export const mixedColumn = (description: string): TOptional =>
  Type.Optional(Type.Unsafe({ type: ['number', 'string', 'null'], description }))

/** A column of numbers that can have a fraction: absent when not printed, null when printed and empty, text when it would lose digits. */
export const decimalColumn = (description: string): TOptional =>
  Type.Optional(Type.Unsafe({ type: ['number', 'string', 'null'], description }))

/** A column that is true or false: absent when not printed. */
export const flagColumn = (description: string): TOptional =>
  Type.Optional(Type.Unsafe({ type: 'boolean', description }))
