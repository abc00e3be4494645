import type { IncomingMessage } from 'node:http'
import { isIPv6 } from 'node:net'

/**
 * Where a call comes from, as one caller: an IPv4 address, also where IPv6 carries it, or the network of 64 bits that one
 * IPv6 caller has to itself (RFC 4291 §2.5.4).
 */
export function callerAddress(remote: string | undefined): string {
  const address = (remote ?? '').replace(/^::ffff:(?=\d+\.)/i, '')
  if (!isIPv6(address)) return address
  const [front = '', back] = (address.split('%')[0] as string).split('::')
  const groups = groupsOf(front)
  const behind = groupsOf(back ?? '')
  const between = back === undefined ? 0 : 8 - groups.length - behind.length
  return [...groups, ...Array(between).fill('0'), ...behind].slice(0, 4).join(':')
}

/**
 * The bytes of a call, all that came at once in one piece: a body in chunks of one byte would else take thousands of steps
 * for each thousand bytes. Nothing is touched before the first of them is asked for.
 */
export function bytesOf(incoming: IncomingMessage): ReadableStream<Uint8Array> {
  let wake = () => {}
  let failure: Error | undefined
  const news = () => wake()
  const fail = (error: Error) => {
    failure = error
    wake()
  }
  const leave = () => {
    incoming.off('readable', news).off('end', news).off('close', news).off('error', fail)
    wake()
  }
  const next = async (): Promise<Uint8Array | null> => {
    for (;;) {
      const bytes: Uint8Array | null = incoming.read()
      if (bytes || incoming.readableEnded) return bytes
      if (failure || incoming.destroyed) throw failure ?? new Error('the caller left')
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    }
  }
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        if (incoming.listenerCount('readable') === 0)
          incoming.on('readable', news).on('end', news).on('close', news).on('error', fail)
        const bytes = await next()
        if (bytes) return controller.enqueue(bytes)
        leave()
        controller.close()
      },
      cancel: leave,
    },
    { highWaterMark: 0 },
  )
}

function groupsOf(part: string): string[] {
  return part === '' ? [] : part.split(':')
}
