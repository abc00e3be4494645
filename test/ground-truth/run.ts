import { spawnSync } from 'node:child_process'
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { lackingOf } from '../live/scene/lacking.ts'
import { deviations, type Tool } from './deviations.ts'
import { documentOf } from './document.ts'
import type { Language, Outcome } from './outcome.ts'

const SHOWN_DIFFERENCES = 100
const LIMIT_MS = 600_000

/** Debian's packages of what is compared, and of what makes the scene. */
const packages = ['net-tools', 'busybox', 'toybox', 'iproute2', 'python3', 'locales']

/** The locales of the languages that net-tools is translated to, by the names of its catalogs. */
const locales: Readonly<Record<string, string>> = {
  cs: 'cs_CZ',
  de: 'de_DE',
  es: 'es_ES',
  et: 'et_EE',
  fr: 'fr_FR',
  it: 'it_IT',
  ja: 'ja_JP',
  pt_BR: 'pt_BR',
  ru: 'ru_RU',
  zh_CN: 'zh_CN',
}

const { values: options } = parseArgs({ options: { write: { type: 'boolean' } } })
const path = (name: string) => fileURLToPath(new URL(name, import.meta.url))
installMissing()
const lacking = lackingOf(['netstat', 'ss', 'python3'])
if (lacking.length > 0) console.log(`Nothing to hold the reader against: this needs ${lacking.join(', ')}.`)
else process.exitCode = compare() ? 0 : 1

/** Whether the tools say of this kernel what netscribe reads; prints where they do not. */
function compare(): boolean {
  const tools = (['net-tools', 'busybox', 'toybox'] as const).filter((tool) => tool === 'net-tools' || isThere(tool))
  const folder = mkdtempSync(join(tmpdir(), 'netscribe-ground-truth-'))
  try {
    const languages = [{ name: 'en', locale: 'C.UTF-8' }, ...translated(folder)]
    writeFileSync(join(folder, 'task.json'), JSON.stringify({ languages, tools }))
    const scenes = [path('../live/scene/scene.sh'), '8', 'bash', path('scene.sh')]
    const inside = [process.execPath, path('inside.ts'), join(folder, 'task.json'), join(folder, 'outcomes.json')]
    const env = { ...process.env, LOCPATH: folder }
    const { status } = spawnSync('bash', [...scenes, ...inside], { env, stdio: 'inherit', timeout: LIMIT_MS })
    if (status !== 0) throw new Error('the comparison ended early')
    return report(JSON.parse(readFileSync(join(folder, 'outcomes.json'), 'utf8')), tools)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function report(outcomes: readonly Outcome[], tools: readonly Tool[]): boolean {
  const differences = outcomes.flatMap(({ tool, language, args, differences }) =>
    differences.map((difference) => ({ command: `${tool} (${language}): ${args}`, ...difference })),
  )
  for (const { command, where, expected, got } of differences.slice(0, SHOWN_DIFFERENCES))
    console.log(`${command}\n  ${where}\n  expected ${JSON.stringify(expected)}\n  got      ${JSON.stringify(got)}`)
  const occurred = new Set(outcomes.flatMap((outcome) => outcome.occurred))
  const stale = deviations.filter(({ tools: own }, at) => !occurred.has(at) && own.some((tool) => tools.includes(tool)))
  for (const { reason } of stale) console.log(`Stale, or nothing on this kernel shows it: ${reason}`)
  const sum = (count: (outcome: Outcome) => number) => outcomes.reduce((total, outcome) => total + count(outcome), 0)
  const cells = sum((outcome) => outcome.cells).toLocaleString('en')
  console.log(`${outcomes.length} texts, ${sum(({ rows }) => rows).toLocaleString('en')} rows, ${cells} cells:`)
  console.log(
    `${differences.length} differences, ${occurred.size} known deviations of the tools, ${stale.length} stale`,
  )
  if (options.write)
    writeFileSync(path('../../docs/ground-truth.md'), documentOf(outcomes, [...tools, 'iproute2'].map(versionOf)))
  return differences.length === 0
}

/** The languages of net-tools' catalogs, compiled into the folder. */
function translated(folder: string): readonly Language[] {
  const catalogs = globSync('/usr/share/locale/*/LC_MESSAGES/net-tools.mo').map((file) => file.split('/')[4] ?? '')
  return catalogs.sort().flatMap((catalog) => {
    const locale = locales[catalog]
    const made = locale && spawnSync('localedef', ['-i', locale, '-f', 'UTF-8', join(folder, `${locale}.UTF-8`)])
    if (made && made.status === 0) return [{ name: catalog.replace('_', '-'), locale: `${locale}.UTF-8` }]
    console.log(`net-tools has a catalog ${catalog}, but its locale could not be made: it is left out.`)
    return []
  })
}

/** Installs what is missing where apt and root are there; elsewhere what is lacking is said later. */
function installMissing(): void {
  const programs = ['netstat', 'busybox', 'toybox', 'ip', 'python3', 'localedef']
  if (programs.every(isThere) || process.geteuid?.() !== 0 || !isThere('apt-get')) return
  const apt = (...args: string[]) => spawnSync('apt-get', ['-qq', ...args], { stdio: ['ignore', 'ignore', 'inherit'] })
  apt('update')
  apt('install', '-y', '--no-install-recommends', ...packages)
}

function isThere(program: string): boolean {
  return (process.env.PATH ?? '').split(':').some((folder) => existsSync(join(folder, program)))
}

/** A tool with its version, as Debian's package says it. */
function versionOf(tool: string): string {
  const { stdout, status } = spawnSync('dpkg-query', ['-W', '-f', '$' + '{Version}', tool], { encoding: 'utf8' })
  return status === 0 ? `${tool} ${stdout}` : tool
}
