import type { ToolName } from '../../src/table/command-line.ts'

/** A program, or a word of the shell, that runs the command behind it, and what may stand between them. */
export interface Launcher {
  /** The words that make it run something, where it does other things too: `docker exec`. */
  readonly verb?: RegExp
  /** Options that a word of their own follows. */
  readonly valued?: string
  /** Options behind which the command stands, without which it runs none: `bash -c`. */
  readonly script?: RegExp
  /** Whether a name can stand before these options: `su root -c`. */
  readonly named?: true
  /** How many words stand before the command: a container, a host, a number of seconds. */
  readonly operands?: number
  /** What the last of these words is. */
  readonly names?: 'host' | 'namespace'
  /** Options that tell where the command runs, the name in a group. */
  readonly host?: RegExp
  readonly namespace?: RegExp
  /** The word that the command follows: `while true; do`. */
  readonly until?: string
  /** It belongs to the command (`sudo`), or is a word of the shell that says nothing of how the command ran (`then`). */
  readonly part?: 'command' | 'shell'
  /** The tool whose netstat it runs. */
  readonly tool?: ToolName
}

const SSH = '-B -b -c -D -E -e -F -I -i -J -L -l -m -O -o -P -p -Q -R -S -W -w'
const CONTAINER =
  '-c --context -e --env --env-file -H --host -l --name --network --net -p --publish -u --user -v --volume -w --workdir'
const PODS = '-c --container --context --kubeconfig -n --namespace -s --server'

const container: Launcher = { verb: /^(?:(?:compose|container) )?(?:exec|run)$/, valued: CONTAINER, operands: 1 }
const pod: Launcher = { verb: /^(?:kubectl )?(?:exec|rsh)$/, valued: PODS, operands: 1 }
const instance: Launcher = { verb: /^exec$/, valued: '--cwd --env --mode --user --group', operands: 1 }
const shell: Launcher = { script: /^-[a-z]*c$/ }
const loop: Launcher = { until: 'do' }
const powershell: Launcher = { valued: '-ExecutionPolicy -ep', tool: 'windows' }
const word: Launcher = { part: 'shell' }

/** Every launcher by its name. */
export const launchers: ReadonlyMap<string, Launcher> = new Map<string, Launcher>([
  ['sudo', { part: 'command', valued: '-C -D -g -h -p -R -r -T -t -U -u --user --group --host --prompt' }],
  ['doas', { part: 'command', valued: '-C -u' }],
  ...['python', 'python2', 'python3'].map((name): [string, Launcher] => [name, { part: 'command' }]),
  ['docker', container],
  ['podman', container],
  ['nerdctl', container],
  ['docker-compose', container],
  ['kubectl', pod],
  ['oc', pod],
  ['k3s', pod],
  ['lxc', instance],
  ['incus', instance],
  ['lxc-attach', { valued: '-n --name -e -s' }],
  ['ssh', { valued: SSH, operands: 1, names: 'host' }],
  ['sshpass', { valued: '-d -f -P -p' }],
  ['adb', { verb: /^(?:shell|exec-out)$/, valued: '-H -P -s -t' }],
  ['ip', { verb: /^netns exec$/, operands: 1, names: 'namespace' }],
  [
    'nsenter',
    { valued: '-G -S -t --setgid --setuid --target', namespace: /^(?:-n|--net=)(?:\/var)?\/run\/netns\/([^/]+)$/ },
  ],
  ['chroot', { operands: 1 }],
  ['su', { script: /^(?:-[a-z]*c|--command)$/, named: true, valued: '-g -G -s --shell' }],
  ['sh', shell],
  ['bash', shell],
  ['zsh', shell],
  ['ksh', shell],
  ['dash', shell],
  ['wsl', { valued: '-d -u --distribution --user --cd' }],
  ['cmd', { script: /^\/[ck]$/i, tool: 'windows' }],
  ['powershell', powershell],
  ['pwsh', powershell],
  ['psexec', { valued: '-a -n -p -r -u -w', host: /^\\\\(.+)$/, tool: 'windows' }],
  ['winrs', { valued: '-u -p', host: /^[-/]r(?:emote)?:(.+)$/i, tool: 'windows' }],
  ['watch', { valued: '-n --interval' }],
  ['timeout', { valued: '-k -s --kill-after --signal', operands: 1 }],
  ['nice', { valued: '-n --adjustment' }],
  ['env', { valued: '-C -u' }],
  ['time', {}],
  ['nohup', {}],
  ['unbuffer', {}],
  ['strace', { valued: '-e -o -p -s' }],
  ['busybox', { tool: 'busybox' }],
  ['toybox', { tool: 'toybox' }],
  ['while', loop],
  ['until', loop],
  ['for', loop],
  ['do', word],
  ['then', word],
  ['else', word],
  ['exec', word],
  ['command', word],
  ['call', word],
])
