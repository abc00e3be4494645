import { createApp } from './api/app.ts'
import { workerRateLimit } from './api/worker-rate-limit.ts'
import { convert, dialects, parseAll } from './index.ts'
import schema from './schema.json' with { type: 'json' }

export default createApp({ parseAll, convert, schema, dialects, use: [workerRateLimit()] })
