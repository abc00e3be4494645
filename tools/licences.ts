import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

/** Where the licences of the packages in a bundle stand, beside it. */
export const LICENCES = 'licenses.txt'

/** A package whose code is in a bundle. */
interface Bundled {
  readonly name: string
  readonly version: string
  readonly licence: string
  /** The texts that have to go with it. */
  readonly texts: readonly string[]
}

/** Names of files that hold a licence or what a licence wants kept. */
const PAPER = /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/i

/**
 * Plugins that write the licences of all packages in a bundle and in its workers into one file. A package that brings no text
 * of its licence breaks the build: somebody has to look for it.
 */
export function licences(): { readonly bundle: Plugin; readonly worker: Plugin } {
  const folders = new Set<string>()
  const gather: Plugin['generateBundle'] = (_, bundle) => {
    for (const file of Object.values(bundle))
      if (file.type === 'chunk') for (const id of file.moduleIds) folders.add(folderOf(id) ?? '')
    folders.delete('')
  }
  return {
    worker: { name: 'netscribe-licences-worker', generateBundle: gather },
    bundle: {
      name: 'netscribe-licences',
      generateBundle(options, bundle, isWrite) {
        if (typeof gather === 'function') gather.call(this, options, bundle, isWrite)
        this.emitFile({ type: 'asset', fileName: LICENCES, source: licencesText([...folders].map(packageIn)) })
      },
    },
  }
}

/** The folder of the package that a module belongs to; null for a module of our own. */
function folderOf(id: string): string | null {
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(id.replaceAll('\\', '/').replace(/^\0/, ''))?.[0] ?? null
}

function packageIn(folder: string): Bundled {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const papers = readdirSync(folder).filter((file) => PAPER.test(file))
  if (papers.length === 0) throw new Error(`${name} ${version} has no text of its licence`)
  const texts = papers.sort().map((file) => readFileSync(join(folder, file), 'utf8').trim())
  return { name, version, licence: license, texts }
}

function licencesText(packages: readonly Bundled[]): string {
  const sorted = [...packages].sort((a, b) => (a.name < b.name ? -1 : 1))
  const own = readFileSync(new URL('../LICENSE', import.meta.url), 'utf8').trim()
  const parts = sorted.map(
    ({ name, version, licence, texts }) => `${name} ${version} (${licence})\n\n${texts.join('\n\n')}`,
  )
  return `${[`netscribe\n\n${own}`, ...parts].join(`\n\n${'-'.repeat(72)}\n\n`)}\n`
}
