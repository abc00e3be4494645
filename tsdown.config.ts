import { defineConfig } from 'tsdown'

/** commander asks for child processes, which take a while to load, for subcommands that are programs of their own: there are none. */
const withoutChildProcesses = {
  name: 'without-child-processes',
  transform: {
    filter: { id: /commander\/lib\/command\.js$/ },
    handler: (code: string) => code.replace("require('node:child_process')", '{}'),
  },
}

const library = ['src/index.ts', 'src/api/app.ts']

export default defineConfig([
  {
    entry: library,
    dts: { entry: library },
    deps: { dts: { alwaysBundle: ['typebox'] } },
    copy: ['src/schema.json'],
    target: 'node22',
    fixedExtension: false,
  },
  {
    entry: ['src/cli.ts', 'src/cli/thread.ts', 'src/live/node/descriptors-thread.ts'],
    dts: false,
    deps: { alwaysBundle: [/^(?:chevrotain|@chevrotain\/.*|commander|fflate|get-east-asian-width|yaml)$/] },
    target: 'node22',
    fixedExtension: false,
    plugins: [withoutChildProcesses],
    outputOptions: {
      // What reading a text takes is one file: each further one is looked for, opened and linked on its own.
      codeSplitting: { groups: [{ name: 'command', test: /src\/cli\/(?:main|program|parse-files)\.ts$/ }] },
    },
  },
])
