import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Opened, openPage } from './browser.ts'

let opened: Opened
beforeAll(async () => {
  opened = await openPage()
}, 120_000)
afterAll(() => opened.close())

test('a pasted text shows as rows at once', async () => {
  const { page, errors, outside } = await opened.open()
  await page
    .getByRole('textbox', { name: 'Output of netstat' })
    .fill(await readFile('samples/windows/ja/ano.txt', 'utf8'))
  await page.getByRole('tab', { name: /Connections/ }).waitFor()
  await page.getByText('0.0.0.0').first().waitFor()
  expect(errors).toEqual([])
  expect(outside).toEqual([])
}, 60_000)
