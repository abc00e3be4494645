import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dialects } from '../grammars/index.ts'
import { commands } from '../grammars/language/commands.ts'
import { optionLines } from '../grammars/linux/usage.ts'
import { diagramEdges, diagramNodes, diagramSize, edgeLabel, nodeLabel, stateDiagram } from '../src/explain/diagram.ts'
import type { CommandExplanation, OptionExplanation, StateExplanation } from '../src/explain/explanation.ts'
import { stateFacts, stateNamed } from '../src/explain/states.ts'
import { comesFrom, leadsTo, transitions } from '../src/explain/transitions.ts'
import { words } from '../src/explain/words/index.ts'
import { languages } from '../src/explain/words/words.ts'
import { explainedCommandLines as commandLines, explain } from '../src/explainer.ts'
import type { Report } from '../src/index.ts'
import { connectionStates } from '../src/report/values/connection-states.ts'
import { ENGLISH_STATES } from '../src/table/cells/state.ts'
import { textWidth } from '../src/write/text-width.ts'
import { sampleFiles } from './sample-files.ts'

const HAS_JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u

const state = (subject: string, lang: 'en' | 'ja' = 'en') => explain(subject, { lang }) as StateExplanation
const command = (line: string, dialect?: string) => explain(line, { dialect }) as CommandExplanation
const option = (flag: string, dialect?: string) => explain(flag, { dialect }) as OptionExplanation

describe('states', () => {
  test('all of the contract, and that there can be none', () => {
    expect(stateFacts.map((facts) => facts.state).sort()).toEqual([...connectionStates, 'NONE'].sort())
  })

  test('the transitions are those of RFC 9293, Figure 5, and its note 2', () => {
    const arrows = transitions.map(({ from, to, on, sends }) => `${from} ${on} ${to}${sends ? ` ${sends}` : ''}`)
    expect(arrows.sort()).toEqual(
      [
        'CLOSED passive-open LISTEN',
        'CLOSED active-open SYN_SENT SYN',
        'LISTEN receive-syn SYN_RECEIVED SYN+ACK',
        'LISTEN send SYN_SENT SYN',
        'LISTEN close CLOSED',
        'SYN_SENT receive-syn-in-reply SYN_RECEIVED SYN+ACK',
        'SYN_SENT receive-syn-ack ESTABLISHED ACK',
        'SYN_SENT close CLOSED',
        'SYN_RECEIVED receive-ack-of-syn ESTABLISHED',
        'SYN_RECEIVED close FIN_WAIT_1 FIN',
        'SYN_RECEIVED receive-reset LISTEN',
        'ESTABLISHED close FIN_WAIT_1 FIN',
        'ESTABLISHED receive-fin CLOSE_WAIT ACK',
        'FIN_WAIT_1 receive-ack-of-fin FIN_WAIT_2',
        'FIN_WAIT_1 receive-fin CLOSING ACK',
        'FIN_WAIT_1 receive-fin-and-ack TIME_WAIT ACK',
        'FIN_WAIT_2 receive-fin TIME_WAIT ACK',
        'CLOSE_WAIT close LAST_ACK FIN',
        'CLOSING receive-ack-of-fin TIME_WAIT',
        'LAST_ACK receive-ack-of-fin CLOSED',
        'TIME_WAIT wait-over CLOSED',
      ].sort(),
    )
  })

  test('every way out of a state is a way into the next', () => {
    for (const { state: one } of stateFacts) {
      for (const { state: next, on } of state(one).after) {
        const back = state(next)
          .before.filter((step) => step.state === one)
          .map((step) => step.on)
        expect(back).toContain(on)
      }
      expect(state(one).after).toHaveLength(leadsTo(one).length)
      expect(state(one).before).toHaveLength(comesFrom(one).length)
    }
  })

  test('every word of the grammars is a spelling, and means the same', () => {
    const printed = new Map<string, string>()
    for (const [word, meant] of Object.entries(ENGLISH_STATES)) if (meant) printed.set(word, meant)
    for (const dialect of dialects) {
      for (const [meant, word] of Object.entries(dialect.states ?? {})) if (word) printed.set(word, meant)
      for (const language of dialect.words)
        for (const [word, meant] of Object.entries(language.states ?? {})) if (meant) printed.set(word, meant)
    }
    for (const word of ['SYNSEN', 'SYNRCV', 'ESTABL', 'CLWAIT', 'CLOSNG', 'FWAIT1', 'FWAIT2', 'LASTAK', 'TMWAIT'])
      expect(stateNamed(word), word).toBeDefined()
    const listed = new Set(stateFacts.flatMap(({ spellings }) => spellings.map(({ text }) => text)))
    for (const [word, meant] of printed) {
      expect(stateNamed(word), word).toBe(meant)
      expect(listed, word).toContain(word)
    }
    expect(printed.size).toBeGreaterThan(25)
  })

  test('no spelling stands for two states', () => {
    const all = stateFacts.flatMap(({ spellings }) => spellings.map(({ text }) => text))
    expect(new Set(all).size).toBe(all.length)
  })

  test.each([
    ['close_wait', 'CLOSE_WAIT'],
    ['abhören', 'LISTEN'],
    ['ABHOREN', 'LISTEN'],
    ['fin-wait-2', 'FIN_WAIT_2'],
    ['Time Wait', 'TIME_WAIT'],
    ['timeD_WAIT', 'TIME_WAIT'],
    ['不明', 'UNKNOWN'],
    ['udp', 'NONE'],
    ['', 'NONE'],
  ])('%s is %s', (subject, expected) => {
    expect(state(subject)).toMatchObject({ kind: 'state', state: expected })
  })

  test('what nobody knows gets the nearest, and the list', () => {
    expect(explain('ESTABLISHD')).toMatchObject({ kind: 'unknown', subject: 'ESTABLISHD', nearest: 'ESTABLISHED' })
    expect(explain('zzz')).toMatchObject({ kind: 'unknown', nearest: null, known: connectionStates })
    expect(explain('--lisening')).toMatchObject({ kind: 'unknown', nearest: '--listening' })
  })
})

