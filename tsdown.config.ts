import { defineConfig } from 'tsdown'

const library = ['src/index.ts', 'src/api/app.ts']

/** Packages that the command holds itself: to look for each in node_modules takes longer than to read a text. */
const held = ['chevrotain', '@chevrotain', 'commander', 'fflate', 'get-east-asian-width', 'yaml']

/** commander asks for child processes, which take a while to load, for subcommands that are programs of their own: there are none. */
const withoutChildProcesses = {
  name: 'without-child-processes',
  transform: {
    filter: { id: /commander\/lib\/command\.js$/ },
    handler: (code: string) => code.replace("require('node:child_process')", '{}'),
  },
}

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
    deps: { alwaysBundle: new RegExp(`^(?:${held.join('|')})(?:/|$)`) },
    target: 'node22',
    fixedExtension: false,
    plugins: [withoutChildProcesses],
    // Text without comments that is ASCII alone is loaded in half the time. Names stay, for traces.
    minify: { compress: true, mangle: false, codegen: { removeWhitespace: true, asciiOnly: true } },
    outputOptions: {
      // What reading a text takes is one file: each further one is looked for, opened and linked on its own.
      codeSplitting: {
        groups: [
          { name: 'exit', test: /src\/cli\/exit\.ts$/ },
          { name: 'command', test: /src\/cli\/program\.ts$/ },
        ],
      },
    },
  },
])
