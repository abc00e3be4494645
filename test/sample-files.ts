import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** A text under samples: what a tool printed, and where its golden report is. */
export interface SampleFile {
  /** Path below samples, without its ending: `windows/ja/ano`. */
  readonly name: string
  readonly dialect: string
  readonly locale: string
  readonly bytes: Uint8Array
  readonly golden: string
}

const root = fileURLToPath(new URL('../samples/', import.meta.url))

/** Every sample, in the order of their names. */
export const sampleFiles: readonly SampleFile[] = globSync('**/*.txt', { cwd: root })
  .map((path) => path.replaceAll('\\', '/').replace(/\.txt$/, ''))
  .sort()
  .map((name) => {
    const [dialect = '', locale = ''] = name.split('/')
    return {
      name,
      dialect,
      locale,
      bytes: new Uint8Array(readFileSync(`${root}${name}.txt`)),
      golden: `${root}${name}.json`,
    }
  })
