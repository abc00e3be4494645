import { defineConfig } from 'tsdown'

const library = ['src/index.ts', 'src/api/app.ts']

export default defineConfig({
  entry: [
    ...library,
    'src/cli.ts',
    'src/cli/thread.ts',
    'src/cli/reading-thread.ts',
    'src/live/node/descriptors-thread.ts',
  ],
  dts: { entry: library },
  deps: { dts: { alwaysBundle: ['typebox'] } },
  copy: ['src/schema.json'],
  target: 'node22',
  fixedExtension: false,
})
