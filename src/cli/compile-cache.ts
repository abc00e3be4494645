import { mkdirSync, statSync } from 'node:fs'
import module from 'node:module'
import { join } from 'node:path'
import process from 'node:process'

/**
 * Lets V8 keep what it compiled of the command for the next run, in a folder that is this user's alone, since code is run
 * from it. Where there can be none, every run compiles. NODE_COMPILE_CACHE names another folder, and
 * NODE_DISABLE_COMPILE_CACHE=1 turns it off (Node, module.enableCompileCache).
 */
export function keepCompiled(): void {
  const { NODE_COMPILE_CACHE, NODE_DISABLE_COMPILE_CACHE } = process.env
  if (NODE_COMPILE_CACHE || NODE_DISABLE_COMPILE_CACHE) return
  const folder = cacheFolder(process)
  // Node 22.0 has no such function.
  if (folder !== undefined) module.enableCompileCache?.(folder)
}

/** The folder, made where it is missing; undefined where it cannot be, or its surroundings are another user's, as under sudo. */
export function cacheFolder(host: Pick<NodeJS.Process, 'env' | 'platform' | 'geteuid'>): string | undefined {
  const [base, ...names] = placeOf(host)
  if (!base) return undefined
  try {
    if (host.geteuid && statSync(base).uid !== host.geteuid()) return undefined
    return names.reduce((above, name) => made(join(above, name)), base)
  } catch {
    return undefined
  }
}

/** A folder that is there, and the names below it: XDG Base Directory; Apple, File System Basics; Windows, Known Folders. */
function placeOf({ env, platform }: Pick<NodeJS.Process, 'env' | 'platform'>): [string | undefined, ...string[]] {
  if (platform === 'win32') return [env.LOCALAPPDATA, 'netscribe', 'Cache']
  if (env.XDG_CACHE_HOME?.startsWith('/')) return [env.XDG_CACHE_HOME, 'netscribe']
  return [env.HOME, ...(platform === 'darwin' ? ['Library', 'Caches'] : ['.cache']), 'netscribe']
}

/** Makes one folder at a time: Node's recursive making never ends where the system hides why it failed, as below /proc. */
function made(folder: string): string {
  try {
    mkdirSync(folder, 0o700)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return folder
}
