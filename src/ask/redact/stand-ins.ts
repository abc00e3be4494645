import { ipv6Groups, isIPv4, writeIPv6 } from '../../table/cells/address.ts'
import { Ipv4StandIns, isPrivateIpv4, numberOf, quadOf } from './ipv4.ts'
import { Ipv6StandIns, isPrivateIpv6 } from './ipv6.ts'
import { type Keepable, keptIn } from './keep.ts'
import { keyedHash, randomKey } from './keyed-hash.ts'
import { MacStandIns } from './mac.ts'
import { NameStandIns } from './name-stand-ins.ts'
import { isCommonPart } from './path-parts.ts'

/** What can be asked of the stand-ins. */
export interface StandInOptions {
  /** What stays, as in `private,ports`; ports and programs unless told. */
  readonly keep?: string | undefined
  /** The same text gives the same stand-ins in every run and every text; without it they are numbered as values come. */
  readonly salt?: string | undefined
  /** Whether `mapping` remembers what stands for what. */
  readonly mapped?: boolean | undefined
}

/** The kinds of values that have stand-ins. */
export type ValueKind = 'address' | 'port' | 'host' | 'user' | 'program' | 'path' | 'mac' | 'id' | 'secret'

/** What stands for what, a kind at a time. */
export type Mapping = Partial<Record<ValueKind, Record<string, string>>>

/** Gives every value its stand-in, the same one wherever it stands. What is kept, and what names nobody, is given back. */
export class StandIns {
  readonly kept: ReadonlySet<Keepable>
  private readonly ipv4: Ipv4StandIns
  private readonly ipv6: Ipv6StandIns
  private readonly macs: MacStandIns
  private readonly names: NameStandIns
  private readonly given = new Map<ValueKind, Map<string, string>>()

  private readonly options: StandInOptions

  /** @throws RangeError when `keep` names what is not known, or the salt is empty: then anybody could try values out. */
  constructor(options: StandInOptions = {}) {
    if (options.salt === '') throw new RangeError('the salt is empty')
    this.options = options
    this.kept = keptIn(options.keep)
    const scheme = { hash: keyedHash(options.salt ?? randomKey()), byHash: options.salt !== undefined }
    this.ipv4 = new Ipv4StandIns(scheme)
    this.ipv6 = new Ipv6StandIns(scheme, (address) => this.ipv4Of(address))
    this.macs = new MacStandIns(scheme, this.ipv6)
    this.names = new NameStandIns(scheme)
  }

  /** How many values share a stand-in with others, or have another one than in other texts of the same salt. */
  get displaced(): number {
    return this.ipv4.displaced + this.ipv6.displaced + this.macs.displaced + this.names.displaced
  }

  /** What stands for what so far; empty unless it was asked for. */
  get mapping(): Mapping {
    return Object.fromEntries([...this.given].map(([kind, values]) => [kind, Object.fromEntries(values)]))
  }

  /** Learns of a network, so that its own address and those of its hosts stay together. */
  learnNetwork(address: string, length: number): void {
    if (isIPv4(address, 0, address.length)) this.ipv4.learn(numberOf(address), length)
    else this.ipv6.learn(ipv6Groups(address) ?? [], length)
  }

  /** An IPv4 or IPv6 address, written as it was: in capitals, with all its zeros, with a dotted end. */
  address(printed: string): string {
    if (this.kept.has('addresses')) return printed
    if (isIPv4(printed, 0, printed.length)) return this.quad(printed)
    const groups = ipv6Groups(printed)
    if (!groups || (this.kept.has('private') && isPrivateIpv6(groups))) return printed
    const given = this.ipv6.of(groups)
    if (given.every((group, i) => group === groups[i])) return printed
    return this.noted('address', writeIPv6(groups), printedLike(printed, given))
  }

  /** The hexadecimal digits of an address in the order of its bytes. */
  addressDigits(digits: string): string {
    const groups = digits.length === 32 ? digits.match(/.{4}/g) : null
    const printed = groups?.join(':') ?? quadOf(Number.parseInt(digits, 16))
    const given = this.address(printed)
    return groups ? given.replaceAll(':', '') : numberOf(given).toString(16).padStart(8, '0')
  }

  /** An address of which only the beginning was printed, with as many digits in each part. */
  cutAddress(printed: string): string {
    if (this.kept.has('addresses')) return printed
    const address = /^(?:[0-9a-f]{0,4}:[0-9a-f:]*|[\d.]*)/i.exec(printed)?.[0] ?? ''
    const behind = printed.slice(address.length)
    const isQuad = !address.includes(':')
    const fixed = isQuad ? [] : /^f[ef]/i.test(address) ? [address.slice(0, 4)] : ['2001', 'db8']
    let digits = this.names.number('cut', printed).toString(isQuad ? 10 : 16)
    const parts = address.split(isQuad ? '.' : ':').map((part, i) => {
      const first = fixed[i]
      if (first !== undefined && first.length <= part.length) return first.padStart(part.length, '0')
      const own = digits.slice(0, Math.max(0, part.length - 1)).padStart(Math.max(0, part.length - 1), '0')
      digits = digits.slice(own.length)
      return part === '' ? '' : `1${own}`
    })
    return this.noted('address', printed, parts.join(isQuad ? '.' : ':') + behind)
  }

