import { expect, test } from 'vitest'
import { labelsOf } from '../../src/page/engine/labels.ts'

const of = (...paths: readonly string[]) => labelsOf(paths.map((path) => ({ name: path, path: [] })))

test('a source is called by its name alone where no other has it', () => {
  expect(of('host-a/netstat.txt', 'host-a/routes.txt')).toEqual(['netstat.txt', 'routes.txt'])
})

test('equal names are told apart by their paths', () => {
  expect(of('host-a/netstat.txt', 'host-b/netstat.txt', 'c/ss.txt')).toEqual([
    'host-a/netstat.txt',
    'host-b/netstat.txt',
    'ss.txt',
  ])
})

test('equal paths are numbered, and no label is that of another', () => {
  expect(of('netstat.txt', 'netstat.txt', 'netstat.txt (2)')).toEqual([
    'netstat.txt',
    'netstat.txt (3)',
    'netstat.txt (2)',
  ])
})

test('members of archives have the way into them', () => {
  const sources = ['a.zip', 'b.zip'].map((name) => ({ name, path: [name, 'netstat.txt'] }))
  expect(labelsOf(sources)).toEqual(['a.zip/netstat.txt', 'b.zip/netstat.txt'])
})
