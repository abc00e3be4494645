import { createApp } from './api/app.ts'
import { workerRateLimit } from './api/worker-rate-limit.ts'
import { convert, dialects } from './index.ts'
import schema from './schema.json' with { type: 'json' }

/** A Worker has 128 MB, and a report takes some fifteen times the room of its text while it is made. */
const LIMIT = 2 * 1024 * 1024

export default createApp({
  convert,
  schema,
  dialects,
  limit: LIMIT,
  use: [workerRateLimit()],
  address: ({ req }) => req.header('cf-connecting-ip') ?? '',
})
