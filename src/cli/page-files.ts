import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { serveStatic } from '@hono/node-server/serve-static'
import type { App } from '../api/app.ts'

/** Where the build puts the page and the documentation, seen from here as source and as part of the built command. */
const folder = fileURLToPath(new URL(import.meta.url.endsWith('.ts') ? '../../dist/page/' : './page/', import.meta.url))

const HOUR = 3600

/** Adds the page at /, its files and the documentation at /docs to an application; without a build, a text that says so. */
export function addPage(app: App, root = folder): void {
  if (!existsSync(root)) {
    for (const path of ['/', '/docs'])
      app.get(path, ({ text }) =>
        text('The page is not built. npm run build makes it; the calls work without it.\n', 404),
      )
    return
  }
  app.use('/docs', async ({ req, redirect }, next) => (req.path === '/docs' ? redirect('/docs/', 301) : next()))
  app.use(
    serveStatic({
      root,
      onFound: (_, context) => context.header('cache-control', cacheFor(context.req.path)),
    }),
  )
}

/** Names under assets hold a hash of what is in the file; other files may change with the next version. */
function cacheFor(path: string): string {
  if (path.startsWith('/assets/')) return 'public, max-age=31536000, immutable'
  return /\.(?:js|css|png)$/.test(path) ? `public, max-age=${HOUR}` : 'no-cache'
}