  /** A port of as many digits. */
  port(printed: string): string {
    if (this.kept.has('ports') || Number(printed) === 0) return printed
    const least = 10 ** (printed.length - 1)
    const size = Math.min(10 ** printed.length, 65536) - least
    const given = least + ((this.names.number(`port${printed.length}`, printed) - 1) % size)
    return this.noted('port', printed, String(given))
  }

  /** A link-layer address, with the same marks between its bytes, the same case and as many digits. */
  mac(printed: string): string {
    if (this.kept.has('macs')) return printed
    const isParted = /[^0-9a-f]/i.test(printed)
    const isCisco = /^[0-9a-f]{4}\./i.test(printed)
    const parts = printed.match(isParted && !isCisco ? /[0-9a-f]{1,2}/gi : /[0-9a-f]{2}/gi) ?? []
    const bytes = parts.map((part) => Number.parseInt(part, 16))
    const given = this.macs.of(bytes)
    if (given.every((byte, i) => byte === bytes[i])) return printed
    const isPadded = parts.every((part) => part.length === 2)
    const isUpper = /[A-F]/.test(printed) || !/[a-f]/.test(printed)
    const texts = given.map((byte) => {
      const text = byte.toString(16).padStart(isPadded ? 2 : 1, '0')
      return isUpper ? text.toUpperCase() : text
    })
    let at = 0
    const pattern = isParted && !isCisco ? /[0-9a-f]{1,2}/gi : /[0-9a-f]{2}/gi
    return this.noted(
      'mac',
      printed,
      printed.replace(pattern, () => texts[at++] as string),
    )
  }

  host(name: string): string {
    return this.kept.has('hosts') ? name : this.noted('host', name, this.names.host(name))
  }

  /** A host name that the tool cut. */
  cutHost(name: string): string {
    return this.kept.has('hosts') ? name : this.noted('host', name, this.names.cutHost(name))
  }

  user(name: string): string {
    return this.kept.has('users') ? name : this.noted('user', name, this.names.user(name))
  }

  program(name: string): string {
    return this.kept.has('programs') ? name : this.noted('program', name, this.names.program(name))
  }

  secret(text: string): string {
    return this.kept.has('secrets') ? text : this.noted('secret', text, this.names.secret(text))
  }

  /** A path of a UNIX domain socket, part by part; those that every system has stay. */
  path(path: string): string {
    if (this.kept.has('paths')) return path
    let above = ''
    const given = path.replace(/[^/]+/g, (part) => {
      const isPerson = /^(?:home|users)$/i.test(above)
      above = part
      return isPerson ? this.user(part) : isCommonPart(part) ? part : this.names.part(part)
    })
    return this.noted('path', path, given)
  }

  /** A security identifier of Windows: its machine or domain, never the relative identifier behind it. */
  sid(printed: string): string {
    if (this.kept.has('ids')) return printed
    const number = this.names.number('sid', printed)
    return this.noted('id', printed, `S-1-5-21-${number}-${number}-${number}`)
  }

  /** A UUID, in the case that it had. */
  uuid(printed: string): string {
    if (this.kept.has('ids') || !/[1-9a-f]/i.test(printed)) return printed
    const number = this.names.number('uuid', printed.toLowerCase())
    return this.noted('id', printed, `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`)
  }

  private quad(printed: string): string {
    const number = numberOf(printed)
    const given = this.ipv4Of(number)
    return given === number ? printed : this.noted('address', quadOf(number), quadOf(given))
  }

  private ipv4Of(address: number): number {
    return this.kept.has('private') && isPrivateIpv4(address) ? address : this.ipv4.of(address)
  }

  private noted(kind: ValueKind, value: string, given: string): string {
    if (value === given || !this.options.mapped) return given
    const values = this.given.get(kind) ?? new Map<string, string>()
    if (values.size === 0) this.given.set(kind, values)
    values.set(value, given)
    return given
  }
}

/** An IPv6 address in the style of another one. */
function printedLike(printed: string, groups: readonly number[]): string {
  const isFull = /^(?:[0-9a-f]{4}:){7}[0-9a-f]{4}$/i.test(printed)
  const plain = isFull ? groups.map((group) => group.toString(16).padStart(4, '0')).join(':') : writeIPv6(groups)
  const quad = /\d\.\d{1,3}$/.test(printed) && !plain.includes('.')
  const [high = 0, low = 0] = groups.slice(6)
  const given = quad ? `${writeIPv6([...groups.slice(0, 6), 1, 1]).slice(0, -3)}${quadOf(high * 0x10000 + low)}` : plain
  return /[A-F]/.test(printed) ? given.toUpperCase() : given
}
