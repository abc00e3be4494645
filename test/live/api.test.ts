import { describe, expect, test } from 'vitest'
import { createApp } from '../../src/api/app.ts'
import { addLive } from '../../src/api/live.ts'
import { createLinuxCollector, readRequest } from '../../src/collector.ts'
import { validateReport } from '../../src/generated/validate-report.js'
import { convert } from '../../src/index.ts'
import { recordedMachine } from './recorded-machine.ts'

const TOKEN = 'a-token-of-this-test'
const files = {
  '/proc/net/tcp':
    'heading\n   0: 0100007F:1F90 00000000:0000 0A 00000000:00000003 00:00000000 00000000  1000        0 4001 1 0000000000000000 100 0 0 10 0\n',
}
const collector = createLinuxCollector(recordedMachine({ files }))
const plain = createApp({ convert, schema: {} })
const app = createApp({ convert, schema: {} })
addLive(app, { token: TOKEN, collect: (flags) => collector.collect(readRequest(flags)) })

const ask = (path: string, authorization?: string, method = 'GET') =>
  app.request(path, { method, headers: authorization === undefined ? {} : { authorization } })

describe('GET /v1/live', () => {
  test('does not exist unless it was added', async () => {
    const { status } = await plain.request('/v1/live', { headers: { authorization: `Bearer ${TOKEN}` } })
    expect(status).toBe(404)
  })

  test('gives a report to who has the token', async () => {
    const response = await ask('/v1/live?flags=-ant', `Bearer ${TOKEN}`)
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toBe('no-store')
    const report = await response.json()
    expect(validateReport(report), JSON.stringify(validateReport.errors)).toBe(true)
    expect(report).toMatchObject({
      source: { kind: 'live' },
      captures: [{ dialect: 'procfs', options: ['-a', '-n', '-t'] }],
    })
  })

  test.each([
    undefined,
    '',
    'Bearer',
    'Bearer ',
    `Bearer ${TOKEN}x`,
    `Bearer ${TOKEN.slice(1)}`,
    TOKEN,
    `Basic ${TOKEN}`,
  ])('refuses %j', async (authorization) => {
    const response = await ask('/v1/live', authorization)
    expect(response.status).toBe(401)
    expect(response.headers.get('www-authenticate')).toBe('Bearer')
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    expect(await response.text()).not.toContain(TOKEN)
  })

  test.each([
    ['flags=-Q', 'flags'],
    ['flags=-M', 'flags'],
    [`flags=${'-a '.repeat(100)}`, 'flags'],
    ['command=ls', 'command'],
  ])('%s is a bad parameter', async (query, parameter) => {
    const response = await ask(`/v1/live?${encodeURI(query)}`, `Bearer ${TOKEN}`)
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ parameter })
  })
})
