import { isIPv4 } from '../../src/table/cells/address.ts'
import type { RowDraft } from '../../src/table/cells/cell.ts'
import { prefixLengthOf } from '../../src/table/cells/route-destination.ts'
import { addressOf, number, prefixBits } from './address-of-interface.ts'

const COUNTERS = ['packets', 'errors', 'dropped', 'overruns']

/**
 * What one more line of a block of net-tools 1.60 adds to its row (lib/interface.c, ife_print_long); null when it is none. Every word of
 * it is translated, so the lines are told apart by what stands behind the colons.
 */
export function belowOldBlock(line: string): RowDraft | null {
  return (
    inet6(line) ??
    inet(line) ??
    flags(line) ??
    bytes(line) ??
    counters(line) ??
    compressed(line) ??
    collisions(line) ??
    device(line)
  )
}

// > | inet6 addr: fe80::5eff:fe10:1/64 Scope:Link
// > | inet6アドレス: fe80::5eff:fe10:1/64 範囲:リンク
function inet6(line: string): RowDraft | null {
  const match = /: ?([0-9a-f]{0,4}:[0-9a-f:.]{0,41})\/(\d+) [^:]+:(.*)$/is.exec(line)
  const prefixLength = prefixBits(match?.[2])
  return match && prefixLength !== null ? addressOf(match[1], { prefixLength, scope: match[3] }) : null
}

// > | inet addr:192.0.2.10  Bcast:192.0.2.255  Mask:255.255.255.0
// > | inet addr:198.51.100.1  P-t-P:198.51.100.2  Mask:255.255.255.255
function inet(line: string): RowDraft | null {
  const pairs = line.split(/\s+/).flatMap((field) => {
    const colon = field.lastIndexOf(':')
    return colon > 0 && isIPv4(field, colon + 1, field.length)
      ? [{ label: field.slice(0, colon), value: field.slice(colon + 1) }]
      : []
  })
  const [first, ...rest] = pairs
  if (!first) return null
  const mask = rest.pop()
  const address: RowDraft = mask ? { prefixLength: prefixLengthOf(mask.value), netmask: mask.value } : {}
  for (const { label, value } of rest) address[/^P-.-P$/.test(label) ? 'peer' : 'broadcast'] = value
  return addressOf(first.value, address)
}

// > | UP BROADCAST RUNNING MULTICAST  MTU:1500  Metric:1
function flags(line: string): RowDraft | null {
  const match = /MTU:(\d+)\s+[^:\s]+:(\d+)/.exec(line)
  if (!match) return null
  const words = line.slice(0, match.index).trimEnd()
  const none = words === '' || words.startsWith('[')
  return { flags: none ? null : words, mtu: number(match[1]), metric: number(match[2]) }
}

// > | RX bytes:3684 (3.5 Kb)  TX bytes:6438 (6.2 Kb)
function bytes(line: string): RowDraft | null {
  const match = /^RX[^:]*:(\d+) \([^)]*\)\s+TX[^:]*:(\d+) \(/.exec(line)
  return match && { rx: { bytes: number(match[1]) }, tx: { bytes: number(match[2]) } }
}

// > | RX packets:48 errors:0 dropped:0 overruns:0 frame:0
// > | TX packets:85 errors:0 dropped:0 overruns:0 carrier:0
function counters(line: string): RowDraft | null {
  const direction = line.startsWith('RX') ? 'rx' : line.startsWith('TX') ? 'tx' : null
  const values = numbersOf(line)
  if (direction === null || values.length !== 5) return null
  const names = [...COUNTERS, direction === 'rx' ? 'frame' : 'carrier']
  return { [direction]: Object.fromEntries(names.map((name, i) => [name, values[i]])) }
}

// > |              compressed:0            behind the line of RX packets, where a link compresses
function compressed(line: string): RowDraft | null {
  const match = /^compressed:(\d+)$/.exec(line)
  return match && { rx: { compressed: number(match[1]) } }
}

// > | collisions:0 txqueuelen:1000          with compressed packets between them, when there are any
function collisions(line: string): RowDraft | null {
  const values = numbersOf(line)
  if (values.length < 2 || values.length > 3 || values.length !== line.split(':').length - 1) return null
  return {
    collisions: values[0],
    txQueueLength: values.at(-1),
    ...(values.length === 3 && { tx: { compressed: values[1] } }),
  }
}

// > | Interrupt:17 Base address:0x2000
function device(line: string): RowDraft | null {
  return /^[^:]+:(?:\d+|0x[0-9a-f]+)(?: |$)/.test(line) ? { device: line } : null
}

function numbersOf(line: string): (number | string | null)[] {
  return [...line.matchAll(/:(\d+)(?= |$)/g)].map((match) => number(match[1]))
}
