import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainArguments } from '../src/cli/plain-arguments.ts'
import { createProgram } from '../src/cli/program.ts'

/** What commander makes of the arguments of a command line that reads files. */
async function byCommander(args: readonly string[]) {
  let read: { files: readonly string[]; flags: object } | undefined
  const isNamed = args[0] === 'parse'
  const program = createProgram(!isNamed, async (files, flags) => {
    read = { files, flags: { ...flags } }
  })
  await program.parseAsync(isNamed ? args.slice(1) : [...args], { from: 'user' })
  return read
}

const argument = fc.constantFrom(
  'a.txt',
  '-',
  '',
  'parse',
  'b',
  '-f',
  '--format',
  'json',
  'ndjson',
  '-q',
  '--quiet',
  '-v',
  '--spans',
  '--findings',
  '--services',
  '--strict',
  '--pretty',
  'constructor',
)

test('an everyday command line means what commander would read in it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(argument, { maxLength: 5 }), async (args) => {
      const plain = plainArguments(args)
      if (plain) expect(plain).toEqual(await byCommander(args))
    }),
    { numRuns: 500 },
  )
})

test.each([
  [['-f', 'json', 'a.txt', '-v'], { files: ['a.txt'], flags: { format: 'json', verbose: true } }],
  [['parse', 'render'], { files: ['render'], flags: {} }],
  [[], { files: [], flags: {} }],
])('%j is one', (args, expected) => expect(plainArguments(args)).toEqual(expected))

test.each([
  [['render', 'a.json']],
  [['-q', 'serve']],
  [['-f', 'xml']],
  [['-f']],
  [['-fjson']],
  [['--', 'a.txt']],
  [['--help']],
  [['-o', 'a.json', 'a.txt']],
])('%j is left to commander', (args) => expect(plainArguments(args)).toBeUndefined())