describe('both languages', () => {
  /** Every text under a value, with the way to it. */
  function texts(value: unknown, path = ''): [string, string][] {
    if (typeof value === 'string') return [[path, value]]
    return Object.entries(value as object).flatMap(([key, one]) => texts(one, `${path}.${key}`))
  }

  test('say the same things, in Japanese by Japanese characters', () => {
    const { en, ja } = words
    const japanese = new Map(texts(ja))
    expect([...japanese.keys()]).toEqual(texts(en).map(([path]) => path))
    for (const [path, text] of texts(en)) {
      expect(text.trim(), path).not.toBe('')
      expect(text, path).not.toMatch(HAS_JAPANESE)
      if (!/\.(?:language|labels\.colon)$/.test(path)) expect(japanese.get(path), path).toMatch(HAS_JAPANESE)
      expect(placeholders(japanese.get(path) as string), path).toEqual(placeholders(text))
    }
  })

  test.each(commandLines.map((tool) => [tool.dialect, tool] as const))('the options of %s', (_, tool) => {
    for (const { en, ja } of [tool.bare, tool.interval, ...tool.options.map(({ does }) => does)]) {
      expect(en).toMatch(/^[A-Z].*\.$/)
      expect(en).not.toMatch(HAS_JAPANESE)
      expect(ja).toMatch(HAS_JAPANESE)
      expect(ja).toMatch(/。$/)
    }
  })

  test('every state has a text of its own in each', () => {
    for (const lang of languages) {
      const meanings = stateFacts.map((facts) => state(facts.state, lang).meaning)
      expect(new Set(meanings).size).toBe(stateFacts.length)
    }
  })

  function placeholders(text: string): string[] {
    return [...text.matchAll(/\{\w+\}/g)].map(([match]) => match).sort()
  }
})

