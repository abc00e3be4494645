import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createService } from '../src/cli/service.ts'
import { type Listening, serve } from '../src/node.ts'
import { launch } from './page/browser.ts'

// The page and the documentation as `npm test` built them, from the service itself, under its policy.
const ROW = 'tcp        0      0 192.0.2.10:22           192.0.2.1:33812         ESTABLISHED\n'

let service: Listening
let browser: Browser

beforeAll(async () => {
  service = await serve(createService({ limit: 1024 * 1024 }), { port: 0 })
  browser = await launch()
}, 60_000)
afterAll(async () => {
  await browser?.close()
  await service.stop(100)
})

/** A page of the service, and what went wrong in it. */
async function opened(path: string) {
  const page = await browser.newPage()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  page.on('request', (request) => {
    if (!request.url().startsWith(service.url) && !request.url().startsWith('data:')) errors.push(request.url())
  })
  await page.goto(service.url + path)
  return { page, errors }
}

test('the page reads a text', async () => {
  const { page, errors } = await opened('/')
  await page.locator('textarea').first().fill(ROW)
  await page.getByRole('tab', { name: /Connections/ }).waitFor()
  expect(errors).toEqual([])
}, 30_000)

test('the documentation shows every call, tries one, and stands where a problem points', async () => {
  const { page, errors } = await opened('/docs#body-too-large')
  await page.locator('.opblock').first().waitFor()
  const shown = await page.locator('.opblock-summary-path').allTextContents()
  const { paths } = (await (await fetch(`${service.url}/openapi.json`)).json()) as { paths: object }
  expect(shown.map((path) => path.replaceAll('\u200b', '')).sort()).toEqual(Object.keys(paths).sort())
  expect(await page.locator('dt:target').textContent()).toMatch(/^413 /)
  await page.locator('#operations-reading-parse .opblock-summary').click()
  await page.locator('.try-out__btn').first().click()
  await page.locator('textarea.body-param__text').fill(ROW)
  await page.locator('.execute').click()
  const answer = page.locator('.live-responses-table .response').first()
  await answer.waitFor()
  expect(await answer.textContent()).toMatch(/^200/)
  expect(errors).toEqual([])
}, 30_000)
