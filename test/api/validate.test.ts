import { describe, expect, test } from 'vitest'
import { createApp } from '../../src/api/app.ts'
import { convert, parse } from '../../src/index.ts'

// Runs in Node and in workerd: the application has to be the same on both.
const app = createApp({ convert, schema: { $id: 'report' }, limit: 100_000 })
const post = (body: string | Uint8Array<ArrayBuffer>, query = '', headers: Record<string, string> = {}) =>
  app.request(`/v1/validate${query}`, { method: 'POST', body, headers })

const report = parse('tcp        0      0 192.0.2.10:22           198.51.100.7:50123      ESTABLISHED\n')

describe('POST /v1/validate', () => {
  test.each(['application/json', 'application/x-ndjson', 'text/plain', 'image/png'])(
    'reads a body of %s as JSON',
    async (type) => {
      const response = await post(JSON.stringify(report), '', { 'content-type': type })
      expect(response.headers.get('content-type')).toBe('application/json')
      expect(await response.json()).toEqual({ valid: true, holds: { report: 1 }, faults: [], more: false })
    },
  )

  test('answers with the faults and their places', async () => {
    const response = await post('{"view":\n"issues"}')
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({ valid: false, faults: [{ pointer: '', line: 1, column: 1 }] })
  })

  test('undoes the encoding of the body', async () => {
    const packed = new Blob([JSON.stringify([report])]).stream().pipeThrough(new CompressionStream('gzip'))
    const body = new Uint8Array(await new Response(packed).arrayBuffer())
    expect(await (await post(body, '', { 'content-encoding': 'gzip' })).json()).toMatchObject({ valid: true })
  })

  test('refuses parameters and a body over the limit', async () => {
    expect(await (await post('{}', '?view=routes')).json()).toMatchObject({ status: 400, parameter: 'view' })
    expect(await (await post(' '.repeat(100_001))).json()).toMatchObject({ status: 413, limit: 100_000 })
  })
})
