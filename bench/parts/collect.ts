import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const PAIRS = 10
const CONNECTIONS = 1000

/** Collecting 20,000 sockets of 20 processes beside netstat and ss, in a network namespace of its own. */
export function collectPart(): void {
  const isolated = ['--net', '--mount', '--pid', '--fork', '--mount-proc', '--kill-child']
  const lacking = [
    ...['netstat', 'ss', 'ip', 'unshare', 'python3'].filter((tool) => spawnSync(tool, ['--version']).error),
    ...(spawnSync('unshare', [...isolated, 'true']).status === 0 ? [] : ['root, to make namespaces']),
  ]
  if (lacking.length > 0) {
    console.log(`nothing to compare with: this needs ${lacking.join(', ')}`)
    return
  }
  const path = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url))
  const script = 'ip link set lo up && exec "$@"'
  const command = [
    'python3',
    path('collect-scene.py'),
    String(PAIRS),
    String(CONNECTIONS),
    process.execPath,
    path('collect-inside.ts'),
  ]
  const { status } = spawnSync('unshare', [...isolated, 'sh', '-c', script, 'sh', ...command], { stdio: 'inherit' })
  if (status !== 0) throw new Error('the comparison ended early')
}
