import { gathered } from './loaded.ts'

/** Runs, hosts, views, states, listeners, findings and issues in a few lines, for people and agents. */
export const summary = gathered(
  { mediaType: 'text/plain', extension: 'txt', findings: true },
  async () => (await import('./gathered/summary.ts')).summary,
)
