import process from 'node:process'
import { Command, CommanderError, InvalidArgumentError } from 'commander'
import { parse } from './index.ts'
import { open, serve } from './node.ts'

/** How a run of the command ended: what the shell is told. */
export const EXIT = { ok: 0, unrecognised: 1, usage: 2, unread: 3 } as const

/** Runs the command line and gives its exit code. Data goes to stdout, all else to stderr. */
export async function main(args: readonly string[]): Promise<number> {
  let exit: number = EXIT.ok
  const program = new Command('netscribe').description('Reads what netstat printed.').exitOverride()
  program
    .command('parse', { isDefault: true })
    .description('read netstat text into a report')
    .argument('[file...]', 'files, or standard input', ['-'])
    .option('-f, --format <format>', 'json', 'json')
    .action(async (files: string[]) => {
      exit = await parseFiles(files)
    })
  program
    .command('serve')
    .description('answer over HTTP until told to stop')
    .option('--host <host>', 'address to listen on', '127.0.0.1')
    .option('--port <port>', 'port to listen on, 0 for any', portNumber, 8787)
    .action(serveUntilStopped)
  try {
    await program.parseAsync(args, { from: 'user' })
    return exit
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage
    throw error
  }
}

async function parseFiles(files: readonly string[]): Promise<number> {
  const reports = []
  let exit: number = EXIT.ok
  for (const file of files) {
    try {
      const report = await parse(open(file), file === '-' ? {} : { name: file })
      if (report.issues.some((issue) => issue.code === 'nothing-recognised')) exit = EXIT.unrecognised
      reports.push(report)
    } catch (error) {
      process.stderr.write(`netscribe: ${file}: ${error instanceof Error ? error.message : error}\n`)
      exit = EXIT.unrecognised
    }
  }
  if (reports.length > 0) process.stdout.write(`${JSON.stringify(files.length === 1 ? reports[0] : reports)}\n`)
  return exit
}

/** Serves until the first SIGINT or SIGTERM; calls that are running then are let finish. */
async function serveUntilStopped(options: { host: string; port: number }): Promise<void> {
  const { createApp } = await import('./api/app.ts')
  const { default: schema } = await import('./schema.json', { with: { type: 'json' } })
  const { url, stop } = await serve(createApp({ parse, schema }), options)
  process.stderr.write(`netscribe listens on ${url}\n`)
  await new Promise((told) => {
    process.once('SIGINT', told).once('SIGTERM', told)
  })
  await stop()
}

function portNumber(text: string): number {
  const port = Number(text)
  if (/^\d+$/.test(text) && port < 65536) return port
  throw new InvalidArgumentError('A port is a number from 0 to 65535.')
}
