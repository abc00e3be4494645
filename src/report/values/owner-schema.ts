import Type from 'typebox'
import { textOrNull, texts } from '../property.ts'

/** The owner lines under a row (Windows -b). */
export const owner = Type.Object(
  {
    components: texts('Components or services in the order printed: RpcSs, or the paths of libraries'),
    executable: textOrNull('Image name without its brackets: svchost.exe'),
    message: textOrNull('The sentence printed in place of an owner'),
  },
  { title: 'Owner', description: 'What Windows -b prints under a row.', additionalProperties: false },
)
