import type { Descriptors, Machine, NoDescriptors, SharedReading } from '../machine.ts'
import { readDescriptors } from './descriptors.ts'

/** A process that has a socket open. */
export interface Owner {
  readonly pid: number
  readonly program: string
}

/** Why programs are missing: rights, a /proc that hides them, or processes of another PID namespace. */
export type Hidden = 'permission' | 'hidepid' | 'namespace'

/** Finds the processes of sockets, and remembers them from one collection to the next. */
export interface Processes {
  /** Has another thread begin to read descriptors when there will be many, so that tables are read meanwhile. */
  prepare(): void
  /** Looks up whatever of these inodes is new, and forgets what is not among them. */
  refresh(inodes: ReadonlySet<number>): Promise<void>
  /** Every process that has the socket open, the one with the lowest number first. */
  ownersOf(inode: number): readonly Owner[]
  /** Why some of the sockets of the last `refresh` have no program; null when there is no such reason. */
  hidden(): Hidden | null
  /** How many sockets are remembered. */
  readonly size: number
}

/** The inode of the first PID namespace (include/uapi/linux/nsfs.h, PROC_PID_INIT_INO). */
const FIRST_PID_NAMESPACE = 'pid:[4026531836]'
const NOBODY: readonly Owner[] = []

/** The descriptors of fewer sockets are read before another thread has begun. */
const MANY = 4000

/** Reads descriptors under /proc: all of them when an inode is new, only those that cannot be as they were where that is enough. */
export function processesOf(machine: Machine): Processes {
  const processes = new Map<string, Descriptors>()
  let owners = new Map<number, readonly Owner[]>()
  /** Sockets that a look at every descriptor did not find. */
  const nobodys = new Set<number>()
  let refused = false
  let shared: SharedReading | null = null

  const pids = () => {
    const names = machine.readNames('/proc')
    return typeof names === 'string' ? [] : names.filter(isNumber)
  }

  /** Reads descriptors anew: all, or those that are not known to be a socket which is still open. */
  const scan = async (open?: ReadonlySet<number>) => {
    refused = false
    const left = new Set(pids())
    for (const pid of processes.keys()) if (!left.has(pid)) processes.delete(pid)
    const read = (pid: string) => {
      left.delete(pid)
      keep(pid, readDescriptors(machine, pid, open && processes.get(pid), open))
    }
    if (shared) {
      for (let pid = shared.next(); pid !== undefined; pid = shared.next()) read(pid)
      for (const [pid, found] of await shared.found) {
        left.delete(pid)
        keep(pid, found)
      }
      shared = null
    }
    for (const pid of left) read(pid)
  }

  const keep = (pid: string, found: Descriptors | NoDescriptors) => {
    if (found === 'refused') refused = true
    if (typeof found === 'string') processes.delete(pid)
    else processes.set(pid, found)
  }

  const index = (wanted: ReadonlySet<number>) => {
    owners = new Map()
    const pids = [...processes.keys()].sort((a, b) => Number(a) - Number(b))
    for (const pid of pids) {
      let owner: readonly [Owner] | null = null
      for (const inode of (processes.get(pid) as Descriptors).inodes) {
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
    prepare() {
      shared = null
      if (processes.size > 0) return
      const sockets = /^sockets: used (\d+)/.exec(machine.readText('/proc/net/sockstat') ?? '')
      if (Number(sockets?.[1] ?? 0) < MANY) return
      shared = machine.shareDescriptors(pids())
    },
    async refresh(wanted) {
      const isMissing = (inode: number) => inode !== 0 && !owners.has(inode) && !nobodys.has(inode)
      dropEnded()
      // What another thread read may be older than the tables, and what is remembered may have changed hands: then once more.
      const passes = processes.size > 0 ? [wanted, undefined] : shared ? [undefined, wanted] : [undefined]
      for (const open of passes) {
        if (!some(wanted, isMissing)) break
        await scan(open)
        index(wanted)
      }
      for (const inode of wanted) if (isMissing(inode)) nobodys.add(inode)
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
