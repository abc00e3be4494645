import fc from 'fast-check'
import { load as loadYaml } from 'js-yaml'
import { marked } from 'marked'
import { describe, expect, test } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { createApp } from '../src/api/app.ts'
import { convert, exporters, type Row, type Section, type TextFormat } from '../src/index.ts'
import { jsonText } from '../src/write/json-text.ts'
import { visible, visibleLines, visibleStyled } from '../src/write/visible.ts'

// What a text may hold to do harm where the output lands: a terminal, a spreadsheet, a ticket, a reader of YAML.

/** ESC, an OSC that sets a title, C1 CSI, marks of direction, BEL, NUL, DEL, a lone surrogate. */
const HOSTILE = '\u001b[2J\u001b]0;owned\u0007\u009b31m\u202egnp.\u2066x\u0000\u007f\ud800'
const STEERING = /[^\P{Cc}\n]|\p{Cs}|[\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f]/u

/** Texts out of what the formats have marks for, and what readers stumble over. */
const texts = fc
  .array(
    fc.oneof(
      fc.constantFrom('\u2028', '\u2029', '\u0085', '\u009b', '\ud800', '\ufffe', '\ufeff', '\u202e', '\u0000', '\n'),
      fc.constantFrom(
        ' ',
        '          ',
        '\t',
        '\r',
        '- ',
        ': ',
        ' #',
        '"',
        "'",
        '|',
        '\\',
        '`',
        '&',
        '*',
        '=',
        '<<',
        '~',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''))

/** What a format makes of a section of counters with these labels, which is titled with the first. */
async function written(format: TextFormat, labels: readonly string[]): Promise<string> {
  let text = ''
  const writer = await exporters[format].open({ name: labels[0] }, (piece) => {
    text += piece
  })
  const capture = { dialect: 'linux', locale: null, command: labels[0], capturedAt: null, sections: [] }
  const section = { view: 'statistics', title: labels[0], lines: [1, 1], columns: ['label'], rows: [] }
  writer.capture(capture as never)
  writer.section(section as unknown as Section, capture as never)
  for (const label of labels) writer.row({ label } as unknown as Row, section as unknown as Section, capture as never)
  const end = { source: { name: labels[0], bytes: null, encoding: null }, coverage: {} }
  const rest = [...writer.end(end as never)].join('')
  return text + rest
}

/** The report that `written` puts into a format that holds all of it. */
async function reportOf(labels: readonly string[]): Promise<object> {
  return JSON.parse(await written('json', labels))
}

describe('a terminal', () => {
  test('is not steered by a value, a line, or styles in a value', () => {
    expect(visible(HOSTILE)).toBe('␛[2J␛]0;owned␇\\u{9b}31m\\u{202e}gnp.\\u{2066}x␀␡\\u{d800}')
    expect(visibleLines(`a\tb\r\nc\r${HOSTILE}\n`)).toBe(`a\tb\r\nc␍${visible(HOSTILE)}\n`)
    expect(visibleStyled('\u001b[1mbold\u001b[22m \u001b[31mred\u001b[2Jx')).toBe(
      '\u001b[1mbold\u001b[22m ␛[31mred␛[2Jx',
    )
  })

  test('is not steered by JSON, which stays equal', () => {
    const value = { [HOSTILE]: [HOSTILE, '𠮷', 'é'] }
    expect(jsonText(value)).not.toMatch(STEERING)
    expect(jsonText(value, 2)).toContain('\n')
    expect(JSON.parse(jsonText(value))).toEqual(value)
  })

  test.each(['\u007f', '\u009b', '\u202e'])('is not steered by %j in JSON, wherever it stands', (char) => {
    for (const before of ['', 'x'.repeat(10_000)]) {
      const value = { text: `${before}${char}y` }
      expect(jsonText(value)).not.toMatch(STEERING)
      expect(JSON.parse(jsonText(value))).toEqual(value)
    }
  })

  test.each(['json', 'ndjson', 'yaml', 'table', 'markdown', 'html', 'ecs', 'ocsf', 'otel'] as const)(
    'is not steered by %s',
    async (format) => {
      const text = await written(format, [HOSTILE, 'plain'])
      expect(text).toContain('plain')
      expect(text).not.toMatch(STEERING)
    },
  )

  test('is not steered by headings that the text made up', async () => {
    const heading = 'Dest   Sour\u001b[2Jce   Iface\u009b1m'
    const section = { view: 'table', title: null, lines: [1, 1], columns: [], headings: heading.split(/ +/), rows: [] }
    for (const format of ['table', 'markdown'] as const) {
      let text = ''
      const writer = await exporters[format].open({}, (piece) => {
        text += piece
      })
      const capture = { dialect: 'linux', locale: null, command: null, capturedAt: null }
      writer.capture(capture as never)
      writer.section(section as unknown as Section, capture as never)
      writer.row(
        { line: 1, cells: ['a', HOSTILE, 'c'] } as unknown as Row,
        section as unknown as Section,
        capture as never,
      )
      for (const piece of writer.end({} as never)) text += piece
      expect(text).toContain('Sour␛')
      expect(text).not.toMatch(STEERING)
    }
  })

  test('is not steered by the name of a member, nor by a problem of the service', async () => {
    const app = createApp({ convert, schema: {} })
    const form = new FormData()
    const row = 'tcp        0      0 192.0.2.10:22           192.0.2.1:33812         ESTABLISHED\n'
    for (const name of ['a', 'b']) form.append('text', new File([row], `${name}\u001b[2J\u009b1m.txt`))
    const table = await (await app.request('/v1/parse?format=table', { method: 'POST', body: form })).text()
    expect(table).toContain('==> a␛[2J\\u{9b}1m.txt <==')
    expect(table).not.toMatch(STEERING)
    const problem = await app.request(`/v1/parse?format=${encodeURIComponent(HOSTILE.toWellFormed())}`, {
      method: 'POST',
      body: row,
    })
    expect(problem.status).toBe(400)
    expect(await problem.text()).not.toMatch(STEERING)
  })
})

describe('yaml', () => {
  test('is the report for any text, to two readers', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(texts, { minLength: 1, maxLength: 3 }), async (labels) => {
        const [text, report] = await Promise.all([written('yaml', labels), reportOf(labels)])
        expect(text).not.toMatch(/[\p{Cs}\ufeff\ufffe\uffff]/u)
        expect(parseYaml(text)).toEqual(report)
        expect(parseYaml(text, { version: '1.1' })).toEqual(report)
        expect(loadYaml(text)).toEqual(report)
      }),
    )
  })

  test('has no line of a value, however long', async () => {
    const label = `${'x'.repeat(60)}\n        rows: []\n\u2028          y`
    expect(parseYaml(await written('yaml', [label]))).toEqual(await reportOf([label]))
  })

  test('quotes what YAML 1.1 has a type for', async () => {
    expect(await written('yaml', ['='])).toContain('label: "="')
  })
})

