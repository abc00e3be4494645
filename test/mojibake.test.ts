import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { parse } from '../src/index.ts'
import { Mojibake } from '../src/text/mojibake.ts'

const german = `
Aktive Verbindungen

  Proto  Lokale Adresse         Remoteadresse          Status          PID
  TCP    0.0.0.0:135            0.0.0.0:0              ABHÖREN         940
  TCP    192.0.2.60:49713       198.51.100.60:443      HERGESTELLT     7092
`
const spanish = `
Conexiones activas

  Proto  Dirección local          Dirección remota        Estado           PID
  TCP    0.0.0.0:135            0.0.0.0:0              LISTENING       948
`
const russian = `
Активные подключения

  Имя    Локальный адрес        Внешний адрес          Состояние       PID
  TCP    0.0.0.0:135            0.0.0.0:0              LISTENING       948
`
const japanese = `
アクティブな接続

  プロトコル  ローカル アドレス      外部アドレス           状態            PID
  TCP         0.0.0.0:135            0.0.0.0:0              LISTENING       948
`
const french = `
Connexions actives

  Proto  Adresse locale         Adresse distante       État
  TCP    0.0.0.0:135            0.0.0.0:0              LISTENING       948
`

describe('a table that was written in one encoding and read in another', () => {
  test.each([
    ['de', german, 'cp850', 'windows-1252'],
    ['de', german, 'utf-8', 'windows-1252'],
    ['de', german, 'utf-8', 'cp850'],
    ['de', german, 'windows-1252', 'cp850'],
    ['de', german, 'utf-8', 'shift_jis'],
    ['es', spanish, 'cp850', 'windows-1252'],
    ['es', spanish, 'utf-8', 'windows-1252'],
    ['es', spanish, 'utf-8', 'cp850'],
    ['es', spanish, 'windows-1252', 'cp850'],
    ['fr', french, 'utf-8', 'windows-1252'],
    ['fr', french, 'utf-8', 'cp850'],
    ['ru', russian, 'ibm866', 'windows-1251'],
    ['ru', russian, 'windows-1251', 'ibm866'],
    ['ru', russian, 'windows-1251', 'windows-1252'],
    ['ru', russian, 'koi8-r', 'windows-1251'],
    ['ru', russian, 'ibm866', 'windows-1252'],
    ['ru', russian, 'utf-8', 'windows-1251'],
    ['ru', russian, 'utf-8', 'windows-1252'],
    ['ja', japanese, 'shift_jis', 'windows-1252'],
    ['ja', japanese, 'utf-8', 'windows-1252'],
    ['ja', japanese, 'utf-8', 'shift_jis'],
    ['ja', japanese, 'utf-8', 'gbk'],
    ['ja', japanese, 'euc-jp', 'windows-1252'],
    ['ja', japanese, 'shift_jis', 'gbk'],
  ])('is read: %s %#', (locale, text, written, read) => {
    const spoiled = readAs(read, iconv.encode(text, written))
    const report = parse(spoiled)
    const clean = parse(text).captures[0]
    const [capture] = report.captures
    expect(capture?.locale, spoiled).toBe(locale)
    expect(capture?.sections[0]?.rows.map((row) => ({ ...row, stateText: '' }))).toEqual(
      clean?.sections[0]?.rows.map((row) => ({ ...row, stateText: '' })),
    )
    const said = report.issues.filter(({ code }) => code === 'mojibake-repaired')
    expect(said.map(({ args }) => args)).toEqual([{ written, read }])
    expect(report.issues).toHaveLength(1)
    expect(report.coverage).toEqual(parse(text).coverage)
  })

  test.each([
    ['ABH\uFFFDREN', german.replace('Ö', '\uFFFD')],
    ['ABH?REN', german.replace('Ö', '?')],
    ['ABH??REN', german.replace('Ö', '??')],
  ])('is read where characters were lost: %s', (given, text) => {
    const report = parse(text)
    expect(report.captures[0]?.sections[0]?.rows[0]).toMatchObject({ state: 'LISTEN', stateText: given })
    expect(report.issues.map(({ code, line, args }) => ({ code, line, args }))).toEqual([
      { code: 'mojibake-repaired', line: 5, args: { written: null, read: null } },
    ])
  })
})

test('what was given stays as it is printed', () => {
  const spoiled = readAs('windows-1251', iconv.encode(russian, 'ibm866'))
  const [section] = parse(spoiled).captures[0]?.sections ?? []
  expect(section?.title).toBe(spoiled.split('\n')[1])
  expect(parse(readAs('windows-1252', iconv.encode(german, 'cp850'))).captures[0]?.sections[0]?.rows[0]).toMatchObject({
    state: 'LISTEN',
    stateText: 'ABH™REN',
  })
})

test('rows without a heading tell their language by a damaged state', () => {
  expect(
    parse('  TCP    0.0.0.0:135            0.0.0.0:0              ABH™REN         940\n').captures[0],
  ).toMatchObject({
    dialect: 'windows',
    locale: 'de',
    sections: [{ rows: [{ state: 'LISTEN' }] }],
  })
})

test('offsets are those of the text that was given', () => {
  const spoiled = `x\n${readAs('windows-1252', iconv.encode(spanish, 'utf-8'))}`
  const report = parse(spoiled, { spans: true })
  const row = report.captures[0]?.sections[0]?.rows[0] as { span: [number, number] }
  expect(spoiled.slice(...row.span).trim()).toMatch(/^TCP .* 948$/)
  const [from, to] = report.issues[0]?.span ?? []
  expect(spoiled.slice(from, to)).toMatch(/^Proto .* PID$/)
})

test('it is said once for each kind of damage', () => {
  const spoiled = readAs('windows-1252', iconv.encode(spanish.repeat(3), 'cp850'))
  const { issues, captures } = parse(spoiled)
  expect(captures).toHaveLength(3)
  expect(issues.map(({ code }) => code)).toEqual(['mojibake-repaired'])
})

describe('a line', () => {
  const mojibake = new Mojibake(['Dirección local', 'État', 'ABHÖREN', '状態'])

  test.each([
    ['clean', 'Dirección local'],
    ['ASCII', 'Direccion local'],
    ['prose in other words', 'これは日本語です。 Très bien?'],
    ['too long', `Direcci¢n local${' '.repeat(400)}`],
    ['of which nothing is left', '????'],
    ['where the word goes on', 'Ã‰tats-Unis Ã‰tatx'.slice(11)],
  ])('%s is left alone', (_, text) => {
    expect(mojibake.repair(text)).toBeUndefined()
  })

  test('keeps what stands around the words', () => {
    expect(mojibake.repair('  Direcci¢n local   Foo')).toEqual({
      text: '  Dirección local   Foo',
      words: [{ meant: 'Dirección local', given: 'Direcci¢n local', at: 2 }],
      written: 'cp850',
      read: 'windows-1252',
    })
  })
})

/** What comes out when bytes are decoded with the wrong encoding; iconv has cp437 and cp850, TextDecoder the others. */
function readAs(encoding: string, bytes: Uint8Array): string {
  return encoding.startsWith('cp')
    ? iconv.decode(Buffer.from(bytes), encoding)
    : new TextDecoder(encoding).decode(bytes)
}
