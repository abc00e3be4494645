import { readFile } from 'node:fs/promises'
import { parse as parseCsv } from 'csv-parse/sync'
import type { Page } from 'playwright-core'
import readExcel from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { HEADING, line } from '../page-engine/captures.ts'
import { cells, chooseRow, drop, row } from './acts.ts'
import { type Opened, openPage } from './browser.ts'

let opened: Opened
beforeAll(async () => {
  opened = await openPage()
}, 120_000)
afterAll(() => opened.close())

/** A name that would run a script if it were not text. */
const HOSTILE = '<img/src=x/onerror=alert(1)>'
const routes = [
  'Kernel IP routing table',
  'Destination     Gateway         Genmask         Flags   MSS Window  irtt Iface',
  '192.0.2.0       0.0.0.0         255.255.255.0   U         0 0          0 eth0',
]
const text = [
  HEADING,
  line('0.0.0.0:22', '0.0.0.0:*', 'LISTEN', '800/sshd'),
  line('192.0.2.1:50000', '198.51.100.7:443', 'ESTABLISHED', `1200/${HOSTILE}`),
  '',
  ...routes,
  '',
].join('\n')
const file = [['netstat.txt', new TextEncoder().encode(text)]] as const
const options = { timeout: 60_000 }

/** Opens the page with the file, one state chosen, and what carries it away. */
async function show(given: Parameters<Opened['open']>[0] = {}) {
  const open = await opened.open({ permissions: ['clipboard-read', 'clipboard-write'], ...given })
  await drop(open.page, file)
  await open.page.locator('.chip[data-state="LISTEN"]').click()
  await open.page.locator('.carry-button').click()
  await open.page.locator('.carry').waitFor()
  return open
}

async function saved(page: Page, button: string): Promise<{ name: string; path: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('.carry').getByRole('button', { name: button, exact: true }).click(),
  ])
  return { name: download.suggestedFilename(), path: await download.path() }
}

describe('what is shown', options, () => {
  test.each([
    ['Markdown', /\| 0\.0\.0\.0:22 \|/],
    ['TSV', /\t0\.0\.0\.0:22\t/],
    ['Text table', / 0\.0\.0\.0:22 /],
  ])('is copied as %s', async (button, shown) => {
    const { page, errors } = await show()
    await page.getByRole('button', { name: button }).click()
    await page.getByText('Copied.').waitFor()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toMatch(shown)
    expect(copied).not.toContain('192.0.2.1')
    expect(errors).toEqual([])
  })

  test('is saved as Excel and CSV, in Japanese as well', async () => {
    const { page } = await show({ locale: 'ja-JP' })
    const excel = await saved(page, 'Excel (.xlsx)')
    expect(excel.name).toBe('netstat.xlsx')
    const sheets = await readExcel(await readFile(excel.path))
    expect(JSON.stringify(sheets)).toContain('sshd')
    expect(JSON.stringify(sheets)).not.toContain('onerror')
    const csv = await saved(page, 'CSV')
    expect(csv.name).toBe('netstat-connections.csv')
    const bytes = await readFile(csv.path)
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const rows: Record<string, string>[] = parseCsv(bytes, { columns: true, bom: true })
    expect(rows.map((one) => [one['local.address'], one['local.port']])).toEqual([['0.0.0.0', '22']])
    await page.getByText('netstat-connections.csv を保存しました。').waitFor()
  })
})

describe('everything', options, () => {
  test('is saved, of one table where the format holds one', async () => {
    const { page } = await show()
    await page.getByRole('radio', { name: 'Everything that was read' }).check()
    await page.getByLabel('Table of CSV and TSV').selectOption('routes')
    const csv = await saved(page, 'CSV')
    expect(csv.name).toBe('netstat-routes.csv')
    const rows: Record<string, string>[] = parseCsv(await readFile(csv.path), { columns: true, bom: true })
    expect(rows.map((one) => one['destination.text'])).toEqual(['192.0.2.0'])
    await page.getByRole('combobox', { name: 'Other formats' }).selectOption('ndjson')
    const { path } = await saved(page, 'Save')
    const records = (await readFile(path, 'utf8')).trimEnd().split('\n')
    expect(records.map((one) => JSON.parse(one).view)).toEqual(
      expect.arrayContaining(['connections', 'connections', 'routes']),
    )
  })

  test('is redacted', async () => {
    const { page } = await show()
    const { name, path } = await saved(page, 'Redacted text')
    expect(name).toBe('netstat-redacted.txt')
    const redacted = await readFile(path, 'utf8')
    expect(redacted.split('\n')).toHaveLength(text.split('\n').length)
  })

  test.each([
    ['JSON', 'netstat.json'],
    ['Report (.html)', 'netstat.html'],
  ])('opens again from what was saved as %s', async (button, name) => {
    const { page, errors, outside } = await show()
    await page.getByRole('radio', { name: 'Everything that was read' }).check()
    const { path } = await saved(page, button)
    const bytes = await readFile(path)
    await page.getByRole('button', { name: 'Clear' }).click()
    await drop(page, [[name, bytes]])
    await row(page, 3).waitFor()
    expect((await cells(page, 3)).slice(1, 5)).toEqual(['192.0.2.1:50000', '198.51.100.7:443', 'ESTABLISHED', HOSTILE])
    expect(await page.locator('#tab-text').count()).toBe(0)
    await chooseRow(page, 3)
    await page.getByRole('region', { name: 'The row' }).getByText('443').waitFor()
    expect(errors).toEqual([])
    expect(outside).toEqual([])
  })
})

describe('the address', options, () => {
  test('has the view, and never the data', async () => {
    const { page } = await show()
    await page.getByRole('combobox', { name: 'Filter' }).fill('port:22')
    await page.locator('#tab-routes').click()
    const fragment = () => page.evaluate(() => decodeURIComponent(location.hash))
    await expect.poll(fragment).toBe('#tab=routes&connections.where=port:22&connections.state=LISTEN&lang=en')
    expect(await fragment()).not.toContain('192.0.2')
  })

  test('brings the view back for what is dropped next', async () => {
    const { page } = await opened.open()
    await page.goto(`${opened.origin}/#connections.where=port%3A443&connections.columns=local,state&lang=ja`)
    await page.reload()
    await drop(page, file)
    await row(page, 2).waitFor()
    expect(await page.getByRole('columnheader').allTextContents()).toEqual(['ローカル', '状態'])
    expect(await cells(page, 2)).toEqual(['192.0.2.1:50000', 'ESTABLISHED'])
    expect(await page.getByRole('combobox', { name: '絞り込み' }).inputValue()).toBe('port:443')
  })
})
