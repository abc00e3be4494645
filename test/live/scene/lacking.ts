import { spawnSync } from 'node:child_process'
import process from 'node:process'

/** The arguments of unshare for a network and processes of one's own. */
export const isolated = ['--net', '--mount', '--pid', '--fork', '--mount-proc', '--kill-child']

/** What this machine lacks to run these tools in namespaces of their own; empty when it has all. */
export function lackingOf(tools: readonly string[]): string[] {
  if (process.platform !== 'linux') return ['Linux']
  const missing = ['unshare', 'ip', ...tools].filter((tool) => spawnSync(tool, ['--version']).error)
  if (process.geteuid?.() !== 0) return ['root', ...missing]
  const isAllowed = missing.includes('unshare') || spawnSync('unshare', [...isolated, 'true']).status === 0
  return isAllowed ? missing : ['namespaces', ...missing]
}
