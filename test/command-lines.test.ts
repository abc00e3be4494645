import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { commands } from '../grammars/language/commands.ts'
import { launchers } from '../grammars/language/launchers.ts'
import { optionTables } from '../grammars/option-tables.ts'
import { readRequest, readSystemFlags } from '../src/collector.ts'
import type { CommandExplanation } from '../src/explain/explanation.ts'
import { toolTexts } from '../src/explain/options/index.ts'
import { explain } from '../src/explainer.ts'
import { type Capture, parse, type Report } from '../src/index.ts'
import { type OptionTable, optionsIn, type ToolName } from '../src/table/command-line.ts'
import { sampleFiles } from './sample-files.ts'

const LINUX =
  '\nActive Internet connections (servers and established)\nProto Recv-Q Send-Q Local Address           Foreign Address         State      \ntcp        0      0 192.0.2.10:22           198.51.100.7:50000      ESTABLISHED\n'

const tables: Readonly<Record<ToolName, OptionTable>> = optionTables

/** The run that a text holds. */
const captureOf = (text: string, dialect?: string): Capture | undefined => parse(text, { dialect }).captures[0]

/** What the line says of the run below it. */
const told = (line: string) => captureOf(`${line}${LINUX}`)

/** Whether a report has one run, and nothing in its text says of what command. */
const isSilent = ({ captures }: Report): boolean => captures.length === 1 && captures[0]?.command === null

