import { BlockList } from 'node:net'
import type { Report } from '../src/report/types.ts'

/** Blocks whose addresses are nobody's on the Internet (IANA IPv4 Special-Purpose Address Registry), and masks. */
const NOBODYS = [
  '0.0.0.0/8',
  '10.0.0.0/8', // RFC 1918
  '100.64.0.0/10', // RFC 6598
  '127.0.0.0/8',
  '128.0.0.0/24', // a netmask, and the parts of a router (Junos)
  '169.254.0.0/16', // RFC 3927
  '172.16.0.0/12', // RFC 1918
  '192.0.0.0/24',
  '192.0.2.0/24', // RFC 5737
  '192.168.0.0/16', // RFC 1918
  '198.18.0.0/15', // RFC 2544
  '198.51.100.0/24', // RFC 5737
  '203.0.113.0/24', // RFC 5737
  '224.0.0.0/3', // multicast, reserved, netmasks
]
const nobodys = new BlockList()
for (const block of NOBODYS) {
  const [network = '', length] = block.split('/')
  nobodys.addSubnet(network, Number(length))
}

const IPV4 = /(?<![\d.])(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){3}(?!\d)/g

// Global unicast (RFC 4291 §2.4) apart from documentation (RFC 3849, RFC 9637), also where the end was cut off.
const IPV6 = /(?<![\w:.])(?!2001:0?db8:|3fff:0?[\da-f]{0,3}:)[23][\da-f]{3}:(?:[\da-f]{0,4}:)[\da-f:]*/gi

// Hardware addresses that a vendor gave; not those of documentation (RFC 9542 §2.1.2), local or group ones, or zeros.
const HARDWARE = /(?<![\da-f:-])(?!00[:-]00[:-](?:5e|00)[:-])[\da-f][048c](?:[:-][\da-f]{2}){5}(?![\da-f:-])/gi

/** Names for documentation and testing (RFC 2606), also where the end was cut off, names of no domain, and of multicast groups. */
const RESERVED =
  /(?:^|\.)(?:ex(?:a|am|amp|ampl|ample(?:\.[a-z]{0,3})?)?|test|invalid|localhost|localdomain|local|internal|home\.arpa|mcast\.net)\.?$/i

/**
 * What in a text and its report names a host or a device that may be somebody's, each once: addresses and names that are
 * not set aside for documentation or for one's own network, and domains of mail addresses.
 */
export function realHosts(report: Report, text: string): string[] {
  const names = [...text.matchAll(/@((?:[\w-]+\.)+[a-z]{2,})\b/gi)].map((match) => match[1] as string)
  const values = JSON.stringify(report.captures, (key, value: unknown) => {
    if (key === 'host' && typeof value === 'string') names.push(value)
    return value
  })
  const found = (pattern: RegExp) => [text, values].flatMap((all) => all.match(pattern) ?? [])
  return [
    ...new Set([
      ...found(IPV4).filter((address) => !nobodys.check(address)),
      ...found(IPV6),
      ...found(HARDWARE),
      ...names.filter((name) => name.includes('.') && !RESERVED.test(name)),
    ]),
  ]
}
