import { defineConfig } from 'tsdown'
import { licences } from './tools/licences.ts'

const library = ['src/index.ts', 'src/validate.ts', 'src/api/app.ts']

/** Packages that the command holds itself: to look for each in node_modules takes longer than to read a text. */
const held = ['chevrotain', '@chevrotain', 'commander', 'get-east-asian-width', 'pako', 'yaml']

/** commander asks for child processes, which take a while to load, for subcommands that are programs of their own: there are none. */
const withoutChildProcesses = {
  name: 'without-child-processes',
  transform: {
    filter: { id: /commander\/lib\/command\.js$/ },
    handler: (code: string) => code.replace("require('node:child_process')", '{}'),
  },
}

/**
 * Node's own modules are taken with `require`: imported, each is asked for all it has, which opens the standard streams and
 * loads much that nothing here needs.
 */
const builtinsRequired = {
  name: 'builtins-required',
  resolveId: {
    order: 'pre' as const,
    filter: { id: /^node:(?!module$)/ },
    handler: (id: string, _importer: string | undefined, { kind }: { kind: string }) =>
      kind === 'require-call' ? null : { id: `\0${id}`, moduleSideEffects: false },
  },
  load: {
    filter: { id: /^\0node:/ },
    handler(id: string) {
      const name = id.slice(1)
      const names = Object.keys(process.getBuiltinModule(name) as object).filter((key) => /^[a-z]\w*$/i.test(key))
      return [
        "import { createRequire } from 'node:module'",
        `const builtin = createRequire(import.meta.url)('${name}')`,
        'export default builtin',
        ...names.map((key) => `export const ${key} = builtin.${key}`),
      ].join('\n')
    },
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
    entry: ['src/cli.ts', 'src/cli/thread.ts', 'src/cli/reading-thread.ts', 'src/live/node/descriptors-thread.ts'],
    dts: false,
    deps: { alwaysBundle: new RegExp(`^(?:${held.join('|')})(?:/|$)`) },
    target: 'node22',
    fixedExtension: false,
    plugins: [withoutChildProcesses, builtinsRequired, licences().bundle],
    inputOptions: { treeshake: { propertyReadSideEffects: false } },
    // Text without comments that is ASCII alone is loaded in half the time. Names stay, for traces.
    minify: { compress: true, mangle: false, codegen: { removeWhitespace: true, asciiOnly: true } },
    outputOptions: {
      // What reading a text takes is one file: each further one is looked for, opened and linked on its own.
      codeSplitting: {
        groups: [
          { name: 'node', test: /^\0node:(?:process|fs|path)$/ },
          { name: 'command', test: /src\/cli\/main\.ts$/ },
        ],
      },
    },
  },
  {
    // What most calls do not need stands in modules beside the first one, which are loaded for the call that does.
    entry: ['src/worker.ts'],
    outDir: 'dist/worker',
    dts: false,
    platform: 'neutral',
    deps: { alwaysBundle: /./ },
    target: 'es2024',
    fixedExtension: false,
    // Workers have no eval. Chevrotain names it once, behind a return; this takes the name out of the bundle.
    define: { eval: 'undefined' },
    inputOptions: { resolve: { conditionNames: ['workerd', 'worker', 'browser', 'import', 'default'] } },
    minify: true,
  },
])
