import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { convertToBytes } from '../../src/index.ts'
import { bytesIn, hostile, programsList, twoViews } from './read-format.ts'

let folder = ''

/** Scratch files of a test stand in a folder of its own. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sqlite-test-'))
  vi.stubEnv('TMPDIR', folder)
})

afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

function opened(bytes: Uint8Array): DatabaseSync {
  const path = join(folder, 'report.sqlite')
  writeFileSync(path, bytes)
  return new DatabaseSync(path, { readOnly: true })
}

test('a database has a table for each view, typed, and those of sources, findings and issues', async () => {
  const db = opened(await bytesIn('sqlite', twoViews, { name: 'two.txt' }))
  expect(db.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' })
  const tables = db.prepare('SELECT name FROM sqlite_schema').all()
  expect(tables.map(({ name }) => name)).toEqual(['sources', 'findings', 'issues', 'connections', 'unix-sockets'])
  const ports = db.prepare(
    `SELECT "local.port" AS port, "local.wildcard" AS wildcard FROM connections WHERE state = 'LISTEN'`,
  )
  expect(ports.all()).toEqual([{ port: 443, wildcard: 1 }])
  expect(db.prepare('SELECT flags FROM "unix-sockets"').get()).toEqual({ flags: '["ACC"]' })
  expect(db.prepare(`SELECT line FROM issues WHERE code = 'row-unread'`).get()).toEqual({ line: 7 })
  expect(db.prepare('SELECT source, unread FROM sources').all()).toEqual([{ source: 'two.txt', unread: 1 }])
  db.close()
})

test('whatever a value holds, it comes back', async () => {
  const db = opened(await bytesIn('sqlite', programsList(hostile)))
  expect(
    db
      .prepare('SELECT program FROM connections')
      .all()
      .map(({ program }) => program),
  ).toEqual(hostile)
  db.close()
})

test('a text of which nothing was read is a database that says so', async () => {
  const db = opened(await bytesIn('sqlite', 'hello\n'))
  expect(db.prepare('SELECT lines, read FROM sources').all()).toEqual([{ lines: 1, read: 0 }])
  db.close()
})

test('nothing is left beside it, whether it was taken or not', async () => {
  await bytesIn('sqlite', twoViews)
  expect(readdirSync(folder)).toEqual([])
  const pieces = convertToBytes(twoViews, 'sqlite')
  await pieces.next()
  await pieces.return({} as never)
  expect(readdirSync(folder)).toEqual([])
})

test('where no Node is, it is refused', async () => {
  vi.spyOn(process, 'getBuiltinModule').mockReturnValue(undefined as never)
  await expect(bytesIn('sqlite', twoViews)).rejects.toThrow(/^sqlite is written by Node alone/)
  vi.restoreAllMocks()
})
