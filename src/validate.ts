export type { Kind } from './validate/kinds.ts'
export { type Fault, type Validation, validate } from './validate/validate.ts'