describe('one command line means the same to the reader, to explain and to collect', () => {
  /** Where net-tools reads a line, its collector does too. */
  const lines: [line: string, dialect: ToolName, parts: string[], faults?: number][] = [
    ['netstat -tulpn', 'net-tools', ['-t', '-u', '-l', '-p', '-n']],
    ['netstat -t -ul -pn', 'net-tools', ['-t', '-u', '-l', '-p', '-n']],
    ['netstat --tcp --listening --numeric', 'net-tools', ['-t', '-l', '-n']],
    ['netstat --list --numeric-p', 'net-tools', ['-l', '--numeric-ports']],
    ['netstat -A inet,inet6 -an', 'net-tools', ['-A inet,inet6', '-a', '-n']],
    ['netstat -Ainet -n', 'net-tools', ['-A inet', '-n']],
    ['netstat --protocol=inet -n', 'net-tools', ['-A inet', '-n']],
    ['netstat -W -c 5', 'net-tools', ['-W', '-c', '5']],
    ['netstat -tee', 'net-tools', ['-t', '-e', '-ee']],
    ['netstat –tn', 'net-tools', ['-t', '-n']],
    ['netstat —numeric −t', 'net-tools', ['-n', '-t']],
    ['netstat -n -- 5', 'net-tools', ['-n', '5']],
    ['netstat -an', 'busybox', ['-a', '-n']],
    ['netstat -pe', 'toybox', ['-p', '-e']],
    ['netstat -ano 5', 'windows', ['-a', '-n', '-o', '5']],
    ['NETSTAT /A /NO', 'windows', ['-a', '-n', '-o']],
    ['netstat -anp tcp', 'windows', ['-a', '-n', '-p tcp']],
    ['netstat -pan TCP', 'windows', ['-p TCP', '-a', '-n']],
    ['netstat -ptcp', 'windows', ['-p', '-t', '-c', '-p'], 2],
    ['netstat -an -finet', 'macos', ['-a', '-n', '-f inet']],
    ['netstat -Ien0 -w5', 'macos', ['-I en0', '-w 5']],
    ['netstat -f inet -I en0 -w 5', 'macos', ['-f inet', '-I en0', '-w 5']],
    ['netstat -rlll', 'macos', ['-r', '-l', '-ll', '-lll']],
    ['netstat -anp tcp', 'macos', ['-a', '-n', '-p tcp']],
    ['netstat -ptcp', 'freebsd', ['-p tcp']],
    ['netstat -rnF1', 'freebsd', ['-r', '-n', '-F 1']],
    ['netstat --libxo json', 'freebsd', ['--libxo json']],
    ['netstat -w soon', 'freebsd', ['-w soon'], 1],
    ['netstat -lnT99', 'openbsd', ['-l', '-n', '-T 99']],
    ['netstat -ss -p udp', 'netbsd', ['-s', '-ss', '-p udp']],
    ['netstat -an -f inet -P tcp', 'solaris', ['-a', '-n', '-f inet', '-P tcp']],
    ['netstat -Zc -@ wpar1', 'aix', ['-Z c', '-@ wpar1']],
    ['netstat -s -p udp', 'hpux', ['-s', '-p udp']],
  ]

  test.each(lines)('%s of %s', (line, dialect, expected, faults = 0) => {
    const { words } = commands.read(line) ?? { words: [] }
    const parts = commands.parts(words, tables[dialect])
    const asWritten = parts.map(({ text, argument, option }) => [option?.flag ?? text, argument].join(' ').trimEnd())
    expect(asWritten).toEqual(expected)
    expect(parts.filter(({ fault }) => fault !== null)).toHaveLength(faults)

    const explained = explain(line, { dialect }) as CommandExplanation
    const shown = explained.parts.filter(({ text }) => text !== 'netstat')
    expect(shown.map(({ text, argument }) => [text, argument])).toEqual(parts.map((part) => [part.text, part.argument]))
    expect(explained.possible.includes(dialect)).toBe(faults === 0)

    const options = optionsIn(parts)
    if (dialect === 'net-tools') {
      expect(told(`$ ${line}`)).toMatchObject({ dialect, command: line, options, optionsInferred: false })
      expect(readRequest(words).options).toEqual(options)
    }
  })

  /** For each tool a text in which no command stands. */
  const printed = new Map(
    sampleFiles
      .filter(({ golden }) => isSilent(JSON.parse(readFileSync(golden, 'utf8')) as Report))
      .map(({ dialect, bytes }) => [dialect, bytes]),
  )
  const bsd: readonly ToolName[] = ['macos', 'freebsd', 'netbsd', 'openbsd']
  const unix: readonly ToolName[] = [...bsd, 'aix', 'hpux']
  const spoken: [line: string, parts: string[], tools: readonly ToolName[]][] = [
    ['netstat -an -finet', ['-a', '-n', '-f inet'], [...unix, 'solaris']],
    ['netstat -Ien0', ['-I en0'], [...unix, 'solaris']],
    ['netstat -ptcp', ['-p tcp'], unix],
    ['netstat -anp tcp', ['-a', '-n', '-p tcp'], [...unix, 'windows']],
  ]

  test.each(spoken.flatMap(([line, expected, tools]) => tools.map((tool) => ({ line, expected, tool }))))(
    '$line of $tool, whoever asks',
    ({ line, expected, tool }) => {
      const platform = { windows: 'win32', macos: 'darwin', solaris: 'sunos' }[tool as string] ?? tool
      const asked = readSystemFlags(line.split(' ').slice(1), platform)
      expect(asked.map(({ option, argument }) => [option?.flag, argument].join(' ').trimEnd())).toEqual(expected)

      const explained = explain(line, { dialect: tool }) as CommandExplanation
      const shown = explained.parts.filter(({ text }) => text !== 'netstat')
      expect(shown.map(({ text, argument }) => [text, argument].join(' ').trimEnd())).toEqual(expected)
      expect(explained.possible).toContain(tool)

      expect(parse(printed.get(tool) ?? '', { command: line }).captures[0]).toMatchObject({
        dialect: tool,
        options: optionsIn(asked),
      })
    },
  )

  test('the reader takes the table of the tool that printed the output', () => {
    const bsd =
      'Active Internet connections (including servers)\nProto Recv-Q Send-Q  Local Address          Foreign Address        (state)    \ntcp4       0      0  192.0.2.10.50000       198.51.100.7.443       ESTABLISHED\n'
    expect(captureOf(`$ netstat -an -finet\n${bsd}`, 'macos')?.options).toEqual(['-a', '-n', '-f'])
    expect(captureOf(`$ netstat -an -finet${LINUX}`)?.options).toEqual(['-a', '-n', '-f', '-i', '-e', '-t'])
    expect(captureOf(`C:\\>route PRINT -4\n${bsd}`, 'macos')?.options).toEqual(['-4'])
  })

  test('a command that is given with a text is read like one that stands in it', () => {
    const given = (command: string) => parse(LINUX, { command }).captures[0]
    expect(given('netstat --tcp -Ainet')).toMatchObject({ options: ['-t', '-A'], optionsInferred: false })
    expect(given('ssh host.example.jp netstat -n')).toMatchObject({ command: 'netstat -n', host: 'host.example.jp' })
    expect(given('ss -tulpn')).toMatchObject({ command: 'ss -tulpn', options: [] })
  })

  test('every option of every tool is explained, and no other', () => {
    for (const [name, { options }] of Object.entries(optionTables))
      expect(Object.keys(toolTexts[name as ToolName].options).sort(), name).toEqual(
        options.map(({ flag }) => flag).sort(),
      )
  })
})

