import { ByteReader, type Bytes, blocksOf } from './byte-reader.ts'
import { hintsOf } from './hints.ts'
import { type Kind, kindOf, SAMPLE } from './kind.ts'
import { Budget, type Limits, type Reached } from './limits.ts'
import type { Container, Packing } from './magic.ts'
import { damage, type Entry, type Member, memberIssue, nothing } from './member.ts'
import { insideName } from './member-name.ts'
import { unopened } from './unopened.ts'
import type { Unpack } from './unpack/unpacking.ts'

/** What can be asked of opening. */
export interface OpenOptions {
  /** What the input is called; `-` when it has no name. */
  readonly name?: string | undefined
  /** The way to it, where it was in a container itself. */
  readonly path?: readonly string[] | undefined
  readonly limits?: Partial<Limits> | undefined
}

/**
 * Opens what may be a container, and the containers in it, and gives every source inside in order, while the bytes
 * arrive. A text is the one source of its own. What cannot be read is a source too: without bytes, with its issue. Each
 * source is to be read before the next one is asked for; what its reader leaves is passed over.
 */
export async function* openSources(
  bytes: Bytes,
  { name = '-', path = [], limits }: OpenOptions = {},
): AsyncGenerator<Member> {
  const reader = new ByteReader(bytes)
  try {
    const kind = await sniff(reader)
    const way = path.length > 0 ? path : [name]
    if (isContainer(kind)) yield* openContainer({ reader, path: way, issues: [] }, kind.is, new Budget(limits), 1)
    else if (kind.is === 'binary' && kind.magic)
      yield { ...closed(way, [unopened(kind.magic)]), opened: false, alone: true }
    else yield { name, path, opened: false, alone: true, bytes: blocksOf(reader), hints: hintsOf(way), issues: [] }
  } finally {
    await reader.close()
  }
}

/** A container that is being read: where it lies and what went wrong with it. */
interface Opened {
  readonly reader: ByteReader
  readonly path: readonly string[]
  readonly issues: Entry['issues']
}

async function* openContainer(
  container: Opened,
  kind: Container,
  budget: Budget,
  depth: number,
): AsyncGenerator<Member> {
  let members = 0
  for await (const entry of await entriesOf(kind, container, budget)) {
    const reached = budget.member()
    if (reached) {
      container.issues.push(limitIssue(reached))
      break
    }
    if (!entry) continue
    members++
    yield* openEntry(entry, kind, container.path, budget, depth)
    if (budget.spent) break
  }
  if (members === 0 && container.issues.length === 0) container.issues.push(damage('it holds nothing'))
  if (container.issues.length > 0) yield closed(container.path, container.issues)
}

async function* openEntry(
  entry: Entry,
  within: Container,
  above: readonly string[],
  budget: Budget,
  depth: number,
): AsyncGenerator<Member> {
  const { issues, encoding } = entry
  const name = insideName(entry.name, issues)
  const path = [...above, name]
  if (entry.closed) return yield closed(path, issues)
  const reader = new ByteReader(entry.bytes)
  const kind = await sniff(reader)
  if (kind.is === 'binary') {
    issues.push(kind.magic?.command ? unopened(kind.magic) : memberIssue('member-skipped', { what: kind.what }))
    yield closed(path, issues)
  } else if (!isContainer(kind)) {
    const alone = isPacking(within) && depth === 1
    yield { name, path, opened: true, alone, bytes: blocksOf(reader), encoding, hints: hintsOf(path), issues }
  } else if (depth >= budget.limits.depth) {
    issues.push(limitIssue({ limit: 'depth', value: budget.limits.depth }))
    yield closed(path, issues)
  } else {
    // What packs one archive is no folder.
    const place = isPacking(within) ? above : path
    yield* openContainer({ reader, path: place, issues }, kind.is, budget, depth + 1)
  }
  await reader.close()
}

/** What takes a container apart is loaded when there is one: most sources are a text. */
async function entriesOf(
  kind: Container,
  { reader, path, issues }: Opened,
  budget: Budget,
): Promise<AsyncGenerator<Entry | null>> {
  switch (kind) {
    case 'gzip':
      return (await import('./gzip.ts')).gzipEntries(reader, path.at(-1) as string, budget)
    case 'xz':
      return packedEntries(reader, path, (await import('./unpack/xz.ts')).unxz, budget)
    case 'bzip2':
      return packedEntries(reader, path, (await import('./unpack/bzip2.ts')).bunzip2, budget)
    case 'zstd':
      return packedEntries(reader, path, (await import('./unpack/zstd.ts')).unzstd, budget)
    case 'compress':
      return packedEntries(reader, path, (await import('./unpack/compress.ts')).uncompress, budget)
    case 'zip':
      return (await import('./zip.ts')).zipEntries(reader, budget, issues)
    case 'tar':
      return (await import('./tar.ts')).tarEntries(reader, issues)
    case 'mail':
      return (await import('./mail.ts')).mailEntries(reader, issues)
    case 'mbox':
      return (await import('./mbox.ts')).mboxEntries(reader)
  }
}

async function packedEntries(
  reader: ByteReader,
  path: readonly string[],
  unpack: Unpack,
  budget: Budget,
): Promise<AsyncGenerator<Entry>> {
  return (await import('./unpack/unpacking.ts')).packedEntries(reader, path.at(-1) as string, unpack, budget)
}

/** What a stream holds, by its first bytes and by more where they do not tell it. */
async function sniff(reader: ByteReader): Promise<Kind> {
  for (let wanted = SAMPLE; ; wanted *= 2) {
    const seen = await reader.peek(wanted)
    const kind = kindOf(seen, seen.length < wanted)
    if (kind) return kind
  }
}

const PACKINGS: ReadonlySet<Container> = new Set<Packing>(['gzip', 'xz', 'bzip2', 'zstd', 'compress'])

const isPacking = (kind: Container): kind is Packing => PACKINGS.has(kind)

function isContainer(kind: Kind): kind is { is: Container } {
  return kind.is !== 'text' && kind.is !== 'binary'
}

function closed(path: readonly string[], issues: Entry['issues']): Member {
  return { name: path.at(-1) as string, path, opened: true, alone: false, bytes: nothing(), hints: {}, issues }
}

function limitIssue(reached: Reached): Entry['issues'][number] {
  return memberIssue('limit-reached', { ...reached })
}
