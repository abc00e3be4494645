import process from 'node:process'
import { describe, expect, test } from 'vitest'
import { run } from '../../src/live/node/run.ts'

describe.runIf(process.platform !== 'win32')('programs of the system', () => {
  test('what is printed, on either stream, whatever the exit code', async () => {
    const ran = await run('sh', ['-c', 'printf "\\202\\240"; printf warned >&2; exit 3'])
    expect(ran).toMatchObject({ started: true, complete: true })
    expect([...ran.output]).toEqual([0o202, 0o240])
    expect(new TextDecoder().decode(ran.errors)).toBe('warned')
  })

  test('a program that is not there', async () => {
    expect(await run('no-such-netstat', [])).toMatchObject({ started: false, complete: false })
  })

  test('a program that does not end is stopped, and what it had printed is kept', async () => {
    const ran = await run('sh', ['-c', 'printf so-far; exec sleep 60'], 300)
    expect(ran).toMatchObject({ started: true, complete: false })
    expect(new TextDecoder().decode(ran.output)).toBe('so-far')
  })

  test('a path without the folders of the system does not hide its programs', async () => {
    const path = process.env.PATH
    process.env.PATH = '/nowhere'
    try {
      expect((await run('sh', ['-c', 'true'])).started).toBe(true)
    } finally {
      process.env.PATH = path
    }
  })
})
