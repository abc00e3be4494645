import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { line } from '../page-engine/captures.ts'
import { type Opened, openPage } from './browser.ts'

/** A name that would run a script if it were not text. */
const HOSTILE = '<img src=x onerror=alert(1)>'

const heading = [
  'Active Internet connections (servers and established)',
  'Proto Recv-Q Send-Q Local Address           Foreign Address         State       PID/Program name',
]
const leaks = Array.from({ length: 6 }, (_, i) =>
  line(`192.0.2.1:${41000 + i}`, '198.51.100.7:443', 'CLOSE_WAIT', `1234/${HOSTILE}`),
)
const listener = line('0.0.0.0:22', '0.0.0.0:*', 'LISTEN', '800/sshd')
const input = [
  'Dear support, this is what we see:',
  '$ date',
  'Wed Nov 25 09:00:00 UTC 2026',
  '$ netstat -tnpa',
  ...heading,
  listener,
  'tcp        0      what is this line doing here?',
  ...leaks,
  line('192.0.2.1:22', '198.51.100.9:50000', 'ESTABLISHED', '801/sshd'),
  '',
  '$ date',
  'Wed Nov 25 09:05:00 UTC 2026',
  '$ netstat -tnpa',
  ...heading,
  listener,
  ...leaks.slice(1),
  line('192.0.2.1:22', '198.51.100.9:50000', 'TIME_WAIT'),
  line('192.0.2.1:22', '198.51.100.10:50001', 'ESTABLISHED', '802/sshd'),
  '',
].join('\n')
const UNREAD = 8

let opened: Opened
beforeAll(async () => {
  opened = await openPage()
}, 120_000)
afterAll(() => opened.close())

/** Opens the page with the text above, on one of its tabs. */
async function show(tab: string, options: Parameters<Opened['open']>[0] = {}) {
  const open = await opened.open(options)
  await open.page.getByRole('textbox').first().fill(input)
  await open.page.locator(`#tab-${tab}`).click()
  return open
}

const rowsOf = (page: Page, table: string) =>
  page
    .getByRole('region', { name: table })
    .locator('tbody tr')
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent?.trim() ?? '')))

describe('the overview', () => {
  test('shows counts in the diagram of states, and explains a state that is chosen', async () => {
    const { page, errors } = await show('overview')
    await page.getByRole('button', { name: 'CLOSE_WAIT: 5 connections' }).press('Enter')
    await page.getByRole('heading', { name: /^CLOSE_WAIT/ }).waitFor()
    expect(await page.locator('.explanation').textContent()).toContain('The peer closed first.')
    expect(await page.getByRole('button', { name: 'CLOSING: 0 connections' }).getAttribute('class')).toBe('state')
    await page.getByRole('button', { name: 'Close', exact: true }).click()
    expect(await page.locator('.explanation').count()).toBe(0)
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-state'))).toBe('CLOSE_WAIT')
    expect(errors).toEqual([])
  }, 60_000)

  test('explains what is not in the diagram', async () => {
    const { page } = await opened.open()
    const udp = 'udp        0      0 0.0.0.0:68              0.0.0.0:*                           700/dhclient'
    await page
      .getByRole('textbox')
      .first()
      .fill([...heading, udp, ''].join('\n'))
    await page.locator('#tab-overview').click()
    await page.getByRole('button', { name: 'No state 1' }).click()
    await page.getByRole('heading', { name: /^No state/ }).waitFor()
    expect(await page.locator('.explanation').textContent()).toContain('UDP')
  }, 60_000)

  test('names a program that does not close, and leads to its rows', async () => {
    const { page } = await show('overview')
    const finding = page.locator('.findings li', { hasText: 'A program does not close its connections' })
    expect(await finding.textContent()).toContain(`6 connections in CLOSE_WAIT of ${HOSTILE}`)
    await finding.getByRole('button', { name: 'Show the rows' }).click()
    await page.locator('#tab-connections[aria-selected="true"]').waitFor()
    await page.waitForFunction(() => document.querySelectorAll('.grid-body [role="row"]').length === 6)
    expect(await page.locator('.grid-body').textContent()).not.toContain('sshd')
  }, 60_000)

  test('has a table for each chart, and marks listeners on all addresses', async () => {
    const { page } = await show('overview')
    const states = page.getByRole('region', { name: 'States', exact: true })
    await states.getByText('As a table').click()
    expect(await states.locator('tbody').textContent()).toBe('CLOSE_WAIT5ESTABLISHED1LISTEN1TIME_WAIT1')
    expect(await states.getByRole('img').getAttribute('aria-label')).toContain('CLOSE_WAIT 5')
    expect((await rowsOf(page, 'Listening'))[0]).toEqual([
      'tcp',
      '0.0.0.0 all addresses',
      '22',
      '',
      'sshd',
      '800',
      'in 2 of 2 runs',
      '22',
    ])
  }, 60_000)

  test('counts one run alone when one is chosen', async () => {
    const { page } = await show('overview')
    await page.getByRole('button', { name: 'CLOSE_WAIT: 5 connections' }).waitFor()
    await page.getByRole('combobox', { name: /Counts of one of 2 runs/ }).selectOption({ index: 0 })
    await page.getByRole('button', { name: 'CLOSE_WAIT: 6 connections' }).waitFor()
    await page.getByRole('combobox', { name: 'Run', exact: true }).selectOption({ index: 2 })
    await page.getByRole('button', { name: 'CLOSE_WAIT: 5 connections' }).waitFor()
    expect(await page.getByText('Counts of one of').count()).toBe(0)
  }, 60_000)
})

