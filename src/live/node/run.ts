import { win32 } from 'node:path'
import process from 'node:process'
import type { Ran } from '../machine.ts'

const LONGEST_RUN = 30_000
const LARGEST_OUTPUT = 512 * 1024 * 1024

/** Where systems keep netstat; the path of a service or a cron job often lacks some of them. */
const FOLDERS = ['/usr/sbin', '/usr/bin', '/sbin', '/bin']

const isWindows = process.platform === 'win32'

/** Runs a program of the system and keeps what it prints; one that does not end is stopped. */
export async function run(program: string, args: readonly string[], longest = LONGEST_RUN): Promise<Ran> {
  const { execFile } = await import('node:child_process')
  const { env } = process
  const options = {
    encoding: 'buffer',
    maxBuffer: LARGEST_OUTPUT,
    timeout: longest,
    windowsHide: true,
    env: isWindows ? env : { ...env, PATH: [...(env.PATH ? [env.PATH] : []), ...FOLDERS].join(':') },
  } as const
  return new Promise((done) => {
    execFile(isWindows ? placeOf(program) : program, args, options, (error, output, errors) => {
      const isMissing = error?.code === 'ENOENT' || error?.code === 'EACCES'
      const isCut = error?.killed === true || error?.code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER'
      done({ started: !isMissing, complete: !isMissing && !isCut, output, errors })
    })
  })
}

/** Windows looks into the current folder first: what lies there under the name of a program is not run. */
function placeOf(program: string): string {
  return win32.join(process.env.SystemRoot ?? 'C:\\Windows', 'System32', `${program}.exe`)
}