describe('markdown', () => {
  test.each([
    ['@name', '`@name`'],
    ['sshd: root@pts/0', 'sshd: `root@pts/0`'],
    ['#1', '`#1`'],
    ['owner/repo#1|GH-7', '`owner/repo#1`\\|`GH-7`'],
    ['!1 %2 ~bug', '`!1` `%2` `~bug`'],
    ['http://example.jp/', '`http://example.jp/`'],
    ['WWW.example.jp', '`WWW.example.jp`'],
    ['2001:db8:100:1::', '`2001:db8:100:1::`'],
    ['`@a`', '\\``@a`\\`'],
    ['<b>&amp;', '\\<b\\>`&amp;`'],
    ['<Link#1>', '\\<`Link#1`\\>'],
    ['[x](http://example.jp/)', '\\[x\\](`http://example.jp/)`'],
  ])('%j mentions nobody and links nothing', async (label, cell) => {
    expect(await written('markdown', ['x', label])).toContain(`\n| ${cell}`)
  })

  test('shows any text as it is, without links, pictures and HTML of its own', async () => {
    const words = fc.constantFrom(
      '@bob',
      '#1',
      '|',
      '`',
      '``',
      '\\',
      ' ',
      '*',
      '_',
      '<b>',
      '&lt;',
      '[a](b)',
      '![',
      'www.a.jp',
      'http://a.jp',
    )
    const labels = fc.array(words, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''))
    await fc.assert(
      fc.asyncProperty(labels, async (label) => {
        const html = marked.parse(await written('markdown', ['x', label]), { async: false })
        const cell = html.match(/<td>.*<\/td>/g)?.[1] ?? ''
        expect(html).not.toMatch(/<(?!\/?(?:h\d|table|thead|tbody|tr|th|td|code)\b)/)
        expect(cell.replace(/<code>.*?<\/code>/g, '')).not.toMatch(/[@#]/)
        expect(textOf(cell).replace(/\s+/g, ' ')).toBe(label.trim().replace(/\s+/g, ' '))
      }),
    )
  })
})

/** The text that a browser shows of HTML without entities but those of marked. */
function textOf(html: string): string {
  const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
  return html.replace(/<[^>]*>/g, '').replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] as string)
}
