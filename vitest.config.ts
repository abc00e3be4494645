import { cloudflareTest } from '@cloudflare/vitest-plugin'
import { defineConfig } from 'vitest/config'

// Wrangler stays quiet and on this machine.
const wrangler = {
  CI: '1',
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
  DO_NOT_TRACK: '1',
  WRANGLER_HIDE_BANNER: 'true',
  WRANGLER_SEND_METRICS: 'false',
}

/** What stands around the reader: the command line, the service, Workers, the page, the live machine, the package; and tests that measure, or watch modules load. */
const around = [
  'test/{api,live,page,page-engine}/**/*.test.ts',
  'test/{cli,service}{,-*}.test.ts',
  'test/{node,package,serve,sources,threads,worker}.test.ts',
  'test/{fair-turns,hostile,hostile-containers,linear,safe-output}.test.ts',
]

export default defineConfig({
  test: {
    experimental: { diagnostics: false },
    projects: [
      {
        test: {
          name: 'core',
          include: ['test/**/*.test.ts'],
          exclude: around,
          // They leave nothing behind that another would see, so that modules are loaded once for all of them.
          isolate: false,
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'unit',
          include: around,
          env: wrangler,
          // Many tests start processes or a browser; on a busy machine each takes its time.
          testTimeout: 30_000,
          expect: { poll: { timeout: 15_000 } },
        },
      },
      {
        plugins: [cloudflareTest({ wrangler: { configPath: './wrangler.toml' } })],
        test: {
          name: 'workerd',
          include: ['test/api/*.test.ts'],
          testTimeout: 30_000,
        },
      },
    ],
  },
})
