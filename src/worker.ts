import { loadServiceNames } from '#service-names'
import { createApp } from './api/app.ts'
import { workerRateLimit } from './api/worker-rate-limit.ts'
import { convert, convertToBytes, dialects } from './reader.ts'

/** A Worker has 128 MB, and a report takes some fifteen times the room of its text while it is made. */
const LIMIT = 2 * 1024 * 1024

export default createApp({
  convert: withServiceNames(convert),
  convertToBytes: withServiceNames(convertToBytes),
  schema: async () => (await import('./schema.json', { with: { type: 'json' } })).default,
  dialects,
  limit: LIMIT,
  use: [workerRateLimit()],
  address: ({ req }) => req.header('cf-connecting-ip') ?? '',
})

/** Loads the names of services before the first reading. */
function withServiceNames<Given extends unknown[], Made, End>(write: (...given: Given) => AsyncGenerator<Made, End>) {
  return async function* (...given: Given) {
    await loadServiceNames()
    return yield* write(...given)
  }
}
