import { isCommonHost, isSystemAccount } from './accounts.ts'
import type { Edit } from './edit.ts'
import type { StandIns } from './stand-ins.ts'

type NameKind = 'host' | 'user' | 'program'

/** Words that say what a line is, whatever somebody is called. */
const RESERVED =
  /^(?:netstat|ss|lsof|sudo|doas|ssh|ping|route|tcp\d*|udp\d*|unix|raw|icmp|listen(?:ing)?|established|.{0,2})$/i
const WORD = /[\p{L}\p{N}_][\p{L}\p{N}_.-]*/gu

/** The names that were read, which are found again wherever they stand. */
export class KnownNames {
  private readonly kinds = new Map<string, NameKind>()
  private readonly domains = new Set<string>()

  private readonly standIns: StandIns

  constructor(standIns: StandIns) {
    this.standIns = standIns
  }

  learn(kind: NameKind, name: string): void {
    const key = name.toLowerCase()
    if (kind === 'host' ? isCommonHost(name) : kind === 'user' && isSystemAccount(name)) return
    if (RESERVED.test(name) || this.kinds.get(key) === 'host') return
    this.kinds.set(key, kind)
    const domain = kind === 'host' ? key.slice(key.indexOf('.') + 1) : ''
    if (domain.includes('.') && domain.length < key.length) this.domains.add(domain)
  }

  /** Where names stand in a text: only those of hosts that have a domain, or all. */
  in(text: string, all: boolean): Edit[] {
    if (this.kinds.size === 0) return []
    const edits: Edit[] = []
    for (const { 0: word, index } of text.matchAll(WORD)) {
      const name = this.nameIn(word)
      if (name === undefined) continue
      const kind = this.kindOf(name)
      const isWhole = kind === 'host' && name.includes('.')
      if (kind && (all || isWhole))
        edits.push({ start: index, end: index + name.length, text: this.standIns[kind](name) })
    }
    return edits
  }

  /** The known name that a word begins with: the word, or what stands before its last dot, such as a port's. */
  private nameIn(word: string): string | undefined {
    const trimmed = word.replace(/[.-]$/, '')
    if (this.kindOf(trimmed)) return trimmed
    const shorter = trimmed.slice(0, trimmed.lastIndexOf('.'))
    return trimmed.includes('.') && this.kindOf(shorter) ? shorter : undefined
  }

  /** Any other host of a known domain is one too, and so is the domain. */
  private kindOf(name: string): NameKind | undefined {
    const key = name.toLowerCase()
    const known = this.kinds.get(key)
    if (known !== undefined || !key.includes('.')) return known
    return this.domains.has(key) || this.domains.has(key.slice(key.indexOf('.') + 1)) ? 'host' : undefined
  }
}
