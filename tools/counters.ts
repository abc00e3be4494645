import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { mib } from '../grammars/counters/mib.ts'
import { dialects } from '../grammars/index.ts'
import * as windows from '../grammars/windows/counters.ts'
import type { Dialect, Words } from '../src/table/dialect.ts'

const path = fileURLToPath(new URL('../docs/counters.md', import.meta.url))

/** Name of a counter → sentence → who prints it, in which languages. */
type Sentences = Map<string, Map<string, Set<string>>>

const systems: Readonly<Record<string, string>> = {
  'net-tools': 'Linux',
  windows: 'Windows',
  macos: 'macOS',
  freebsd: 'FreeBSD',
  openbsd: 'OpenBSD',
  netbsd: 'NetBSD',
  hpux: 'HP-UX',
  aix: 'AIX',
}
const berkeley = ['macOS', 'FreeBSD', 'OpenBSD', 'NetBSD', 'HP-UX', 'AIX']

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(new URL('../docs/', import.meta.url), { recursive: true })
  writeFileSync(path, counterPage())
}

/** The page of all names of counters (docs/counters.md), made from the data that the reader uses. */
export function counterPage(): string {
  const sentences = allSentences()
  const names = [...sentences.keys()].filter((name) => !Object.hasOwn(mib, objectOf(name)))
  const kernel = names.filter((name) => /^[A-Z]/.test(name))
  const messages = [...sentences.keys()].filter((name) => name.startsWith('icmpMsgStats'))
  return [
    '# Names of counters',
    '',
    'Made by `npm run counters` from the data that reads `netstat -s`, `-e` and `-m`; do not edit it by hand.',
    '',
    'The field `name` of a counter is the object of the MIB where it is one, else the name that Linux or FreeBSD itself',
    'gives it, else null. Counters of IPv4 and IPv6 have the same name; `family` of the section tells them apart.',
    '`N` stands for a number; letters in braces come and go with its plural. Solaris prints the names themselves.',
    '',
    '## Objects of the MIBs',
    '',
    ...table(Object.keys(mib).concat(messages), sentences, true),
    '',
    '## Counters of the Linux kernel',
    '',
    'Behind the dot stands the name in /proc/net/snmp, snmp6, netstat or sctp/snmp. Counters for which netstat has no',
    'sentence are printed as `Name: N` and named in the same way, so those below are not all.',
    '',
    ...table(kernel, sentences, false),
    '',
    '## Counters of FreeBSD',
    '',
    'Container and key of `netstat --libxo`, spelled as there.',
    '',
    ...table(
      names.filter((name) => !kernel.includes(name)),
      sentences,
      false,
    ),
    '',
  ].join('\n')
}

function table(names: readonly string[], sentences: Sentences, meaning: boolean): string[] {
  const head = meaning
    ? ['| Name | What it counts | Printed as |', '| --- | --- | --- |']
    : ['| Name | Printed as |', '| --- | --- |']
  return [
    ...head,
    ...names.map((name) => {
      const [rfc, counts] = mib[objectOf(name)] ?? []
      const printed = [...(sentences.get(name) ?? [])].map(([text, by]) => `${who(by)}: ${code(text)}`).join('<br>')
      return meaning ? `| \`${name}\` | ${counts} (${rfc}) | ${printed} |` : `| \`${name}\` | ${printed} |`
    }),
  ]
}

/** The object that an instance belongs to: `icmpMsgStatsInPkts.1.9`. */
function objectOf(name: string): string {
  return name.startsWith('icmpMsgStats') ? (name.split('.')[0] as string) : name
}

function who(by: ReadonlySet<string>): string {
  const all = [...by]
  if (!berkeley.every((system) => by.has(system))) return all.join(', ')
  return ['macOS and the BSDs', ...all.filter((system) => !berkeley.includes(system))].join(', ')
}

function code(text: string): string {
  return `\`${text.replaceAll('|', '\\|')}\``
}

function allSentences(): Sentences {
  const found: Sentences = new Map()
  for (const dialect of dialects) for (const words of dialect.words) addCounters(found, dialect, words)
  return found
}

function addCounters(found: Sentences, dialect: Dialect, words: Words): void {
  const system = systems[dialect.name]
  if (!system) return
  const by = dialect.words.length > 1 ? `${system} ${words.locale}` : system
  if (dialect.name === 'windows') addLabels(found, by, words)
  for (const sentences of Object.values(words.counters ?? {}))
    for (const [sentence, names] of Object.entries(sentences))
      for (const name of names.split(' ')) if (name !== '-' && !name.startsWith('/')) add(found, name, sentence, by)
}

/** Windows prints labels, in two columns where one object counts what came and another what went. */
function addLabels(found: Sentences, by: string, words: Words): void {
  const { ip, icmp4, icmp6, tcp, udp, ethernet } = windows
  for (const [label, name, sent] of [ip, icmp4, icmp6, tcp, udp, ethernet].flat(2)) {
    const printed = words.locale === 'en' ? [label] : [words.labels?.[label] ?? []].flat()
    for (const text of printed) for (const object of [name, sent]) if (object) add(found, object, text as string, by)
  }
}

function add(found: Sentences, name: string, sentence: string, by: string): void {
  const sentences = found.get(name) ?? new Map<string, Set<string>>()
  found.set(name, sentences)
  sentences.set(sentence, (sentences.get(sentence) ?? new Set()).add(by))
}