describe('options', () => {
  test('no tool has a form twice', () => {
    for (const { dialect, options } of commandLines) {
      const forms = options.flatMap(({ flag, long = [] }) => [flag, ...long])
      expect(new Set(forms).size, dialect).toBe(forms.length)
    }
  })

  test('every option of the usage text of net-tools is known, but for two misprints of a translation', () => {
    const forms = new Set(optionLines.flatMap((line) => line.slice(0, 25).trim().split(', ')))
    const unknown = [...forms].filter((form) => {
      const explanation = explain(form)
      if (explanation.kind !== 'option') return true
      return !explanation.meanings.some(({ tools }) => tools.some(({ dialect }) => dialect === 'net-tools'))
    })
    expect(unknown.sort()).toEqual(['--continous', '--routing'])
  })

  test('every option that a column or a table of the grammars stands for is known to the tool', () => {
    for (const { name, tables } of dialects) {
      if (name === 'procfs') continue
      const needed = new Set(
        tables.flatMap(({ option: whole, columns }) => [whole, ...columns.map((column) => column.option)]),
      )
      for (const flag of needed) {
        if (flag === undefined) continue
        expect(explain(`netstat ${flag} tcp`, { dialect: name }), `${name} ${flag}`).not.toMatchObject({
          parts: [{ fault: 'unknown-option' }],
        })
      }
    }
  })

  test.each([
    ['-p', { windows: /protocol/, 'net-tools': /PID/, macos: /protocol/, solaris: /neighbours/ }],
    ['-l', { 'net-tools': /listening/, macos: /full length/, openbsd: /listening/, netbsd: /-g/ }],
    ['-f', { windows: /FQDN/, 'net-tools': /RFCOMM/, macos: /family/ }],
    ['-e', { windows: /Ethernet/, 'net-tools': /Extended/, openbsd: /errors/ }],
    ['-o', { windows: /PID/, 'net-tools': /timer/, freebsd: /next hops/, aix: /flags and buffers/ }],
    ['-t', { windows: /offload/, 'net-tools': /TCP sockets/, macos: /does not mean TCP/ }],
    ['-u', { 'net-tools': /UDP/, aix: /UNIX/, solaris: /PID/ }],
  ])('%s is told apart', (flag, expected) => {
    const { meanings } = option(flag)
    for (const [dialect, text] of Object.entries(expected)) {
      const meaning = meanings.find(({ tools }) => tools.some((tool) => tool.dialect === dialect))
      expect(meaning?.does, dialect).toMatch(text)
    }
  })

  test('every tool is told: with a meaning, or as one that does not have it', () => {
    for (const flag of ['-a', '-o', '-Z', '--tcp', '-lll']) {
      const { meanings, unknownIn } = option(flag)
      const told = [...meanings.flatMap(({ tools }) => tools.map(({ dialect }) => dialect)), ...unknownIn]
      // The tools of other programs are told where they have the option; that ss has none of netstat's is no news.
      const netstats = commandLines.filter(({ program }) => program === undefined).map(({ dialect }) => dialect)
      expect(told).toHaveLength(new Set(told).size)
      expect(told).toEqual(expect.arrayContaining(netstats))
      expect(unknownIn.filter((dialect) => !netstats.includes(dialect))).toEqual([])
    }
  })

  test('the tool that is asked for comes first, and a slash is a mark on Windows alone', () => {
    expect(option('-p', 'macos').meanings[0]?.tools[0]?.dialect).toBe('macos')
    expect(option('/O').meanings).toMatchObject([{ tools: [{ dialect: 'windows', forms: ['-o'] }] }])
  })
})