describe('the text', () => {
  test('marks what was not understood, and counts what the report counts', async () => {
    const { page, errors } = await show('text')
    const unread = page.getByRole('option', { name: /^Line 8, not understood:/ })
    await unread.waitFor()
    expect(await unread.textContent()).toContain('what is this line doing here?')
    expect(await page.locator('.line.kind-unread').count()).toBe(1)
    const counts = await page.locator('.line-kinds dd').allTextContents()
    expect(counts).toEqual(['16', '4', '8', '1'])
    await page.getByRole('button', { name: 'Next line not understood' }).click()
    await page.locator(`#line-${UNREAD}[aria-selected="true"]`).waitFor()
    expect(errors).toEqual([])
  }, 60_000)

  test('shows the line of a row that was chosen, and the row of a line', async () => {
    const { page } = await show('connections')
    const row = page.locator('.grid-body [role="row"]').nth(2).filter({ hasText: '41001' })
    await row.getByRole('gridcell').first().click()
    await page.locator('#tab-text').click()
    await page.locator('#line-10[aria-selected="true"]').waitFor()
    await page.getByRole('listbox').press('ArrowDown')
    await page.locator('#line-11[aria-selected="true"]').waitFor()
    await page.getByRole('listbox').press('Enter')
    const chosen = page.locator('.grid-body [aria-selected="true"]')
    await chosen.waitFor()
    expect(await chosen.textContent()).toContain('41002')
  }, 60_000)

  test('is that of the file that is chosen, as is its JSON', async () => {
    const { page, errors } = await opened.open()
    const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })
    const second = ['Another', ...heading, line('192.0.2.77:22', '198.51.100.7:50001', 'ESTABLISHED', '1/a'), '']
    await page.locator('input[type="file"]').setInputFiles([file('one.txt', input), file('two.txt', second.join('\n'))])
    await page.locator('#tab-text').click()
    await page.getByRole('option', { name: 'Line 1, not from netstat: Dear support' }).waitFor()
    await page.getByRole('combobox', { name: 'File' }).selectOption('two.txt')
    await page.getByRole('option', { name: 'Line 1, not from netstat: Another' }).waitFor()
    expect(await page.locator('.line').count()).toBe(4)
    await page.locator('#tab-json').click()
    await page.getByRole('radio', { name: 'Text' }).check()
    await page.getByText('192.0.2.77').first().waitFor()
    expect(await page.getByRole('region', { name: 'JSON' }).textContent()).not.toContain('41000')
    expect(errors).toEqual([])
  }, 60_000)

  test('of two hundred thousand lines is scrolled without holding them', async () => {
    const { page } = await opened.open()
    const rows = Array.from({ length: 200_000 }, (_, i) =>
      line(`192.0.2.1:${i % 65536}`, '198.51.100.7:443', 'ESTABLISHED', '1/a'),
    )
    await page.locator('input[type="file"]').setInputFiles({
      name: 'long.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from([...heading, ...rows, ''].join('\n')),
    })
    await page.locator('#tab-text').click({ timeout: 60_000 })
    await page.getByRole('spinbutton', { name: 'Go to line' }).fill('199999')
    await page.getByRole('spinbutton', { name: 'Go to line' }).press('Enter')
    await page.locator('#line-199999[aria-selected="true"]').waitFor()
    expect(await page.locator('#line-199999').textContent()).toContain(`192.0.2.1:${199_996 % 65536} `)
    expect(await page.locator('.line').count()).toBeLessThan(80)
  }, 120_000)
})