describe('a command is found and cleaned', () => {
  test.each([
    ['"cmd": "netstat -ltpn",', 'netstat -ltpn'],
    ['**netstat -tlpn**', 'netstat -tlpn'],
    ['`netstat -tlpn`:', 'netstat -tlpn'],
    ['Run `netstat -ano` first:', 'netstat -ano'],
    ['`netstat -ano | find "9999"` を実行します。', 'netstat -ano | find "9999"'],
    ['"command": "netstat -an | findstr \\"48318\\""', 'netstat -an | findstr "48318"'],
    ['netstat -l -t -n shows this output:', 'netstat -l -t -n'],
    ['netstat -p tcp の結果', 'netstat -p tcp'],
    ['netstat -anoを実行', 'netstat -ano'],
    ['netstat -I en0 shows one interface', 'netstat -I en0'],
    ['netstat –t', 'netstat –t'],
    ['netstat -ano # with process numbers', 'netstat -ano'],
    ['====== netstat -ano ======', 'netstat -ano'],
    ['------ NETSTAT (netstat -npWae) ------', 'netstat -npWae'],
    ['| user@web:~$ netstat -tunap            |', 'netstat -tunap'],
    ['| netstat -an | grep :80           |', 'netstat -an | grep :80'],
    ['[COLOR=Blue]# route -Cn[/COLOR]', 'route -Cn'],
    ['<b>netstat -an</b>', 'netstat -an'],
    ['$ route', 'route'],
    ['C:\\Windows\\system32>route print 192*', 'route print 192*'],
    ['`route print -4` shows:', 'route print -4'],
    ['# /bin/netstat -nap', 'netstat -nap'],
    ['LC_ALL=C LANG=C netstat -an', 'netstat -an'],
    ['$(netstat -an | wc -l)', 'netstat -an | wc -l'],
    ['netstat -in; ping 192.0.2.1; netstat -in', 'netstat -in; ping 192.0.2.1; netstat -in'],
    ["$ netstat -nt | awk '{print ($5)}' | sort", "netstat -nt | awk '{print ($5)}' | sort"],
    ['netstat -tulpn 2>/dev/null', 'netstat -tulpn 2>/dev/null'],
    ['user@web:~$ netstat -an everything', 'netstat -an everything'],
    ['$netstat -R -i inet', 'netstat -R -i inet'],
    ['# netstat -an shows', 'netstat -an'],
    ['$ route -n show -inet', 'route -n show -inet'],
    ['host1 29% netstat -i eth0', 'netstat -i eth0'],
    ['# lsof -a -d fd -i -P', 'lsof -a -d fd -i -P'],
    [`${'a word '.repeat(30)}\`netstat -ano\` shows them.`, 'netstat -ano'],
    ['$sudo netstat -i', 'sudo netstat -i'],
    ['sudo -u www netstat -tlpn', 'sudo -u www netstat -tlpn'],
    ['"cmd": "netstat"', 'netstat'],
    ['"cmd": "netstat", "code": 0', 'netstat'],
    ['> netstat', 'netstat'],
    ['root@web:~# cat /proc/net/tcp /proc/net/tcp6', 'cat /proc/net/tcp /proc/net/tcp6'],
    ['# ip -6 route show table all', 'ip -6 route show table all'],
    ['ip -s -s link', 'ip -s -s link'],
    ['# nstat -az', 'nstat -az'],
  ])('%s', (line, expected) => {
    expect(commands.find(line)?.command).toBe(expected)
    expect(commands.find(line)?.runner).toEqual({})
  })

  test.each([
    'I ran netstat and saw that',
    'I ran netstat -an and saw that',
    `${'a word '.repeat(30)}: netstat -ano`,
    'netstat is a command',
    'ip route is what people use',
    'cat /proc/net/tcp shows sockets',
    '$ cat notes.txt',
    'netstat — a tool',
    'netstat: invalid option',
    'the netstatistics',
    'netstatコマンド',
    '["netstat","-plnt"]',
    '"netstat",',
    'subprocess.run(["netstat", "-an"])',
    'cmd = "netstat", "-ano"',
    "entrypoint: 'netstat', '-ano'",
    '"netstat", "-ano"',
    '"type":"netstat","exec":',
    '$ route add default gw 192.0.2.1',
    'root@web:~# route add default gw 192.0.2.1',
    'the route print',
    'route of the packets',
    'ssh is refused, netstat -an shows',
    'usage: netstat [-vWeenNcCF] [<Af>] -r',
  ])('%s holds none', (line) => {
    expect(commands.find(line)).toBeUndefined()
  })
})