describe('command lines', () => {
  const parts = (explanation: CommandExplanation) =>
    explanation.parts.map(({ text, argument }) => (argument ? `${text} ${argument}` : text))
  const verdict = (explanation: CommandExplanation, dialect: string) =>
    explanation.elsewhere.find(({ dialects: tools }) => tools.some((tool) => tool === dialect))?.verdict

  test('of Linux: letters in one word, refused by others', () => {
    const explanation = command('netstat -tulpn')
    expect(explanation).toMatchObject({ dialect: 'net-tools', chosen: 'several' })
    expect(explanation.possible).toEqual(['net-tools', 'busybox', 'toybox'])
    expect(parts(explanation)).toEqual(['-t', '-u', '-l', '-p', '-n'])
    expect(verdict(explanation, 'busybox')).toBe('same')
    expect(verdict(explanation, 'macos')).toBe('error')
    const macos = command('netstat -tulpn', 'macos')
    expect(macos.parts.at(-1)).toMatchObject({ text: '-p', argument: 'n', fault: 'argument-unknown' })
    expect(macos.chosen).toBe('given')
  })

  test('of Windows and of others: the same letters mean something else', () => {
    const explanation = command('-ano')
    expect(explanation).toMatchObject({ command: 'netstat -ano', dialect: 'windows', chosen: 'several' })
    expect(verdict(explanation, 'net-tools')).toBe('different')
    expect(verdict(explanation, 'macos')).toBe('error')
    expect(parts(command('netstat -ano', 'linux'))).toEqual(['-a', '-n', '-o'])
    expect(command('netstat -ano', 'linux').parts[2]?.does).toMatch(/timer/)
  })

  test('with arguments and an interval', () => {
    expect(parts(command('netstat -p tcp -an 5', 'windows'))).toEqual(['-p tcp', '-a', '-n', '5'])
    expect(parts(command('netstat -anp tcp 5', 'windows'))).toEqual(['-a', '-n', '-p tcp', '5'])
    expect(parts(command('netstat -p tcp -an 5', 'linux'))).toEqual(['-p', 'tcp', '-a', '-n', '5'])
    expect(parts(command('netstat -f inet -w1', 'freebsd'))).toEqual(['-f inet', '-w 1'])
    expect(command('netstat -p', 'windows').parts[0]).toMatchObject({ fault: 'argument-missing' })
    expect(command('netstat -p program', 'macos').parts[0]).toMatchObject({ fault: 'argument-unknown' })
    expect(command('netstat foo', 'windows').parts.at(-1)).toMatchObject({ fault: 'operand-unknown' })
  })

  test('with letters given twice and long forms', () => {
    expect(parts(command('netstat -ss', 'macos'))).toEqual(['-s', '-ss'])
    expect(parts(command('netstat -rlll', 'macos'))).toEqual(['-r', '-l', '-ll', '-lll'])
    expect(parts(command('netstat --tcp --list -A inet,inet6', 'linux'))).toEqual(['--tcp', '--list', '-A inet,inet6'])
    expect(parts(command('netstat --protocol=unix --numeric-p', 'linux'))).toEqual(['--protocol unix', '--numeric-p'])
  })

  test.each([
    ['C:\\> netstat -an | findstr 80', 'windows', ['-a', '-n']],
    ['NETSTAT.EXE /A /O', 'windows', ['-a', '-o']],
    ['$ sudo netstat -tn; date', null, ['-t', '-n']],
    ['busybox netstat -l 2>/dev/null', 'busybox', ['-l']],
    ['# netstat -r > file', null, ['-r']],
  ] as const)('%s', (line, named, expected) => {
    expect(commands.read(line)?.named).toBe(named)
    expect(parts(command(line))).toEqual(expected)
    if (named) expect(command(line)).toMatchObject({ dialect: named, chosen: 'named' })
  })

  test('of every sample: the tool that printed it takes all of it', () => {
    const commands = sampleFiles.flatMap(({ golden }) => {
      const { captures } = JSON.parse(readFileSync(golden, 'utf8')) as Report
      return captures.filter((capture) => capture.command && /netstat/i.test(capture.command))
    })
    expect(commands.length).toBeGreaterThan(100)
    for (const { command: line, dialect } of commands) {
      const explanation = command(line as string, dialect)
      expect(explanation.kind, line as string).toBe('command')
      expect(
        explanation.parts.filter(({ fault }) => fault !== null),
        `${dialect}: ${line}`,
      ).toEqual([])
      expect(explanation.possible).toContain(dialect)
    }
  })

  test('without options: what the bare command shows', () => {
    expect(command('netstat', 'windows').parts).toMatchObject([{ text: 'netstat', does: expect.stringMatching(/TCP/) }])
    expect(parts(command('netstat 5', 'windows'))).toEqual(['netstat', '5'])
  })

  test('that no tool takes is read by the one that takes most of it', () => {
    expect(command('netstat -tulpnY')).toMatchObject({ chosen: 'none', dialect: 'net-tools', possible: [] })
    expect(commands.read('the netstatistics')).toBeUndefined()
  })

  test('a tool or a language nobody knows is refused', () => {
    expect(() => explain('-a', { dialect: 'amiga' })).toThrow(new RangeError('unknown dialect amiga'))
    expect(() => explain('-a', { lang: 'xx' as 'en' })).toThrow(new RangeError('unknown language xx'))
  })
})

