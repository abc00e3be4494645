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

interface Process {
  program: string
  /** Inode by descriptor; 0 for what is no socket. */
  readonly descriptors: Map<string, number>
}

/** The inode of the first PID namespace (include/uapi/linux/nsfs.h, PROC_PID_INIT_INO). */
const FIRST_PID_NAMESPACE = 'pid:[4026531836]'
const NOBODY: readonly Owner[] = []

/** Reads descriptors under /proc: all of them when an inode is new, only new descriptors where that is enough. */
export function processesOf(machine: Machine): Processes {
  const processes = new Map<string, Process>()
  let owners = new Map<number, Owner[]>()
  /** Sockets that a look at every descriptor did not find. */
  let nobodys = new Set<number>()
  let refused = false

  const scan = (all: boolean) => {
    refused = false
    const names = machine.readNames('/proc')
    const pids = typeof names === 'string' ? [] : names.filter(isNumber)
    const alive = new Set(pids)
    for (const pid of processes.keys()) if (!alive.has(pid)) processes.delete(pid)
    for (const pid of pids) scanProcess(pid, all)
  }

  const scanProcess = (pid: string, all: boolean) => {
    const folder = `/proc/${pid}/fd`
    const names = machine.readNames(folder)
    if (names === 'refused') refused = true
    if (typeof names === 'string') {
      processes.delete(pid)
      return
    }
    const before = all ? undefined : processes.get(pid)?.descriptors
    const descriptors = new Map<string, number>()
    for (const name of names)
      descriptors.set(name, before?.get(name) ?? socketOf(machine.readLink(`${folder}/${name}`)))
    processes.set(pid, { program: '', descriptors })
  }

  const index = (wanted: ReadonlySet<number>) => {
    owners = new Map()
    const pids = [...processes.keys()].sort((a, b) => Number(a) - Number(b))
    for (const pid of pids) {
      let owner: Owner | null = null
      for (const inode of new Set((processes.get(pid) as Process).descriptors.values())) {
        if (!wanted.has(inode)) continue
        owner ??= { pid: Number(pid), program: programOf(machine, pid) }
        const list = owners.get(inode)
        if (list) list.push(owner)
        else owners.set(inode, [owner])
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
    refresh(inodes) {
      const wanted = new Set(inodes)
      wanted.delete(0)
      const isMissing = (inode: number) => !owners.has(inode) && !nobodys.has(inode)
      dropEnded()
      if (some(wanted, isMissing)) {
        if (processes.size > 0) {
          scan(false)
          index(wanted)
        }
        if (some(wanted, isMissing)) {
          scan(true)
          index(wanted)
          nobodys = new Set()
          for (const inode of wanted) if (!owners.has(inode)) nobodys.add(inode)
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
  return link?.startsWith('socket:[') ? Number(link.slice(8, -1)) : 0
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
