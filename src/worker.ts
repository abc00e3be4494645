import { loadServiceNames } from '#service-names'
import { createApp } from './api/app.ts'
import { workerRateLimit } from './api/worker-rate-limit.ts'
import { convert, dialects } from './reader.ts'

/** A Worker has 128 MB, and a report takes some fifteen times the room of its text while it is made. */
const LIMIT = 2 * 1024 * 1024

export default createApp({
  async *convert(...given) {
    await loadServiceNames()
    return yield* convert(...given)
  },
  schema: async () => (await import('./schema.json', { with: { type: 'json' } })).default,
  dialects,
  limit: LIMIT,
  use: [workerRateLimit()],
  address: ({ req }) => req.header('cf-connecting-ip') ?? '',
})
