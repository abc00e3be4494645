import { isCommonHost, isSystemAccount } from './accounts.ts'
import { Numbering, type Scheme } from './numbering.ts'

/** Five letters and digits: that many names can be told apart where a hash gives them. */
const HASHED = 36 ** 5
const MOST = 2 ** 31
/** Names of so many letters have room in every column of names (z/OS). */
const NARROW = 8

/** Behind a host name that had a domain (JPRS; RFC 2606): the first that leaves it no longer than it was. */
const DOMAINS = ['.example.jp', '.example', '.test']

/** Stand-ins of names, as numbered words: `host1.example.jp`, `user1`. */
export class NameStandIns {
  private readonly numberings = new Map<string, Numbering>()

  private readonly scheme: Scheme

  constructor(scheme: Scheme) {
    this.scheme = scheme
  }

  get displaced(): number {
    return [...this.numberings.values()].reduce((sum, { displaced }) => sum + displaced, 0)
  }

  /** A host: without a domain where it had none, and as long as it was where that can be. Case does not matter. */
  host(name: string): string {
    if (isCommonHost(name)) return name
    const number = this.text('host', name.toLowerCase())
    const hasDomain = name.includes('.')
    for (const word of ['host', 'h'])
      for (const domain of hasDomain ? DOMAINS : [''])
        if (word.length + number.length + domain.length <= name.length)
          return inCaseOf(name, filled(word, number, domain, hasDomain ? '.' : '-', name.length))
    return inCaseOf(name, `h${number}${hasDomain ? '.test' : ''}`)
  }

  /** A host whose name the tool cut: as many characters as there are, so that the column ends where it ended. */
  cutHost(name: string): string {
    if (isCommonHost(name)) return name
    const own = `host${this.text('host', name.toLowerCase())}`
    return inCaseOf(name, `${own}.${'x'.repeat(name.length)}`.slice(0, name.length))
  }

  /** An account; of a domain behind it (`CORP\\taro`) too. Those of the system stay. */
  user(name: string): string {
    const parts = name.split('\\')
    if (parts.length === 2 && !/^NT |^BUILTIN|^WINDOW|^FONT /i.test(name))
      return `${this.numbered('domain', parts[0] as string)}\\${this.user(parts[1] as string)}`
    return parts.length > 1 || isSystemAccount(name) ? name : inCaseOf(name, this.numbered('user', name.toLowerCase()))
  }

  /** A program without its extension. */
  program(name: string): string {
    const extension = /\.(?:exe|dll|sys|py|jar|sh)$/i.exec(name)?.[0] ?? ''
    return `${this.numbered('program', name)}${extension}`
  }

  /** A word of a command line that is nobody else's business. */
  secret(text: string): string {
    return this.numbered('secret', text)
  }

  /** A part of a path that no system has, with its extension. */
  part(name: string): string {
    const extension = /\.[A-Za-z]{1,8}$/.exec(name)?.[0] ?? ''
    const marks = /^\W*/.exec(name)?.[0] ?? ''
    return `${marks}${this.numbered('name', name)}${extension}`
  }

  /** The number that stands for a text among others of its kind, from 1. */
  number(kind: string, text: string): number {
    let numbering = this.numberings.get(kind)
    if (!numbering) {
      numbering = new Numbering(kind, this.scheme.byHash ? HASHED : MOST, this.scheme)
      this.numberings.set(kind, numbering)
    }
    return numbering.of(text) + 1
  }

  private numbered(kind: string, text: string): string {
    const number = this.text(kind, text)
    const isLong = kind.length + number.length > Math.max(text.length, NARROW)
    return inCaseOf(text, (isLong ? kind.slice(0, 1) : kind) + number)
  }

  private text(kind: string, text: string): string {
    const number = this.number(kind, text)
    return this.scheme.byHash ? (number - 1).toString(36).padStart(5, '0') : String(number)
  }
}

/** Word, number and domain, with a label of x or a zero between them to be so long. */
function filled(word: string, number: string, domain: string, mark: string, length: number): string {
  const missing = length - word.length - number.length - domain.length
  if (missing < 2) return `${word}${'0'.repeat(missing)}${number}${domain}`
  return `${word}${number}${mark}${'x'.repeat(missing - 1)}${domain}`
}

/** In capitals where the name has no other letters. */
function inCaseOf(name: string, given: string): string {
  return /\p{Lu}/u.test(name) && !/\p{Ll}/u.test(name) ? given.toUpperCase() : given
}
