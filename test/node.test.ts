import { Agent, request } from 'node:http'
import { expect, test } from 'vitest'
import { type Listening, serve } from '../src/node.ts'

/** A service whose one answer is held back until it is released. */
function slowService() {
  const answer = Promise.withResolvers<Response>()
  const asked = Promise.withResolvers<void>()
  return {
    asked: asked.promise,
    release: () => answer.resolve(new Response('late')),
    fetch: () => {
      asked.resolve()
      return answer.promise
    },
  }
}

async function onAnyPort(service: { fetch(): Promise<Response> }): Promise<Listening> {
  return serve(service, { port: 0 })
}

test('listens on loopback only, unless told', async () => {
  const { url, stop } = await onAnyPort({ fetch: async () => new Response('here') })
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  expect(await (await fetch(url)).text()).toBe('here')
  await stop()
  await expect(fetch(url)).rejects.toThrow()
})

test('lets a running call finish before it stops', async () => {
  const service = slowService()
  const { url, stop } = await onAnyPort(service)
  const call = fetch(url)
  await service.asked
  const stopped = stop()
  service.release()
  expect(await (await call).text()).toBe('late')
  await stopped
})

test('ends a call that takes longer than the grace', async () => {
  const service = slowService()
  const { url, stop } = await onAnyPort(service)
  const broken = expect(fetch(url)).rejects.toThrow()
  await service.asked
  await stop(10)
  await broken
})

test('a call that is answered before all of it came says that its connection ends', async () => {
  const reading = async (request: Request) => {
    if (request.url.endsWith('/whole')) await request.text()
    return new Response('answer')
  }
  const { url, stop } = await serve({ fetch: reading }, { port: 0 })
  const connectionAfter = (path: string, text: string) =>
    new Promise<string | undefined>((done, failed) => {
      const headers = { 'content-length': '100000' }
      const call = request(
        url + path,
        { method: 'POST', headers, agent: new Agent({ keepAlive: true }) },
        (response) => {
          done(response.resume().headers.connection)
          call.destroy()
        },
      )
      call.on('error', failed).write(text)
    })
  expect(await connectionAfter('/', 'x'.repeat(10))).toBe('close')
  expect(await connectionAfter('/whole', 'x'.repeat(100_000))).toBe('keep-alive')
  await stop()
})

test('rejects when the port is taken', async () => {
  const { url, stop } = await onAnyPort({ fetch: async () => new Response() })
  await expect(serve({ fetch: () => new Response() }, { port: Number(new URL(url).port) })).rejects.toThrow(
    'EADDRINUSE',
  )
  await stop()
})
