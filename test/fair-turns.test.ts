import { describe, expect, test } from 'vitest'
import { busyAddresses } from '../src/cli/busy-addresses.ts'
import { callerAddress } from '../src/cli/caller.ts'
import { fairTurns } from '../src/cli/fair-turns.ts'

// Who has the next turn, who makes way for others, and who counts as one caller.
interface Call {
  readonly name: string
  isReady: boolean
  isQuick: boolean
}

const call = (name: string, isQuick = true): Call => ({ name, isReady: true, isQuick })

const turnsOf = (...calls: Call[]) => {
  const turns = fairTurns<Call>({
    address: ({ name }) => name.charAt(0),
    isReady: ({ isReady }) => isReady,
    isQuick: ({ isQuick }) => isQuick,
  })
  for (const one of calls) turns.add(one)
  return turns
}
const names = (turns: ReturnType<typeof turnsOf>, count: number) =>
  Array.from({ length: count }, () => turns.next()?.name)

test('an address with many calls has no more turns than one with one', () => {
  expect(names(turnsOf(call('a1'), call('a2'), call('a3'), call('b1')), 4)).toEqual(['a1', 'b1', 'a1', 'b1'])
})

test('within one address the quick go first, then the one that came first', () => {
  const turns = turnsOf(call('a1', false), call('a2', false), call('a3'))
  expect(names(turns, 1)).toEqual(['a3'])
  turns.delete(turns.next() as Call)
  expect(names(turns, 2)).toEqual(['a1', 'a1'])
})

test('who is not ready is passed over, and takes its turn later', () => {
  const waiting = call('a1')
  waiting.isReady = false
  const turns = turnsOf(waiting, call('b1'))
  expect(names(turns, 2)).toEqual(['b1', 'b1'])
  waiting.isReady = true
  expect(names(turns, 2)).toEqual(['a1', 'b1'])
  expect(turns.size).toBe(2)
})

describe('an address that keeps the threads busy', () => {
  let now = 0
  const busy = () => {
    now = 0
    const addresses = busyAddresses(() => now)
    addresses.took('192.0.2.1', 600)
    return addresses
  }

  test('makes way while another one calls, and not for ever', () => {
    const addresses = busy()
    expect(addresses.makesWay('192.0.2.2')).toBe(false)
    expect(addresses.makesWay('192.0.2.1')).toBe(true)
    now += 100
    addresses.took('192.0.2.1', 1000)
    now += 11_000
    addresses.took('192.0.2.1', 1000)
    expect(addresses.makesWay('192.0.2.1')).toBe(false)
  })

  test('has all the threads while it is alone', () => {
    expect(busy().makesWay('192.0.2.1')).toBe(false)
  })

  test('is as any other once it has called less for a while', () => {
    const addresses = busy()
    now += 201
    addresses.makesWay('192.0.2.2')
    expect(addresses.makesWay('192.0.2.1')).toBe(false)
  })

  test('is known among as many others as are kept', () => {
    const addresses = busy()
    for (let i = 0; i < 1024; i++) addresses.took(`198.51.100.${i}`, 1)
    addresses.makesWay('192.0.2.2')
    expect(addresses.makesWay('192.0.2.1')).toBe(false)
  })
})

test.each([
  ['192.0.2.1', '192.0.2.1'],
  ['::ffff:192.0.2.1', '192.0.2.1'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8:1:2::6', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
  [undefined, ''],
])('%s is the caller %s', (remote, caller) => {
  expect(callerAddress(remote)).toBe(caller)
})
