import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, describe, expect, test } from 'vitest'
import { cacheFolder } from '../src/cli/compile-cache.ts'

const run = promisify(execFile)
const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'netscribe-cache-'))
const own = (name: string) => {
  const path = join(folder, name)
  mkdirSync(path)
  return path
}
const geteuid = process.geteuid as () => number

afterAll(() => rmSync(folder, { recursive: true }))

describe('the folder of what V8 compiled', () => {
  test.each<[platform: NodeJS.Platform, folder: string]>([
    ['linux', '.cache/netscribe'],
    ['darwin', 'Library/Caches/netscribe'],
  ])('on %s is below the home', (platform, place) => {
    const HOME = own(platform)
    expect(cacheFolder({ env: { HOME }, platform, geteuid })).toBe(join(HOME, place))
    expect(readdirSync(join(HOME, place))).toEqual([])
  })

  test('is where XDG says, if that is a whole path', () => {
    const [HOME, XDG_CACHE_HOME] = [own('home'), own('xdg')]
    expect(cacheFolder({ env: { HOME, XDG_CACHE_HOME }, platform: 'linux', geteuid })).toBe(
      join(XDG_CACHE_HOME, 'netscribe'),
    )
    expect(cacheFolder({ env: { HOME, XDG_CACHE_HOME: 'xdg' }, platform: 'linux', geteuid })).toBe(
      join(HOME, '.cache/netscribe'),
    )
  })

  test('is none where there is no home, none of this user, or it cannot be made', () => {
    const HOME = own('closed')
    writeFileSync(join(HOME, '.cache'), '')
    const linux = (env: NodeJS.ProcessEnv, euid = geteuid) => cacheFolder({ env, platform: 'linux', geteuid: euid })
    expect(linux({})).toBeUndefined()
    expect(linux({ HOME })).toBeUndefined()
    expect(linux({ HOME: join(HOME, 'missing') })).toBeUndefined()
    expect(linux({ HOME: own('of another') }, () => geteuid() + 1)).toBeUndefined()
  })
})

describe.concurrent('the command', () => {
  test.each<[what: string, env: (home: string) => NodeJS.ProcessEnv, kept: boolean]>([
    ['keeps what was compiled', () => ({}), true],
    ['keeps nothing when told so', () => ({ NODE_DISABLE_COMPILE_CACHE: '1' }), false],
    ['keeps it where Node was told to', (home) => ({ NODE_COMPILE_CACHE: join(home, 'elsewhere') }), false],
    ['works without a home', () => ({ HOME: '/nowhere' }), false],
    ['works where no folder can be made', (home) => ({ HOME: join(home, 'file') }), false],
  ])('%s', async (what, env, kept) => {
    const HOME = own(what.replaceAll(' ', '-'))
    writeFileSync(join(HOME, 'file'), '')
    const { XDG_CACHE_HOME: _, ...environment } = process.env
    const { stdout, stderr } = await run(process.execPath, [cli, '--version'], {
      env: { ...environment, HOME, ...env(HOME) },
    })
    expect([stdout, stderr]).toEqual([expect.stringMatching(/^\d+\.\d+\.\d+\n$/), ''])
    expect(readdirSync(HOME).includes('.cache')).toBe(kept)
  })
})
