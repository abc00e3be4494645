import { spawnSync } from 'node:child_process'
import { createLinuxCollector } from '../../../src/collector.ts'
import { nodeMachine } from '../../../src/live/node-machine.ts'
import { readRequest } from '../../../src/live/request.ts'

// Runs inside a scene: what netstat prints, what the collector sees, and what netstat prints right after it.
const collector = createLinuxCollector(nodeMachine())
const netstat = (flags: string) =>
  spawnSync('netstat', flags.split(' '), {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  }).stdout

const observed = process.argv.slice(2).map((flags) => {
  const before = netstat(`${flags}${flags.includes('s') || flags.includes('r') ? '' : ' -W'}`)
  const report = collector.collect(readRequest(flags.split(' ')))
  const after = netstat(`${flags}${flags.includes('s') || flags.includes('r') ? '' : ' -W'}`)
  return { flags, before, report, after }
})
const ss = spawnSync('ss', ['-tanpeioH'], { encoding: 'utf8', maxBuffer: 2 ** 28 }).stdout
const own = collector.collect(readRequest(['-tanpe', '-o']))
process.stdout.write(JSON.stringify({ observed, ss, own }))
