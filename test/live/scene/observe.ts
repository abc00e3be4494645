import { spawnSync } from 'node:child_process'
import { createLinuxCollector, readRequest } from '../../../src/collector.ts'
import { nodeMachine } from '../../../src/live/node/node-machine.ts'

// Runs inside a scene: what netstat prints, what the collector sees, and what netstat prints right after it.
const collector = createLinuxCollector(nodeMachine())
const netstat = (flags: string) => run('netstat', flags.split(' '))

function run(program: string, args: readonly string[]): string {
  const options = { encoding: 'utf8', maxBuffer: 2 ** 28, env: { ...process.env, LC_ALL: 'C.UTF-8' } } as const
  const { error, stdout } = spawnSync(program, args, options)
  if (error) throw new Error(`${program} could not be run: ${error.message}`)
  return stdout
}

const observed: object[] = []
for (const flags of process.argv.slice(2)) {
  const asked = /^-\w*[sr]/.test(flags) ? flags : `${flags} -W`
  const before = netstat(asked)
  const report = await collector.collect(readRequest(flags.split(' ')))
  const after = netstat(asked)
  observed.push({ flags, before, report, after })
}
const ss = run('ss', ['-tanpeioH'])
const own = await collector.collect(readRequest(['-tanpe', '-o']))
process.stdout.write(JSON.stringify({ observed, ss, own }))