describe('any subject', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'-/=,|> 5abelnoprstuwfAIZ'), maxLength: 24 })

  test('is explained, or said to be unknown with what there is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), letters), fc.constantFrom(...languages), (subject, lang) => {
        const explanation = explain(subject, { lang })
        if (explanation.kind === 'unknown') expect(explanation.known.length).toBeGreaterThan(10)
        expect(explanation.lang).toBe(lang)
      }),
    )
  })

  test('behind netstat is read by every tool in full: no letter and no word is lost', () => {
    fc.assert(
      // The parameters of PowerShell are words, of which no letter is given again.
      fc.property(
        letters,
        fc.constantFrom(...commandLines.filter(({ dialect }) => dialect !== 'powershell')),
        (rest, tool) => {
          const typed = commands.read(`netstat ${rest}`)?.words ?? []
          const kept = (text: string) => [...text.toLowerCase().replace(/[-/=,:]/g, '')].sort().join('')
          const read = commands.parts(typed, tool).map(({ text, argument }) => {
            // A letter that is given again is told as all of them together.
            const letter = /^-([^-])\1+$/.exec(text)?.[1]
            return `${letter ?? text}${argument ?? ''}`
          })
          expect(kept(read.join(''))).toBe(kept(typed.join('')))
        },
      ),
    )
  })
})

describe('docs/states', () => {
  test.each(languages)('%s.svg is what is drawn now', (lang) => {
    const drawn = readFileSync(new URL(`../docs/states/${lang}.svg`, import.meta.url), 'utf8')
    expect(drawn.replace(/<style>.*?<\/style>\n/s, ''), 'Run node tools/state-diagram.ts').toBe(stateDiagram({ lang }))
  })
})

