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

export default defineConfig({
  test: {
    experimental: { diagnostics: false },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          env: wrangler,
          // Many tests start processes; on a busy machine each takes its time.
          testTimeout: 30_000,
        },
      },
      {
        plugins: [cloudflareTest({ wrangler: { configPath: './wrangler.toml' } })],
        test: {
          name: 'workerd',
          include: ['test/api/*.test.ts'],
        },
      },
    ],
  },
})