describe('what ran a command', () => {
  test.each([
    ['docker exec -it web netstat -an | grep :80', { via: 'docker exec -it web' }, 'netstat -an | grep :80'],
    ['docker compose exec -e A=b web netstat -an', { via: 'docker compose exec -e A=b web' }],
    ['kubectl exec -n shop web-0 -c app -- netstat -an', { via: 'kubectl exec -n shop web-0 -c app' }],
    ['ssh -p 22 root@192.0.2.1 netstat -an', { via: 'ssh -p 22 root@192.0.2.1', host: '192.0.2.1' }],
    [
      "ssh web.example.jp 'netstat -an | head'",
      { via: 'ssh web.example.jp', host: 'web.example.jp' },
      'netstat -an | head',
    ],
    [`ssh web "su -c 'netstat -an' root"`, { via: 'ssh web su -c', host: 'web' }],
    ['ssh web docker exec app netstat -an', { via: 'ssh web docker exec app', host: 'web' }],
    ['adb -s emulator-5554 shell netstat -an', { via: 'adb -s emulator-5554 shell' }],
    ['sudo ip netns exec blue netstat -an', { via: 'sudo ip netns exec blue', namespace: 'blue' }],
    ['ip netns exec blue sudo netstat -an', { via: 'ip netns exec blue', namespace: 'blue' }, 'sudo netstat -an'],
    ['nsenter --net=/run/netns/blue netstat -an', { via: 'nsenter --net=/run/netns/blue', namespace: 'blue' }],
    ['nsenter -t 1 -n netstat -an', { via: 'nsenter -t 1 -n' }],
    ['watch -n1 netstat -an', { via: 'watch -n1' }],
    ["watch -n 1 'netstat -an'", { via: 'watch -n 1' }],
    ['while true; do date; netstat -an; sleep 60; done', { via: 'while true; do' }],
    ['for i in 1 2; do sudo netstat -an; done', { via: 'for i in 1 2; do' }, 'sudo netstat -an'],
    ['chroot /mnt netstat -an', { via: 'chroot /mnt' }],
    ['lxc exec box -- netstat -an', { via: 'lxc exec box' }],
    ['bash -lc "netstat -an"', { via: 'bash -lc' }],
    ['su - root -c "netstat -an"', { via: 'su - root -c' }],
    ['wsl -d Ubuntu netstat -an', { via: 'wsl -d Ubuntu' }],
    ['C:\\>cmd /c netstat -an', { via: 'cmd /c' }],
    ['PS C:\\> powershell -Command "netstat -an"', { via: 'powershell -Command' }],
    ['psexec \\\\web -s netstat -an', { via: 'psexec \\\\web -s', host: 'web' }],
    ['busybox netstat -an', { via: 'busybox' }],
    ['then exec netstat -an', {}],
  ])('%s', (line, runner, command = 'netstat -an') => {
    expect(commands.find(line)).toMatchObject({ command, runner })
    expect(Object.keys(commands.find(line)?.runner ?? {})).toEqual(Object.keys(runner))
  })

  test('stands in the report, and is absent where nothing ran it', () => {
    expect(told('$ ssh web.example.jp netstat -n')).toMatchObject({ via: 'ssh web.example.jp', host: 'web.example.jp' })
    expect(told('$ ip netns exec blue netstat -n')).toMatchObject({ namespace: 'blue' })
    expect(Object.keys(told('$ netstat -n') ?? {})).not.toEqual(expect.arrayContaining(['via']))
  })

  test('a launcher without what it has to run is none', () => {
    expect(commands.find('docker ps netstat -an')).toBeUndefined()
    expect(commands.find('ssh netstat')).toBeUndefined()
    expect(commands.find('$ bash netstat -an')).toBeUndefined()
  })
})

