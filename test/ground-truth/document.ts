import { release } from 'node:os'
import { deviations } from './deviations.ts'
import type { Outcome } from './outcome.ts'

/** docs/ground-truth.md: what was compared, what came out, and where the tools themselves leave the kernel's tables. */
export function documentOf(outcomes: readonly Outcome[], versions: readonly string[]): string {
  const tools = [...new Set(outcomes.map(({ tool }) => tool))]
  const languages = [...new Set(outcomes.map(({ language }) => language))]
  const differences = outcomes.reduce((sum, outcome) => sum + outcome.differences.length, 0)
  const lines = [
    '# Ground truth',
    '',
    '`npm run ground-truth` holds the reader against the kernel: in namespaces of its own it opens sockets in every state, routes,',
    'interfaces and groups of every kind, runs each netstat of Linux in every language it speaks, and compares every value that',
    'netscribe reads with the tables of `/proc`, which it reads by a few lines of its own. Each text is read twice: alone, and behind',
    'its command line. `npm run ground-truth -- --write` writes this page; a difference ends the run with 1.',
    '',
    `Last run: Linux ${release().replace(/-.*/, '')}, ${versions.join(', ')}; languages ${languages.join(', ')}.`,
    `**${differences} differences.**`,
    '',
    '| tool | languages | views | texts | rows | cells | differences |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...tools.map((tool) => {
      const own = outcomes.filter((outcome) => outcome.tool === tool)
      const spoken = new Set(own.map(({ language }) => language)).size
      const views = new Set(own.map(({ args }) => args.replace(/ \(.*/, ''))).size
      const sum = (count: (outcome: Outcome) => number) => own.reduce((total, outcome) => total + count(outcome), 0)
      const numbers = [spoken, views, own.length, sum(({ rows }) => rows), sum(({ cells }) => cells)]
      return `| ${[tool, ...numbers, sum((outcome) => outcome.differences.length)].map((cell) => cell.toLocaleString('en')).join(' | ')} |`
    }),
    '',
    'Compared are protocol, family, addresses, ports, names, states, queues, users, inodes, programs, timers, flags, metrics, sizes,',
    'counters (one that moves has to lie between what the kernel said before and after), tool, language and command. No line may be unread.',
    'Rows are compared in the order of the kernel, so none can be missing, invented or exchanged. Ping sockets are open too,',
    'and no tool shows them. ss is a second witness of what the kernel has: it asks over netlink.',
    '',
    'Not compared: SCTP, and the netstat of Wine, whose package is large.',
    '',
    '## Views',
    '',
    ...tools.map((tool) => {
      const own = outcomes.filter((outcome) => outcome.tool === tool)
      const views = new Set(own.map(({ args }) => args.replace(/ \(.*/, '')))
      return `- ${tool}: ${[...views].map((args) => `\`${args}\``).join(', ')}`
    }),
    '',
    '## What the tools print otherwise than the kernel says it',
    '',
    'Each of these occurred in the last run; one that does not is reported as stale.',
    '',
    ...deviations.map(({ tools: own, reason }) => `- ${own.join(', ')}: ${reason}`),
    '',
  ]
  return lines.join('\n')
}
