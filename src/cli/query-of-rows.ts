import { WhereError, where } from '../ask/where/where.ts'
import { UsageError } from './exit.ts'

/**
 * The query of `--where`, once it is known to be one.
 * @throws UsageError that says where it is wrong.
 */
export function queryOfRows(query: string): string {
  try {
    where(query)
    return query
  } catch (error) {
    if (!(error instanceof WhereError)) throw error
    throw new UsageError(`option '--where': ${error.message}`)
  }
}
