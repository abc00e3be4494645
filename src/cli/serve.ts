import process from 'node:process'
import { type Command, InvalidArgumentError } from 'commander'
import { keepMemoryFlat } from './memory.ts'
import { printError } from './print.ts'

interface ServeFlags {
  readonly host: string
  readonly port: number
  readonly limit: number
  readonly cors?: string
  readonly rateLimit?: number
  readonly quiet?: boolean
  readonly live?: boolean
}

const MIB = 1024 * 1024

/** Milliseconds between two looks at the room for new objects. */
const SETTLING = 1000

/** Gives a program the command `serve`. */
export function addServe(program: Command): void {
  program
    .command('serve')
    .description('answer over HTTP until told to stop')
    .option('--host <host>', 'address to listen on', '127.0.0.1')
    .option('--port <port>', 'port to listen on, 0 for any', portNumber, 8787)
    .option('--limit <MiB>', 'the most a body may have', positive, 16)
    .option('--cors <origin>', 'let pages of this origin call, or * for any')
    .option('--rate-limit <n>', 'the most calls an address may make a minute', positive)
    .option('--quiet', 'no line on stderr for each call')
    .option('--live', 'collect this machine for who has the token that is printed (loopback only)')
    .action(serveUntilStopped)
}

/** Serves until the first SIGINT or SIGTERM; calls that are running then are let finish. */
async function serveUntilStopped(flags: ServeFlags): Promise<void> {
  const [{ serve }, { createService }] = await Promise.all([import('../node.ts'), import('./service.ts')])
  const service = createService({
    ...(flags.cors === undefined ? {} : { cors: flags.cors }),
    ...(flags.rateLimit === undefined ? {} : { rateLimit: flags.rateLimit }),
    ...(flags.quiet ? {} : { log: printError }),
    limit: flags.limit * MIB,
    host: flags.host,
  })
  if (flags.live) await (await import('./serve-live.ts')).serveLive(service, flags)
  const { url, stop } = await serve(service, flags)
  const settling = setInterval(keepMemoryFlat(), SETTLING)
  printError(`netscribe listens on ${url}\n`)
  await new Promise((told) => {
    process.once('SIGINT', told).once('SIGTERM', told)
  })
  clearInterval(settling)
  await stop()
}

function portNumber(text: string): number {
  const port = Number(text)
  if (/^\d+$/.test(text) && port < 65536) return port
  throw new InvalidArgumentError('A port is a number from 0 to 65535.')
}

function positive(text: string): number {
  const number = Number(text)
  if (/^\d+$/.test(text) && number > 0) return number
  throw new InvalidArgumentError('It is a whole number from 1.')
}