describe('the diagram', () => {
  const size = 13

  /** The room a label takes: as wide as the widest sans serif letters make it. */
  function labelBoxes(lang: 'en' | 'ja') {
    return diagramEdges.map(({ label, transition, from, to }) => {
      const lines = edgeLabel(transition, lang)
      const width = Math.max(...lines.map((line) => textWidth(line) * (lang === 'ja' ? 0.52 : 0.58) * size))
      const left = { start: label.x, middle: label.x - width / 2, end: label.x - width }[label.anchor]
      return {
        name: `${from}>${to}`,
        left,
        right: left + width,
        top: label.y - 11,
        bottom: label.y - 11 + 16 * lines.length,
      }
    })
  }

  const nodeBoxes = diagramNodes.map(({ id, x, y, width, height }) => ({
    name: id as string,
    left: x,
    right: x + width,
    top: y,
    bottom: y + height,
  }))

  test('has every state of TCP and every transition once', () => {
    const tcp = [...new Set(transitions.flatMap(({ from, to }) => [from, to]))]
    expect([...new Set(diagramNodes.map((node) => node.state))].sort()).toEqual(tcp.sort())
    expect(diagramEdges.map(({ transition }) => transition)).toEqual(transitions)
    expect(new Set(diagramEdges.map(({ path }) => path)).size).toBe(transitions.length)
  })

  test('arrows begin and end at the edge of their boxes', () => {
    for (const { from, to, path } of diagramEdges) {
      const numbers = path.match(/\d+/g)?.map(Number) as number[]
      const touches = (id: string, x = -1, y = -1) => {
        const box = nodeBoxes.find(({ name }) => name === id) as (typeof nodeBoxes)[number]
        const onSide = (x === box.left || x === box.right) && y >= box.top && y <= box.bottom
        return onSide || ((y === box.top || y === box.bottom) && x >= box.left && x <= box.right)
      }
      expect(touches(from, numbers[0], numbers[1]), path).toBe(true)
      expect(touches(to, numbers.at(-2), numbers.at(-1)), path).toBe(true)
    }
  })

  test.each(languages)('no label lies on another or on a box, and all are inside (%s)', (lang) => {
    const boxes = [...labelBoxes(lang), ...nodeBoxes]
    for (const [index, one] of boxes.entries()) {
      expect(
        one.left >= 0 && one.right <= diagramSize.width && one.top >= 0 && one.bottom <= diagramSize.height,
        one.name,
      ).toBe(true)
      for (const other of boxes.slice(index + 1)) {
        const apart =
          one.right <= other.left || other.right <= one.left || one.bottom <= other.top || other.bottom <= one.top
        expect(apart, `${one.name} and ${other.name} (${lang})`).toBe(true)
      }
    }
    for (const node of diagramNodes)
      expect(textWidth(nodeLabel(node, { lang })) * (lang === 'ja' ? 0.52 : 0.58) * size, node.id).toBeLessThan(
        node.width,
      )
  })

  test.each(languages)('is SVG with a title, a description and nothing a strict policy refuses (%s)', (lang) => {
    const svg = stateDiagram({ lang })
    const { title, description } = words[lang].diagram
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" /)
    expect(svg).toContain('role="img"')
    expect(svg).toContain(`>${title}</title>`)
    expect(svg).toContain(`>${description}</desc>`)
    expect(svg).not.toMatch(/<script|<style|style=|\son\w+=|href=/)
    expect(svg.match(/class="transition"/g)).toHaveLength(transitions.length)
    const colours = [...svg.matchAll(/(?:fill|stroke)="([^"]+)"/g)].map((match) => match[1])
    expect([...new Set(colours)].sort()).toEqual(['currentColor', 'none'])
  })

  test('shows how many rows are in each state', () => {
    const svg = stateDiagram({ lang: 'en', counts: { ESTABLISHED: 12, CLOSED: 1 } })
    const of = (name: string) => [
      ...svg.matchAll(new RegExp(`data-state="${name}">.*?class="count"[^>]*>([^<]*)<`, 'g')),
    ]
    expect(of('ESTABLISHED').map((match) => match[1])).toEqual(['12 rows'])
    expect(of('CLOSED').map((match) => match[1])).toEqual(['1 row', words.en.states.CLOSED.short])
    expect(svg.match(/>0 rows<\/text>/g)).toHaveLength(diagramNodes.length - 3)
    expect(svg.match(/class="state has-rows"/g)).toHaveLength(2)
  })
})

test('command lines of other programs are explained by their own options', () => {
  const ip = explain('ip -s link') as CommandExplanation
  expect(ip).toMatchObject({ kind: 'command', dialect: 'iproute', elsewhere: [] })
  expect(ip.parts[0]).toMatchObject({ text: '-s', does: 'Adds the counters of each interface.' })
  expect(explain('nstat -az', { lang: 'ja' })).toMatchObject({
    dialect: 'nstat',
    parts: [{ text: '-a' }, { text: '-z' }],
  })
  expect(explain('netstat -an', { dialect: 'nstat' })).toMatchObject({ dialect: 'nstat' })
  expect((explain('netstat -an') as CommandExplanation).possible).not.toContain('nstat')
})