describe('any line', () => {
  const pieces = fc.constantFrom(
    ...[...launchers.keys(), 'netstat', 'route', 'print', '-an', '-p', '--tcp', '—x', '5', 'tcp', '--', '2>&1'],
    ...' \'"`|;&<>()[]{}*#$\\/.,:\n'.split(''),
  )
  const anyLine = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces, { maxLength: 24 }).map((all) => all.join(' ')),
  )

  test('is read or none: what is found stands in it, and its options are known or said', () => {
    fc.assert(
      fc.property(anyLine, fc.constantFrom(...Object.values(tables)), (line, table) => {
        for (const found of [commands.find(line), commands.read(line)]) {
          if (!found) continue
          expect(found.command).toMatch(/netstat|route/i)
          expect(line.replaceAll('\\', '')).toContain(found.command.replaceAll('\\', ''))
          for (const { option, text } of commands.parts(found.words, table)) expect(option?.flag ?? text).not.toBe('')
        }
      }),
      { numRuns: 500 },
    )
  })

  test.each<[string, (length: number) => string]>([
    ['one word of letters', (length) => `$ netstat -${'a'.repeat(length / 4)}`],
    ['many options', (length) => `$ netstat ${'-a '.repeat(length / 3)}`],
    ['quotes', (length) => `$ netstat -a ${'"'.repeat(length)}`],
    ['pipes', (length) => `$ netstat -a ${'| '.repeat(length / 2)}x`],
    ['brackets', (length) => `$ netstat -a | ${'('.repeat(length)}`],
    ['launchers', (length) => `${'sudo '.repeat(length / 5)}netstat`],
    ['a path', (length) => `$ netstat ${'a/'.repeat(length / 2)}x`],
    ['quotes that never close', (length) => `$ netstat -a | ${'"\\'.repeat(length / 2)}`],
    ['tags', (length) => `$ netstat ${'-a[/b]'.repeat(length / 6)}`],
    ['launchers before commands', (length) => `$ ${'sudo '.repeat(length / 10)}netstat ${'; '.repeat(length / 4)}`],
    ['blanks', (length) => `$ netstat -a${' '.repeat(length)}x`],
  ])('takes time in proportion to its length: %s', (_, line) => {
    const timeOf = (text: string) => {
      const begin = performance.now()
      const found = commands.find(text)
      if (found) commands.parts(found.words, optionTables.macos)
      return performance.now() - begin
    }
    const [short, long] = [line(5_000), line(40_000)]
    const rounds = Array.from({ length: 6 }, () => [timeOf(short), timeOf(long)] as const)
    const fastest = (times: readonly number[]) => Math.min(...times)
    const [ofShort, ofLong] = [fastest(rounds.map(([time]) => time)), fastest(rounds.map(([, time]) => time))]
    expect(ofLong).toBeLessThan(24 * Math.max(5, ofShort))
  })
})
