import { createApp } from './api/app.ts'
import { parse } from './index.ts'
import schema from './schema.json' with { type: 'json' }

export default createApp({ parse, schema })
