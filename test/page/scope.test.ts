import { zipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { line } from '../page-engine/captures.ts'
import { cells, chooseRow, drop, paste, row } from './acts.ts'
import { type Opened, openPage } from './browser.ts'

let opened: Opened
beforeAll(async () => {
  opened = await openPage()
}, 120_000)
afterAll(() => opened.close())

const heading = 'Proto Recv-Q Send-Q Local Address           Foreign Address         State       PID/Program name'
const bytes = (...lines: readonly string[]) => new TextEncoder().encode([heading, ...lines, ''].join('\n'))
const ssh = line('0.0.0.0:22', '0.0.0.0:*', 'LISTEN', '800/sshd')
const web = line('192.0.2.1:50000', '198.51.100.7:443', 'ESTABLISHED', '900/client')

const members = {
  'README.txt': new TextEncoder().encode('What this archive holds.\n'),
  'host-a/netstat.txt': bytes(ssh, web),
  'host-b/netstat.txt': bytes(ssh),
}

describe.each([
  ['en-GB', 'File', 'All 3 files, all runs', '2 of 3 recognised', ['File', 'Protocol'], 'What is shown'],
  [
    'ja-JP',
    'ファイル',
    '3 ファイルすべて、すべての実行',
    '3 件中 2 件を認識',
    ['ファイル', 'プロトコル'],
    '表示の範囲',
  ],
] as const)('an archive that is dropped, %s', (locale, file, all, recognised, headings, region) => {
  const show = async () => {
    const open = await opened.open({ locale })
    await drop(open.page, [['hosts.zip', zipSync(members)]])
    await open.page.getByRole('region', { name: region }).waitFor()
    return open
  }

  test('shows its first member with rows, and names the others by their paths', async () => {
    const { page, errors } = await show()
    expect(await badge(page, 'connections')).toBe('2')
    expect(await page.getByRole('alert').count()).toBe(0)
    const choice = page.getByRole('combobox', { name: file, exact: true })
    expect(await choice.locator('option').allTextContents()).toEqual([
      all,
      'hosts.zip/host-a/netstat.txt',
      'hosts.zip/host-b/netstat.txt',
    ])
    expect(await page.getByText(recognised).count()).toBe(1)
    expect(errors).toEqual([])
  }, 60_000)

  test('shows all of them at once', async () => {
    const { page } = await show()
    await page.getByRole('combobox', { name: file, exact: true }).selectOption(all)
    await row(page, 4).waitFor()
    expect(await badge(page, 'connections')).toBe('3')
    const names = await page.getByRole('columnheader').allTextContents()
    expect(names.slice(0, 2)).toEqual(headings)
    expect((await cells(page, 4))[0]).toBe('hosts.zip/host-b/netstat.txt')
  }, 60_000)

  test('leads to the text of what was not recognised', async () => {
    const { page } = await show()
    await page.getByText(recognised).click()
    await page.getByRole('button', { name: 'README.txt' }).click()
    await page.getByRole('alert').waitFor()
    await page.locator('#tab-text').click()
    await page.getByText('What this archive holds.').waitFor()
  }, 60_000)
})

test('a row of all files leads to its line in its file', async () => {
  const { page } = await opened.open()
  await drop(page, [
    ['one.txt', bytes(ssh)],
    ['two.txt', bytes(web)],
  ])
  await page.getByRole('combobox', { name: 'File' }).selectOption('All 2 files, all runs')
  await chooseRow(page, 3)
  await page.locator('#tab-text').click()
  await page.locator('#line-2[aria-selected="true"]').waitFor()
  expect(await page.locator('#line-2').textContent()).toContain('192.0.2.1:50000')
  expect(await page.getByRole('combobox', { name: 'Shown here:' }).locator('option:checked').textContent()).toBe(
    'two.txt',
  )
}, 60_000)

test('runs of two files are compared', async () => {
  const { page } = await opened.open()
  await drop(page, [
    ['one.txt', bytes(ssh)],
    ['two.txt', bytes(ssh, web)],
  ])
  await page.locator('#tab-snapshots').click()
  await page.getByText('1 appeared').waitFor()
  const later = page.getByRole('combobox', { name: 'Later run' })
  expect(await later.locator('option').allTextContents()).toEqual(['one.txt', 'two.txt'])
}, 60_000)

test('a log has a column for its runs, and its overview does not add them up', async () => {
  const { page, errors } = await opened.open()
  const runs = [bytes(ssh, web), bytes(ssh)].map((run) => new TextDecoder().decode(run))
  await paste(page, runs.join('\n'))
  await row(page, 4).waitFor()
  expect((await page.getByRole('columnheader').allTextContents())[0]).toBe('Run')
  expect(await badge(page, 'connections')).toBe('3')
  await page.getByRole('combobox', { name: 'Run', exact: true }).selectOption({ index: 2 })
  await expect.poll(() => badge(page, 'connections')).toBe('1')
  await page.getByRole('combobox', { name: 'Run', exact: true }).selectOption({ index: 0 })
  await page.locator('#tab-overview').click()
  await page.getByText('1 sockets.').waitFor()
  await page.getByText('in 2 of 2 runs').first().waitFor()
  expect(errors).toEqual([])
}, 60_000)

const badge = (page: Page, tab: string) => page.locator(`#tab-${tab} .count`).textContent()
