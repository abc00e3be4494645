import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addSample, type NewSample } from '../tools/sample.ts'
import { writeGolden } from '../tools/write-samples.ts'

const TEXT =
  'C:\\> netstat -ano\r\n\r\n  Proto  Local Address          Foreign Address        State           PID\r\n' +
  '  TCP    192.0.2.10:50123       203.0.113.80:443       ESTABLISHED     9321\r\n  TCP    192.0.2.10:x\r\n'
const ROWS = [
  '| net-tools/en/an | captured | `netstat -an` | all |',
  '| windows/ja/an | written | `netstat -an` | words |',
]

let folder = ''
const read = (path: string) => readFileSync(join(folder, path), 'utf8')
const added = (sample: Partial<NewSample> = {}) =>
  addSample(pathToFileURL(`${folder}/`), { name: 'windows/en/new', bytes: new TextEncoder().encode(TEXT), ...sample })
const listed = () => read('samples/README.md').split('\n').slice(2, -1)

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'netscribe-sample-'))
  mkdirSync(join(folder, 'samples'))
  writeFileSync(
    join(folder, 'samples/README.md'),
    ['| file | how | command | what |', '|---|---|---|---|', ...ROWS, ''].join('\n'),
  )
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('a text becomes a sample', () => {
  test('with its bytes, its report, its line in order and its place on the page of all that is read', () => {
    added()
    expect(read('samples/windows/en/new.txt')).toBe(TEXT)
    expect(JSON.parse(read('samples/windows/en/new.json'))).toMatchObject({
      source: { name: 'windows/en/new.txt' },
      captures: [{ sections: [{ rows: [{ pid: 9321 }] }] }],
    })
    expect(listed()).toEqual([ROWS[0], '| windows/en/new | pasted | `netstat -ano` | connections |', ROWS[1]])
    expect(read('docs/coverage.md')).toContain('[en](../samples/windows/en/new.txt)')
  })

  test('and what was read of it is said', () => {
    const said = added()
    expect(said).toContain('lines: 2 read, 2 noise, 1 unread; encoding: utf-8')
    expect(said).toContain('lines 1 to 4: windows, en\n    connections, rows: 1 (protocol, local, foreign, state, pid)')
    expect(said).toContain('line 5: warning row-unread: ')
  })

  test('with the words that its line is to have, at the end too', () => {
    added({ name: 'windows/zh-TW/new', command: 'netstat -ano | more', shows: 'two\nlines', written: true })
    expect(listed().at(-1)).toBe('| windows/zh-TW/new | written | `netstat -ano \\| more` | two lines |')
  })

  test('in the place of another only by force, which keeps the words of its line', () => {
    added({ shows: 'the first' })
    const bytes = new TextEncoder().encode(TEXT.replace('9321', '9322'))
    expect(() => added({ bytes })).toThrow('samples/windows/en/new.txt exists; --force')
    expect(read('samples/windows/en/new.txt')).toBe(TEXT)
    added({ bytes, force: true })
    expect(read('samples/windows/en/new.json')).toContain('"pid":9322')
    expect(listed()[1]).toBe('| windows/en/new | pasted | `netstat -ano` | the first |')
    added({ bytes, force: true, shows: 'the second' })
    expect(listed()).toHaveLength(3)
    expect(listed()[1]).toContain('the second')
  })
})

describe('a text is refused', () => {
  test.for([
    ['windows/en', 'is no DIALECT/LOCALE/NAME'],
    ['windows/en/../x', 'is no DIALECT/LOCALE/NAME'],
    ['windos/en/an', 'windos is no dialect; there are windows, net-tools,'],
    ['windows/xx/an', 'windows has no words of xx; write them first'],
  ])('as %s', ([name, sentence]) => {
    expect(() => added({ name: name as string })).toThrow(sentence as string)
    expect(existsSync(join(folder, 'samples/windows'))).toBe(false)
  })

  test.for([
    ['203.0.113.80', '8.8.8.8'],
    ['203.0.113.80:443', '[2606:4700::1111]:443'],
    ['203.0.113.80', '2a02:26f0:9100:2'],
    ['203.0.113.80', 'www.kernel.org'],
    ['C:\\> netstat', 'ops@mail.kernel.org$ netstat'],
    ['192.0.2.10:x', '8.8.4.4 was cut'],
    ['192.0.2.10:x', '3c-22-fb-01-02-03'],
  ])('that has in the place of %s: %s', ([documented, real]) => {
    const bytes = new TextEncoder().encode(TEXT.replace(documented as string, real as string))
    expect(() => added({ bytes })).toThrow(/^This may be somebody's: \S+\. Put others of the same width/)
    expect(existsSync(join(folder, 'samples/windows'))).toBe(false)
  })

  test.for([
    '10.1.2.3',
    '192.168.1.7',
    '127.0.0.1',
    '224.0.0.251',
    'db.example.jp',
    'printer.local',
    'office-pc',
    '02-00-5e-10-00-01',
  ])('not for %s', (harmless) => {
    const bytes = new TextEncoder().encode(TEXT.replace('203.0.113.80', harmless))
    expect(added({ bytes })).toMatch(/^Wrote /)
  })
})

test('a golden report is written where it is missing or says otherwise, and no other', () => {
  const sample = { name: 'windows/en/new', bytes: new TextEncoder().encode(TEXT), golden: join(folder, 'new.json') }
  expect(writeGolden(sample)).toBe(true)
  const golden = read('new.json')
  expect(writeGolden(sample)).toBe(false)
  writeFileSync(sample.golden, golden.replace('9321', '9322'))
  expect(writeGolden(sample)).toBe(true)
  expect(read('new.json')).toBe(golden)
})
