import { createApp } from './api/app.ts'
import { convert, parseAll } from './index.ts'
import schema from './schema.json' with { type: 'json' }

export default createApp({ parseAll, convert, schema })
