/** The descriptors of a process, and the inode of each; 0 for what is no socket. */
export interface Descriptors {
  readonly names: readonly string[]
  readonly inodes: readonly number[]
}

/** Why there are none of a process. */
export type NoDescriptors = 'absent' | 'refused'

/** Descriptors of many processes, which two threads read at the same time: each takes the next process when it is ready. */
export interface SharedReading {
  /** The next process that nobody has taken; undefined when all are. */
  next(): string | undefined
  /** What the other thread read; nothing when it failed. */
  readonly found: Promise<ReadonlyMap<string, Descriptors | NoDescriptors>>
}

/** What the collector sees of a machine. It is an argument, so that recorded trees and outputs can stand in its place. */
export interface Machine {
  /** As Node names it: linux, darwin, win32, freebsd, openbsd … */
  readonly platform: string
  readonly littleEndian: boolean
  /** Whether the reader is the superuser. */
  readonly privileged: boolean
  /** The text of a file; null when it is not there or may not be read. */
  readText(path: string): string | null
  /** The names in a folder. */
  readNames(path: string): readonly string[] | 'absent' | 'refused'
  /** Where a link leads; null when it is not there or may not be read. */
  readLink(path: string): string | null
  /** Has another thread begin to read the descriptors of these processes; null where that makes nothing faster. */
  shareDescriptors(pids: readonly string[]): SharedReading | null
  /** The addresses of interfaces that are running, under the names of these or labels of their own: eth0:1. */
  addresses(): readonly LocalAddress[]
  /** Runs a program and gives what it printed. */
  run(program: string, args: readonly string[]): Promise<Ran>
  /** The name of an address; null when nobody knows one. */
  nameOf(address: string): Promise<string | null>
  now(): Date
}

/** An address of this machine. */
export interface LocalAddress {
  readonly name: string
  readonly family: 'ipv4' | 'ipv6'
  readonly address: string
  readonly netmask: string
  readonly prefixLength: number | null
}

/** What a program printed, whether it could be started at all, and whether it came to its end by itself. */
export interface Ran {
  readonly started: boolean
  readonly complete: boolean
  readonly output: Uint8Array
  readonly errors: Uint8Array
}

/** Breaks off a collection that the machine has no means for; the message says what is missing. */
export class CollectError extends Error {}

/** Breaks off a collection that was asked for with flags that netstat does not have. */
export class FlagError extends CollectError {}
