import { defineConfig } from 'vite'
import { licences } from './tools/licences.ts'

const { bundle, worker } = licences()

export default defineConfig({
  root: 'src/page',
  base: './',
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  plugins: [bundle],
  worker: { format: 'es', plugins: () => [worker] },
  build: {
    outDir: '../../dist/page',
    emptyOutDir: true,
    target: 'es2024',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
})
