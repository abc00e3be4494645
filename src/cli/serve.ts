import process from 'node:process'
import { type Command, InvalidArgumentError } from 'commander'

/** Gives a program the command `serve`. */
export function addServe(program: Command): void {
  program
    .command('serve')
    .description('answer over HTTP until told to stop')
    .option('--host <host>', 'address to listen on', '127.0.0.1')
    .option('--port <port>', 'port to listen on, 0 for any', portNumber, 8787)
    .action(serveUntilStopped)
}

/** Serves until the first SIGINT or SIGTERM; calls that are running then are let finish. */
async function serveUntilStopped(options: { host: string; port: number }): Promise<void> {
  const [{ convert, parseAll }, { serve }, { createApp }, { default: schema }] = await Promise.all([
    import('../index.ts'),
    import('../node.ts'),
    import('../api/app.ts'),
    import('../schema.json', { with: { type: 'json' } }),
  ])
  const { url, stop } = await serve(createApp({ parseAll, convert, schema }), options)
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
