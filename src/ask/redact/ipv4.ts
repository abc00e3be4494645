import { Numbering, type Scheme } from './numbering.ts'

/** The shortest prefix of a network whose hosts are kept inside of it. */
const SHORTEST = 8
/** The last octet is never changed, so that every network this long holds the hosts it held. */
const LONGEST = 24

/** Networks of addresses for documentation (RFC 5737), by their first 24 bits. */
const DOCUMENTATION = [0xc00002, 0xc63364, 0xcb0071]
/** 198.18.0.0/15, for benchmarks (RFC 2544). */
const BENCHMARK: Range = [0xc61200, 0xc61400]
/** 240.0.0.0 to 254.255.255.0: reserved (RFC 1112 §4), no host has one of them. */
const RESERVED: Range = [0xf00000, 0xff0000]

type Range = readonly [from: number, to: number]

/**
 * Stand-ins of IPv4 addresses, which keep their networks: addresses that share their first 24 bits still do, and so do those of
 * every shorter network that is known, down to /8. Addresses that belong to no host stay.
 */
export class Ipv4StandIns {
  private readonly nets = new Map<number, number>()
  private readonly sources = new Map<number, number>()
  private readonly known = new Map<number, Set<number>>()
  private readonly blocks = new Map<string, number>()
  private readonly groups: Numbering
  private moved = 0
  private documentation = 0
  private benchmark = BENCHMARK[0]
  private reserved = RESERVED[0]

  private readonly scheme: Scheme

  constructor(scheme: Scheme) {
    this.scheme = scheme
    this.groups = new Numbering('group', 0x10000, scheme)
  }

  /** How many networks share a stand-in, or have another one than their hash says. */
  get displaced(): number {
    return this.moved + this.groups.displaced
  }

  /** Learns of a network, so that its hosts and its own address stay together; those that were met before are as they are. */
  learn(address: number, length: number): void {
    if (length < SHORTEST || length >= LONGEST || isFixed(address)) return
    const known = this.known.get(length) ?? new Set()
    if (known.size === 0) this.known.set(length, known)
    known.add(masked(address, length))
  }

  /** The stand-in of an address, or of the network that has this number. */
  of(address: number): number {
    if (isFixed(address)) return address
    if (address >>> 28 === 0xe) return this.group(address)
    const net = address >>> 8
    const given = this.nets.get(net) ?? this.assign(net)
    const whole = ((given << 8) | (address & 255)) >>> 0
    const length = this.lengthOf(address)
    return length === undefined ? whole : masked(whole, length)
  }

  /** The length of the network that an address is the number of. */
  private lengthOf(address: number): number | undefined {
    for (const [length, networks] of this.known)
      if (networks.has(address) && masked(address, length) === address) return length
    return undefined
  }

  private assign(net: number): number {
    const wanted = isLinkLocal(net) ? this.mixed(net, 16) : this.scheme.byHash ? this.hashed(net) : this.placed(net)
    const given = this.free(wanted, net)
    this.nets.set(net, given)
    this.sources.set(given, net)
    return given
  }

  /** By the hash alone: the first octet is one of the reserved ones, and bits behind it are mixed. */
  private hashed(net: number): number {
    const first = RESERVED[0] + (((this.scheme.hash(`ipv4 ${net >>> 16}`)[0] as number) % 15) << 16)
    return first | (this.mixed(net, 8) & 0xffff)
  }

  /** In the next place there is for the widest known network that has it. */
  private placed(net: number): number {
    const address = (net << 8) >>> 0
    let length = LONGEST
    for (const [shorter, networks] of this.known)
      if (shorter < length && networks.has(masked(address, shorter))) length = shorter
    const key = `${masked(address, length)}/${length}`
    const place = this.blocks.get(key) ?? this.nextPlace(2 ** (LONGEST - length))
    this.blocks.set(key, place)
    return place | (this.mixed(net, length) & (2 ** (LONGEST - length) - 1))
  }

  private nextPlace(size: number): number {
    const documentation = size === 1 ? DOCUMENTATION[this.documentation++] : undefined
    if (documentation !== undefined) return documentation
    const place = Math.ceil(this.benchmark / size) * size
    if (place + size <= BENCHMARK[1]) {
      this.benchmark = place + size
      return place
    }
    const reserved = Math.ceil(this.reserved / size) * size
    this.reserved = reserved + size < RESERVED[1] ? reserved + size : RESERVED[0]
    return Math.min(reserved, RESERVED[1] - size)
  }

  /** 24 bits, of which those behind `length` are changed so that what has the same first bits still has them (Crypto-PAn). */
  private mixed(net: number, length: number): number {
    let mixed = net
    for (let bit = LONGEST - 1 - length; bit >= 0; bit--) {
      const [word = 0] = this.scheme.hash(`ipv4 ${net >>> (bit + 1)}/${LONGEST - 1 - bit}`)
      mixed ^= (word & 1) << bit
    }
    return mixed
  }

  private free(wanted: number, net: number): number {
    const has = (place: number) => (this.sources.get(place) ?? net) !== net
    if (!has(wanted)) return wanted
    this.moved++
    if (this.sources.size > RESERVED[1] - RESERVED[0]) return wanted
    let free = wanted
    while (has(free)) free = free + 1 < RESERVED[1] ? free + 1 : RESERVED[0]
    return free
  }

  /** A multicast group: those that everybody has stay, others are in MCAST-TEST-NET (RFC 6676) and what follows it. */
  private group(address: number): number {
    const isCommon = address >>> 9 === 0xe00000 >>> 1 || address === SSDP
    return isCommon ? address : TEST_GROUPS + this.groups.of(String(address))
  }
}

/** 233.252.0.0. */
const TEST_GROUPS = 0xe9fc0000
/** 239.255.255.250, where devices look for each other. */
const SSDP = 0xeffffffa
/** 169.254.169.254, where machines in a cloud ask about themselves. */
const METADATA = 0xa9fea9fe

/** The number of an address that was recognised. */
export function numberOf(quad: string): number {
  return quad.split('.').reduce((sum, octet) => sum * 256 + Number(octet), 0)
}

/** The dotted quad of a number. */
export function quadOf(address: number): string {
  return [address >>> 24, (address >>> 16) & 255, (address >>> 8) & 255, address & 255].join('.')
}

/** Whether an address means nothing outside of its network (RFC 1918, RFC 6598, RFC 3927). */
export function isPrivateIpv4(address: number): boolean {
  return (
    address >>> 24 === 10 ||
    address >>> 20 === 0xac1 ||
    address >>> 16 === 0xc0a8 ||
    address >>> 22 === 0x191 ||
    isLinkLocal(address >>> 8)
  )
}

/** Whether an address is nobody's: this network, loopback, broadcast, a netmask. */
function isFixed(address: number): boolean {
  const first = address >>> 24
  if (first === 0 || first === 127 || first === 255 || address === METADATA) return true
  return ((~address >>> 0) & ((~address >>> 0) + 1)) === 0
}

function isLinkLocal(net: number): boolean {
  return net >>> 8 === 0xa9fe
}

function masked(address: number, length: number): number {
  return (address & (length === 0 ? 0 : -1 << (32 - length))) >>> 0
}
