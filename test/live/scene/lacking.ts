import { spawnSync } from 'node:child_process'
import process from 'node:process'

/** What this machine lacks to have a network of its own; empty when it has all. */
export const lacking: readonly string[] = [
  ...(process.platform === 'linux' ? [] : ['Linux']),
  ...(process.geteuid?.() === 0 ? [] : ['root']),
  ...['netstat', 'ss', 'ip', 'unshare', 'python3'].filter((tool) => spawnSync(tool, ['--version']).error),
  ...(process.geteuid?.() === 0 && spawnSync('unshare', ['--net', '--mount', '--pid', '--fork', 'true']).status !== 0
    ? ['namespaces']
    : []),
]
