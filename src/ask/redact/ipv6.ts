import { Numbering, type Scheme } from './numbering.ts'

type Groups = readonly number[]

/** Interface identifiers up to this are numbers that people give, and stay. */
const GIVEN = 0xffff

/**
 * Stand-ins of IPv6 addresses below 2001:db8::/32 (RFC 3849): addresses that share a /48, a /64 or anything between still do, and an
 * interface identifier is the same in every network. What belongs to no host stays; an IPv4 address inside has its own stand-in.
 */
export class Ipv6StandIns {
  private readonly numberings = new Map<string, Numbering>()
  private readonly networks = new Map<string, number>()

  private readonly scheme: Scheme
  private readonly ipv4: (address: number) => number

  constructor(scheme: Scheme, ipv4: (address: number) => number) {
    this.scheme = scheme
    this.ipv4 = ipv4
  }

  get displaced(): number {
    return [...this.numberings.values()].reduce((sum, { displaced }) => sum + displaced, 0)
  }

  /** Learns of a network, whose own address then ends where its prefix does. */
  learn(groups: Groups, length: number): void {
    if (length > 32 && length < 64 && groups.slice(4).every((group) => group === 0))
      this.networks.set(groups.join(':'), length)
  }

  of(groups: Groups): Groups {
    const [first = 0, second = 0] = groups
    if (groups.slice(0, 5).every((group) => group === 0)) return this.embedded(groups)
    if (first === 0x64 && second === 0xff9b) return this.withIpv4(groups)
    if (first >>> 8 === 0xff) return this.group(groups)
    if (groups.slice(1).every((group) => group === 0)) return groups
    if ((first & 0xffc0) === 0xfe80) return [...groups.slice(0, 4), ...this.identifier(groups.slice(4))]
    const length = this.networks.get(groups.join(':')) ?? 128
    const whole = [0x2001, 0xdb8, this.site(groups), this.subnet(groups), ...this.identifier(groups.slice(4))]
    return whole.map((group, i) => group & (0xffff << Math.max(0, (i + 1) * 16 - length)) & 0xffff)
  }

  /** `::`, `::1` and an IPv4 address behind zeros (RFC 4291 §2.5.5). */
  private embedded(groups: Groups): Groups {
    return groups[5] === 0xffff || (groups[5] === 0 && groups[6] !== 0) ? this.withIpv4(groups) : groups
  }

  private withIpv4(groups: Groups): Groups {
    const [high = 0, low = 0] = groups.slice(6)
    const address = this.ipv4(high * 0x10000 + low)
    return [...groups.slice(0, 6), address >>> 16, address & 0xffff]
  }

  /** Multicast: groups that everybody has stay; a solicited-node group ends like an address (RFC 4291 §2.7.1). */
  private group(groups: Groups): Groups {
    const [scope = 0] = groups
    const [high = 0, low = 0] = groups.slice(6)
    if (groups.slice(1, 6).every((group) => group === 0) && high <= 1) return groups
    const isSolicited = groups[5] === 1 && high >>> 8 === 0xff
    if (isSolicited) {
      const end = this.solicitedEnd(((high & 255) << 16) | low)
      return [scope, 0, 0, 0, 0, 1, 0xff00 | (end >>> 16), end & 0xffff]
    }
    const number = this.solicitedEnd(groups.slice(1).join(':'))
    return [scope, 0, 0, 0, 0, 0xdb8, number >>> 16, number & 0xffff]
  }

  /** The last 24 bits of a solicited-node group; those of a small number stay. */
  solicitedEnd(end: number | string): number {
    return typeof end === 'number' && end <= GIVEN
      ? end
      : GIVEN + 1 + this.number('solicited', 2 ** 24 - GIVEN - 1, String(end))
  }

  /** The 16 bits behind the site, changed so that what has the same first bits still has them; zeros stay. */
  private subnet(groups: Groups): number {
    const subnet = groups[3] as number
    let mixed = subnet
    for (let bit = 15; bit >= 0; bit--) {
      const before = subnet >>> (bit + 1)
      if (before === 0) continue
      const [word = 0] = this.scheme.hash(`subnet ${groups.slice(0, 3).join(':')} ${before}/${15 - bit}`)
      mixed ^= (word & 1) << bit
    }
    return mixed
  }

  /** A group for the first 48 bits: of as many digits, so that columns stay, where these are not given by hashes. */
  private site(groups: Groups): number {
    const site = groups.slice(0, 3).join(':')
    let digits = this.scheme.byHash ? 4 : Math.max(1, digitsOf(groups[2] as number))
    while (digits < 4 && this.numberings.get(`site ${digits}`)?.isFull(site)) digits++
    return leastOf(digits) + this.number(`site ${digits}`, rangeOf(digits), site)
  }

  /** An identifier of the same form: each group has as many digits as it had. */
  private identifier(groups: Groups): Groups {
    if (groups.slice(0, 3).every((group) => group === 0)) return groups
    const digits = groups.map(digitsOf)
    const size = digits.reduce((product, count) => product * rangeOf(count), 1)
    let rest = this.number(`identifier ${digits.join('')}`, Math.min(size, 2 ** 52), groups.join(':'))
    return digits
      .toReversed()
      .map((count) => {
        const group = leastOf(count) + (rest % rangeOf(count))
        rest = Math.floor(rest / rangeOf(count))
        return group
      })
      .toReversed()
  }

  private number(kind: string, size: number, value: string): number {
    let numbering = this.numberings.get(kind)
    if (!numbering) {
      numbering = new Numbering(kind, size, this.scheme)
      this.numberings.set(kind, numbering)
    }
    return numbering.of(value)
  }
}

/** The hexadecimal digits of a group; none of zero. */
function digitsOf(group: number): number {
  return group === 0 ? 0 : group.toString(16).length
}

/** The least group of so many digits. */
function leastOf(digits: number): number {
  return digits === 0 ? 0 : 16 ** (digits - 1)
}

/** How many groups there are of so many digits. */
function rangeOf(digits: number): number {
  return digits === 0 ? 1 : 16 ** digits - leastOf(digits)
}

/** Whether an address means nothing outside of its network (RFC 4193, RFC 4291 §2.5.6). */
export function isPrivateIpv6([first = 0]: Groups): boolean {
  return first >>> 9 === 0xfc >>> 1 || (first & 0xffc0) === 0xfe80
}
