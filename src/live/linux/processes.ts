import type { Machine } from '../machine.ts'

/** A process that has a socket open. */
export interface Owner {
  readonly pid: number
  readonly program: string
}

/** Why programs are missing: rights, a /proc that hides them, or processes of another PID namespace. */
export type Hidden = 'permission' | 'hidepid' | 'namespace'

/** Finds the processes of sockets, and remembers them from one collection to the next. */
export interface Processes {
  /** Looks up whatever of these inodes is new, and forgets what is not among them. */
  refresh(inodes: ReadonlySet<number>): void
  /** Every process that has the socket open, the one with the lowest number first. */
  ownersOf(inode: number): readonly Owner[]
  /** Why some of the sockets of the last `refresh` have no program; null when there is no such reason. */
  hidden(): Hidden | null
  /** How many sockets are remembered. */
  readonly size: number
}

/** The descriptors of a process, and the inode of each; 0 for what is no socket. */
interface Process {
  readonly names: readonly string[]
  readonly inodes: readonly number[]
}

/** The inode of the first PID namespace (include/uapi/linux/nsfs.h, PROC_PID_INIT_INO). */
const FIRST_PID_NAMESPACE = 'pid:[4026531836]'
const NOBODY: readonly Owner[] = []

/** Reads descriptors under /proc: all of them when an inode is new, only those that cannot be as they were where that is enough. */
export function processesOf(machine: Machine): Processes {
  const processes = new Map<string, Process>()
  let owners = new Map<number, readonly Owner[]>()
  /** Sockets that a look at every descriptor did not find. */
  let nobodys = new Set<number>()
  let refused = false

  /** Reads descriptors anew: all, or those that are not known to be a socket which is still open. */
  const scan = (open: ReadonlySet<number> | null) => {
    refused = false
    const names = machine.readNames('/proc')
    const pids = typeof names === 'string' ? [] : names.filter(isNumber)
    const alive = new Set(pids)
    for (const pid of processes.keys()) if (!alive.has(pid)) processes.delete(pid)
    for (const pid of pids) scanProcess(pid, open)
  }

  const scanProcess = (pid: string, open: ReadonlySet<number> | null) => {
    const folder = `/proc/${pid}/fd`
    const names = machine.readNames(folder)
    if (names === 'refused') refused = true
    if (typeof names === 'string') {
      processes.delete(pid)
      return
    }
    const before = open ? processes.get(pid) : undefined
    const places = new Map(before?.names.map((name, at) => [name, at]))
    const inodes = names.map((name) => {
      const known = before?.inodes[places.get(name) ?? -1] ?? 0
      return known !== 0 && open?.has(known) ? known : socketOf(machine.readLink(`${folder}/${name}`))
    })
    processes.set(pid, { names, inodes })
  }

  const index = (wanted: ReadonlySet<number>) => {
    owners = new Map()
    const pids = [...processes.keys()].sort((a, b) => Number(a) - Number(b))
    for (const pid of pids) {
      let owner: readonly [Owner] | null = null
      for (const inode of (processes.get(pid) as Process).inodes) {
        if (inode === 0 || !wanted.has(inode)) continue
        owner ??= [{ pid: Number(pid), program: programOf(machine, pid) }]
        const list = owners.get(inode)
        if (list === undefined) owners.set(inode, owner)
        else if (list.at(-1) !== owner[0]) owners.set(inode, [...list, owner[0]])
      }
    }
  }

  const dropEnded = () => {
    const names = machine.readNames('/proc')
    const alive = new Set(typeof names === 'string' ? [] : names)
    const ended = [...processes.keys()].filter((pid) => !alive.has(pid))
    if (ended.length === 0) return
    const gone = new Set(ended.map(Number))
    for (const pid of ended) processes.delete(pid)
    for (const [inode, list] of owners) {
      const left = list.filter(({ pid }) => !gone.has(pid))
      if (left.length === 0) owners.delete(inode)
      else owners.set(inode, left)
    }
  }

  return {
    refresh(wanted) {
      const isMissing = (inode: number) => inode !== 0 && !owners.has(inode) && !nobodys.has(inode)
      dropEnded()
      if (some(wanted, isMissing)) {
        if (processes.size > 0) {
          scan(wanted)
          index(wanted)
        }
        if (some(wanted, isMissing)) {
          scan(null)
          index(wanted)
          nobodys = new Set()
          for (const inode of wanted) if (isMissing(inode)) nobodys.add(inode)
        }
      }
      for (const inode of owners.keys()) if (!wanted.has(inode)) owners.delete(inode)
      for (const inode of nobodys) if (!wanted.has(inode) || owners.has(inode)) nobodys.delete(inode)
    },
    ownersOf: (inode) => owners.get(inode) ?? NOBODY,
    hidden() {
      if (refused) return 'permission'
      if (nobodys.size === 0) return null
      if (!machine.privileged && /\bhidepid=(?:[1-9]|invisible|noaccess|ptraceable)/.test(procMount(machine)))
        return 'hidepid'
      const namespace = machine.readLink('/proc/self/ns/pid')
      return namespace !== null && namespace !== FIRST_PID_NAMESPACE ? 'namespace' : null
    },
    get size() {
      return owners.size + nobodys.size
    },
  }
}

/** `socket:[12345]`; 0 for what is none. */
function socketOf(link: string | null): number {
  if (!link?.startsWith('socket:[')) return 0
  let inode = 0
  for (let i = 8; i < link.length - 1; i++) inode = inode * 10 + link.charCodeAt(i) - 48
  return inode
}

/** As netstat takes it: the first argument, from its last slash on where it begins with one; the short name where it is empty. */
function programOf(machine: Machine, pid: string): string {
  const command = machine.readText(`/proc/${pid}/cmdline`) ?? ''
  const end = command.indexOf('\0')
  const first = end < 0 ? command : command.slice(0, end)
  if (first === '') return (machine.readText(`/proc/${pid}/comm`) ?? '').trimEnd()
  return first.startsWith('/') ? first.slice(first.lastIndexOf('/') + 1) : first
}

function procMount(machine: Machine): string {
  return machine.readText('/proc/self/mounts')?.match(/^\S+ \/proc proc .*$/m)?.[0] ?? ''
}

function isNumber(name: string): boolean {
  const code = name.charCodeAt(0)
  return code >= 48 && code <= 57
}

function some<T>(values: Iterable<T>, is: (value: T) => boolean): boolean {
  for (const value of values) if (is(value)) return true
  return false
}
