import type { Ipv6StandIns } from './ipv6.ts'
import { Numbering, type Scheme } from './numbering.ts'

/** 00-00-5E-00-53-00 and up: unicast identifiers for documentation (RFC 9542 §2.1.2). */
const DOCUMENTATION = [0x00, 0x00, 0x5e, 0x00, 0x53]
/** So many of them there are. */
const DOCUMENTED = 256
/** What follows these stands for further ones: the bit of local administration is set, so no vendor gave them. */
const LOCAL = [0x02, 0x00, 0x5e]

/** Stand-ins of link-layer addresses; those of groups, and those that are all zeros or all ones, stay. */
export class MacStandIns {
  private readonly numbers: Numbering

  private readonly scheme: Scheme
  private readonly ipv6: Ipv6StandIns

  constructor(scheme: Scheme, ipv6: Ipv6StandIns) {
    this.scheme = scheme
    this.ipv6 = ipv6
    this.numbers = new Numbering('mac', 2 ** 24, scheme)
  }

  get displaced(): number {
    return this.numbers.displaced
  }

  of(bytes: readonly number[]): readonly number[] {
    const [first = 0, second = 0, third = 0] = bytes
    if (first === 0x33 && second === 0x33) return third === 0xff ? this.solicited(bytes) : bytes
    if (first & 1 || bytes.every((byte) => byte === 0)) return bytes
    const number = this.numbers.of(bytes.join(':'))
    const isDocumented = number < DOCUMENTED && !this.scheme.byHash
    const given = isDocumented
      ? [...DOCUMENTATION, number]
      : [...LOCAL, number >>> 16, (number >>> 8) & 255, number & 255]
    return [...given, ...bytes.slice(given.length).map(() => 0)]
  }

  /** The Ethernet address of a solicited-node group (RFC 2464 §7). */
  private solicited(bytes: readonly number[]): readonly number[] {
    const [a = 0, b = 0, c = 0] = bytes.slice(3)
    const end = this.ipv6.solicitedEnd((a << 16) | (b << 8) | c)
    return [0x33, 0x33, 0xff, end >>> 16, (end >>> 8) & 255, end & 255]
  }
}
