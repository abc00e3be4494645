import { execFile } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { describe, expect, expectTypeOf, test } from 'vitest'
import manifest from '../package.json' with { type: 'json' }

// The package as its users get it: what is in it, what can be imported from it, and its command. `npm test` builds it.
const run = promisify(execFile)

test('holds what was built and the papers, nothing else', async () => {
  const { stdout } = await run('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'])
  const paths = stdout.match(/"path": ?"[^"]+"/g)?.map((match) => match.split('"')[3]) ?? []
  expect(paths).toEqual(expect.arrayContaining(['package.json', 'LICENSE', 'dist/cli.js', 'dist/index.d.ts']))
  expect(paths.filter((path) => !/^(dist\/.*|package\.json|(README|CHANGELOG)\.md|LICENSE)$/.test(path ?? ''))).toEqual(
    [],
  )
})

test('brings no Node of its own and runs nothing when installed', () => {
  expect(Object.keys(manifest.dependencies).filter((name) => name.includes('node-'))).toEqual(['@hono/node-server'])
  expect(manifest).not.toHaveProperty('optionalDependencies')
  expect(Object.keys(manifest.scripts).filter((name) => name.endsWith('install'))).toEqual([])
})

describe('exports', () => {
  test('the library, with its types', async () => {
    const { parse } = await import('netscribe')
    expectTypeOf(parse).not.toBeAny()
    expectTypeOf<Awaited<ReturnType<typeof parse>>['coverage']['lines']>().toEqualTypeOf<number>()
    expect(parse).toBeTypeOf('function')
  })

  test('the application, which answers with the schema', async () => {
    const [{ convert }, { createApp }, schema] = await Promise.all([
      import('netscribe'),
      import('netscribe/api'),
      import('netscribe/schema.json', { with: { type: 'json' } }),
    ])
    const response = await createApp({ convert, schema: schema.default }).request('/v1/schema')
    expect(await response.json()).toEqual(schema.default)
  })
})

describe('a consumer', () => {
  test('compiles with the declarations checked, as an ES module and as another', async () => {
    const options = ['--strict', '--skipLibCheck', 'false', '--module', 'nodenext', '--target', 'es2022']
    const consumers = ['test/consumer/library.mts', 'test/consumer/required.cts']
    const compiled = run('tsc', ['--ignoreConfig', '--noEmit', '--types', '', ...options, ...consumers])
    expect(await compiled.catch(({ stdout }) => ({ stdout, stderr: '' }))).toEqual({ stdout: '', stderr: '' })
  })

  test('finds a sentence on each field of a row', async () => {
    const declared = await Promise.all(
      (await readdir('dist')).filter((name) => name.endsWith('.d.ts')).map((name) => readFile(`dist/${name}`, 'utf8')),
    )
    expect(declared.join('\n')).toMatch(/\/\*\* The state as printed:[^\n]*\*\/\n\s*stateText\?: string \| null;/)
  })
})

describe('the command', () => {
  const cli = manifest.bin.netscribe

  test('starts in the Node that is there', async () => {
    expect((await run('node', [cli, '--help'])).stdout).toMatch(/^Usage: netscribe/)
    expect(await readFile(cli, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/)
  })

  test('says in one line what it needs when Node is too old', async () => {
    const older = `data:text/javascript,Object.defineProperty(process,'versions',{value:{node:'20.20.2'}})`
    const refused = await run('node', ['--import', older, cli, '--help']).catch((error) => error)
    expect(refused).toMatchObject({ code: 2, stdout: '' })
    expect(refused.stderr).toMatch(/^netscribe needs Node 22 or newer[^\n]*\n$/)
  })
})