describe('the issues', () => {
  test('lead to their lines', async () => {
    const { page } = await show('issues')
    await page.getByRole('button', { name: 'Line 8' }).click()
    await page.locator('#tab-text[aria-selected="true"]').waitFor()
    await page.locator(`#line-${UNREAD}[aria-selected="true"]`).waitFor()
  }, 60_000)

  test('can be left out by their severity', async () => {
    const { page } = await show('issues')
    await page.getByText('could not be read as a row').waitFor()
    await page.getByRole('checkbox', { name: /Warning/ }).uncheck()
    expect(await page.getByText('could not be read as a row').count()).toBe(0)
  }, 60_000)

  test('are said in Japanese', async () => {
    const { page } = await show('issues', { locale: 'ja-JP' })
    await page.getByText('表「接続」の中の行ですが、行として読み取れませんでした。').waitFor()
  }, 60_000)
})

test('snapshots show what appeared, went and changed', async () => {
  const { page, errors } = await show('snapshots')
  await page.getByText('1 appeared').waitFor()
  const rows = await rowsOf(page, 'What changed')
  expect(rows.map((cells) => [cells[0], cells[3], cells[4]])).toEqual([
    ['+ appeared', '198.51.100.10:50001', 'ESTABLISHED'],
    ['− went', '198.51.100.7:443', 'CLOSE_WAIT'],
    ['→ changed', '198.51.100.9:50000', 'ESTABLISHED → TIME_WAIT, pid, program'],
  ])
  await page.getByRole('combobox', { name: 'Later run' }).selectOption({ index: 0 })
  await page.getByText('No connection appeared').waitFor()
  expect(errors).toEqual([])
}, 60_000)

describe('JSON', () => {
  test('is a tree whose rows come when they are opened', async () => {
    const { page, errors } = await show('json')
    const section = page.locator('details', { hasText: '8 rows' }).first()
    expect(await section.locator('json-viewer').count()).toBe(0)
    await section.locator('summary').click()
    const first = section.locator('json-viewer').nth(1).getByRole('treeitem').first()
    expect(await first.textContent()).toContain('tcp|0.0.0.0:22')
    await first.press('ArrowRight')
    await section.getByText('"sshd"').waitFor()
    expect(errors).toEqual([])
  }, 60_000)

  test('is the text of the report', async () => {
    const { page } = await show('json')
    await page.getByRole('radio', { name: 'Text' }).check()
    const report = JSON.parse((await page.getByRole('region', { name: 'JSON' }).textContent()) ?? '')
    expect(report.captures[0].sections[0].rows).toHaveLength(8)
    expect(report.captures[0].sections[0].rows[1].program).toBe(HOSTILE)
  }, 60_000)

  test('can be copied', async () => {
    const { page } = await show('json', { permissions: ['clipboard-read', 'clipboard-write'] })
    await page.getByRole('button', { name: 'Copy JSON' }).click()
    await page.getByText('Copied.').waitFor()
    const report = JSON.parse(await page.evaluate(() => navigator.clipboard.readText()))
    expect(report.captures).toHaveLength(2)
  }, 60_000)
})

describe.each(['overview', 'snapshots', 'json', 'text', 'issues'])('the tab %s', (tab) => {
  test.each([
    { colorScheme: 'light', viewport: { width: 1280, height: 900 } },
    { colorScheme: 'dark', viewport: { width: 390, height: 800 }, locale: 'ja-JP' },
  ] as const)(
    'is usable by all and runs no script of the text: $colorScheme',
    async (options) => {
      const { page, errors, outside } = await show(tab, options)
      await page.waitForTimeout(500)
      for (const summary of await page.locator('.tab-panel summary').all()) await summary.click()
      await page.waitForTimeout(300)
      const { violations } = await new AxeBuilder({ page }).include('.tab-panel').analyze()
      const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
      expect(grave.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target}`))).toEqual([])
      expect(await page.locator('.tab-panel img').count()).toBe(0)
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
      expect(errors).toEqual([])
      expect(outside).toEqual([])
    },
    60_000,
  )
})
