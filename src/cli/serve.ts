import process from 'node:process'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { EXIT, type Exit } from './exit.ts'
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

/** Why the service cannot listen, by the code of the system's error. */
const HINDRANCES: Readonly<Record<string, string>> = {
  EADDRINUSE: 'something else listens there; --port 0 takes any free port',
  EADDRNOTAVAIL: 'this machine does not have that address',
  ENOTFOUND: 'no address is known for that host',
  EACCES: 'that port takes more rights; ports from 1024 on do not',
}

/** Gives a program the command `serve`; each option can be given by a variable of the environment too. */
export function addServe(program: Command, done: (exit: Exit) => void): void {
  const option = (flags: string, description: string, variable: string) => new Option(flags, description).env(variable)
  program
    .command('serve')
    .description('answer over HTTP until told to stop')
    .addOption(option('--host <host>', 'address to listen on', 'HOST').default('127.0.0.1'))
    .addOption(option('--port <port>', 'port to listen on, 0 for any', 'PORT').argParser(portNumber).default(8787))
    .addOption(option('--limit <MiB>', 'the most a body may have', 'NETSCRIBE_LIMIT').argParser(positive).default(16))
    .addOption(option('--cors <origin>', 'let pages of this origin call, or * for any', 'NETSCRIBE_CORS'))
    .addOption(
      option('--rate-limit <n>', 'the most calls an address may make a minute', 'NETSCRIBE_RATE_LIMIT').argParser(
        positive,
      ),
    )
    .addOption(option('--quiet', 'no line on stderr for each call', 'NETSCRIBE_QUIET'))
    .addOption(
      option('--live', 'collect this machine for who has the token that is printed (loopback only)', 'NETSCRIBE_LIVE'),
    )
    .action(async (flags: ServeFlags) => done(await serveUntilStopped(flags)))
}

/** Serves until the first SIGINT or SIGTERM; calls that are running then are let finish. */
async function serveUntilStopped(flags: ServeFlags): Promise<Exit> {
  const [{ serve }, { createService }] = await Promise.all([import('../node.ts'), import('./service.ts')])
  const service = createService({
    ...(flags.cors === undefined ? {} : { cors: flags.cors }),
    ...(flags.rateLimit === undefined ? {} : { rateLimit: flags.rateLimit }),
    ...(flags.quiet ? {} : { log: printError }),
    limit: flags.limit * MIB,
    host: flags.host,
  })
  if (flags.live) await (await import('./serve-live.ts')).serveLive(service, flags)
  const listening = await serve(service, flags).catch((error: NodeJS.ErrnoException) => error)
  if (listening instanceof Error) {
    const why = HINDRANCES[listening.code ?? ''] ?? listening.message
    printError(`netscribe: cannot listen on ${flags.host}, port ${flags.port}: ${why}\n`)
    return EXIT.unrecognised
  }
  const { url, stop } = listening
  const settling = setInterval(keepMemoryFlat(), SETTLING)
  printError(`netscribe listens on ${url}\n`)
  await new Promise((told) => {
    process.once('SIGINT', told).once('SIGTERM', told)
  })
  clearInterval(settling)
  await stop()
  return EXIT.ok
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
