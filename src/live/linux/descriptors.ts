import type { Descriptors, Machine, NoDescriptors } from '../machine.ts'

/** Reads where the descriptors of a process lead (proc_pid_fd(5)), but for those known to be one of the sockets that are still open. */
export function readDescriptors(
  machine: Pick<Machine, 'readNames' | 'readLink'>,
  pid: string,
  before?: Descriptors,
  open?: ReadonlySet<number>,
): Descriptors | NoDescriptors {
  const folder = `/proc/${pid}/fd`
  const names = machine.readNames(folder)
  if (typeof names === 'string') return names
  const places = new Map(before?.names.map((name, at) => [name, at]))
  const inodes = names.map((name) => {
    const known = before?.inodes[places.get(name) ?? -1] ?? 0
    return known !== 0 && open?.has(known) ? known : socketOf(machine.readLink(`${folder}/${name}`))
  })
  return { names, inodes }
}

/** `socket:[12345]`; 0 for what is none. */
function socketOf(link: string | null): number {
  if (!link?.startsWith('socket:[')) return 0
  let inode = 0
  for (let i = 8; i < link.length - 1; i++) inode = inode * 10 + link.charCodeAt(i) - 48
  return inode
}
