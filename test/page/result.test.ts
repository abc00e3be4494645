import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { HEADING, line } from '../page-engine/captures.ts'
import { cells, chooseRow, drop, example, paste, row } from './acts.ts'
import { type Opened, openPage } from './browser.ts'

let opened: Opened
beforeAll(async () => {
  opened = await openPage()
}, 120_000)
afterAll(() => opened.close())

const text = [
  HEADING,
  line('0.0.0.0:22', '0.0.0.0:*', 'LISTEN', '800/sshd'),
  line('127.0.0.1:5432', '0.0.0.0:*', 'LISTEN', '900/postgres'),
  line('192.0.2.1:50000', '198.51.100.7:443', 'CLOSE_WAIT', '1200/client'),
  'tcp6       0      0 2001:db8::1:22          2001:db8::7:50000       ESTABLISHED 801/sshd',
  'udp        0      0 0.0.0.0:68              0.0.0.0:*                           700/dhclient',
  '',
].join('\n')
const options = { timeout: 60_000 }
const file = [['netstat.txt', new TextEncoder().encode(text)]] as const

describe.each([
  ['en-GB', 'What was read', 'Change', 'Clear', 'no state 1'],
  ['ja-JP', '読み取った入力', '変更', '消去', '状態なし 1'],
])('after a file is read, %s', options, (locale, folded, change, clear, stateless) => {
  test('the input is folded into one line, which opens and clears it', async () => {
    const { page, errors } = await opened.open({ locale })
    await drop(page, file)
    const region = page.getByRole('region', { name: folded })
    await region.waitFor()
    expect(await region.textContent()).toContain('netstat.txt')
    expect(await page.locator('textarea').count()).toBe(0)
    await region.getByRole('button', { name: change }).click()
    await page.locator('.facts').waitFor()
    await region.getByRole('button', { name: clear }).click()
    await region.waitFor({ state: 'detached' })
    expect(await page.locator('textarea').count()).toBe(1)
    expect(errors).toEqual([])
  })

  test('its states are chips with their numbers, which filter', async () => {
    const { page } = await opened.open({ locale })
    await drop(page, file)
    const chips = page.locator('.chip')
    await chips.first().waitFor()
    expect(await chips.allTextContents()).toEqual(['LISTEN 2', stateless, 'CLOSE_WAIT 1', 'ESTABLISHED 1'])
    await chips.nth(2).click()
    await expect.poll(async () => (await cells(page, 2))[3]).toBe('CLOSE_WAIT')
    expect(await page.locator('.grid-body [role=row]').count()).toBe(1)
    await chips.nth(2).click()
    await row(page, 6).waitFor()
    await chips.nth(1).click()
    await expect.poll(async () => (await cells(page, 2))[0]).toBe('udp')
  })
})

test('what is typed stays open while it is typed', options, async () => {
  const { page } = await opened.open()
  await paste(page, text)
  await row(page, 2).waitFor()
  expect(await page.locator('textarea').inputValue()).toBe(text)
})

describe('the table', options, () => {
  test('has each end in one cell, with quiet wildcards and IPv6 in brackets, and what is looked for first', async () => {
    const { page } = await opened.open()
    await drop(page, file)
    await row(page, 6).waitFor()
    const names = await page.getByRole('columnheader').allTextContents()
    expect(names.slice(0, 6)).toEqual(['Protocol', 'Local', 'Foreign', 'State', 'Program', 'PID'])
    expect((await cells(page, 2)).slice(0, 6)).toEqual(['tcp', '0.0.0.0:22', '0.0.0.0:*', 'LISTEN', 'sshd', '800'])
    expect((await cells(page, 5))[1]).toBe('[2001:db8::1]:22')
    expect(await row(page, 2).locator('.quiet').allTextContents()).toEqual(['0.0.0.0', '0.0.0.0', ':*'])
  })

  test('shows addresses that were cut off as printed, marked', async () => {
    const { page } = await opened.open()
    const cut = 'tcp6       0      0 2001:db8:aaaa:bbbb::443 2001:db8:cccc:dddd:5000 ESTABLISHED 801/sshd'
    await drop(page, [['cut.txt', new TextEncoder().encode(`${HEADING}\n${cut}\n`)]])
    await row(page, 2).waitFor()
    const marks = await page.locator('.grid-body abbr').count()
    expect((await cells(page, 2)).filter((cell) => cell.includes('…'))).toHaveLength(marks)
  })

  test('keeps program and PID in sight on a phone', async () => {
    const { page } = await opened.open({ viewport: { width: 375, height: 700 } })
    await example(page, 'linux')
    await row(page, 2).waitFor()
    const inSight = () =>
      page
        .locator('.grid-body [role=row]')
        .first()
        .locator('.kept')
        .evaluateAll((all) => {
          const box = document.querySelector('.grid')?.getBoundingClientRect() as DOMRect
          return all.map((cell) => {
            const { left, right } = cell.getBoundingClientRect()
            return left >= box.left - 1 && right <= box.right + 1
          })
        })
    expect(await inSight()).toEqual([true, true])
    const states = page.locator('.grid-body .state').locator('xpath=..')
    expect(
      await states.evaluateAll(
        (all) => (all as HTMLElement[]).filter((cell) => cell.scrollWidth > cell.clientWidth).length,
      ),
    ).toBe(0)
    await page.locator('.grid').evaluate((grid) => grid.scrollTo({ left: grid.scrollWidth }))
    await expect.poll(inSight).toEqual([true, true])
  })

  test('has findings beside it, which lead to their rows', async () => {
    const { page } = await opened.open()
    const leaks = Array.from({ length: 6 }, (_, i) =>
      line(`192.0.2.1:${41000 + i}`, '198.51.100.7:443', 'CLOSE_WAIT', '1234/client'),
    )
    await drop(page, [['leak.txt', new TextEncoder().encode([text.trim(), ...leaks, ''].join('\n'))]])
    const finding = page.locator('.beside li', { hasText: 'A program does not close its connections' })
    await finding.getByRole('button', { name: 'Show the rows' }).click()
    await expect.poll(() => page.locator('.bar .count').textContent()).toBe('7 of 11 rows')
    expect(await page.getByRole('combobox', { name: 'Filter' }).inputValue()).toContain('state:CLOSE_WAIT')
  })
})

describe('a row that is chosen', options, () => {
  test('shows its line with its cells, what its state means, the services of its ports', async () => {
    const { page, errors } = await opened.open()
    await drop(page, file)
    await chooseRow(page, 4)
    const panel = page.getByRole('region', { name: 'The row' })
    const inside = await panel.evaluate((own) => {
      const side = own.parentElement as HTMLElement
      return side.scrollWidth <= side.clientWidth
    })
    expect(inside).toBe(true)
    expect(await panel.locator('.printed').textContent()).toContain('192.0.2.1:50000')
    const marked = await panel.locator('.printed mark').allTextContents()
    expect(marked).toEqual(expect.arrayContaining(['tcp', '192.0.2.1:50000', '198.51.100.7:443', 'CLOSE_WAIT']))
    expect(await panel.textContent()).toContain('The peer closed first.')
    expect(await panel.textContent()).toContain('443 https')
    await panel.getByRole('button', { name: 'What CLOSE_WAIT means' }).click()
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    await panel.getByRole('button', { name: 'Close', exact: true }).click()
    await panel.waitFor({ state: 'detached' })
    expect(errors).toEqual([])
  })

  test('tells its life over the runs, in Japanese', async () => {
    const { page } = await opened.open({ locale: 'ja-JP' })
    await drop(page, [['log.txt', new TextEncoder().encode(`${text}\n${text.replace('CLOSE_WAIT ', 'LAST_ACK   ')}`)]])
    await chooseRow(page, 4)
    const panel = page.getByRole('region', { name: '選んだ行' })
    await expect
      .poll(() => panel.locator('dd').allTextContents())
      .toEqual(expect.arrayContaining(['実行 1 CLOSE_WAIT', '実行 2 LAST_ACK']))
  })
})

describe('a query', options, () => {
  test('keeps the rows that it asks for', async () => {
    const { page } = await opened.open()
    await drop(page, file)
    const query = page.getByRole('combobox', { name: 'Filter' })
    await query.fill('port:443,5000-6000')
    await expect.poll(() => page.locator('.bar .count').textContent()).toBe('2 of 5 rows')
    await query.fill('port:https')
    await expect.poll(() => page.locator('.bar .count').textContent()).toBe('1 of 5 rows')
    await query.fill('no-such-thing')
    await page.getByText('No row fits the filter.').waitFor()
  })

  test('is completed by fields and by values that rows have', async () => {
    const { page } = await opened.open()
    await drop(page, file)
    const query = page.getByRole('combobox', { name: 'Filter' })
    await query.pressSequentially('prog')
    await page.getByRole('option', { name: 'program:' }).waitFor()
    await query.press('ArrowDown')
    await query.press('Enter')
    await page.getByRole('option', { name: 'postgres' }).click()
    expect(await query.inputValue()).toBe('program:postgres')
    await expect.poll(() => page.locator('.bar .count').textContent()).toBe('1 of 5 rows')
  })

  test.each([
    ['en-GB', 'Filter', 'There is no field stat. Did you mean state?'],
    ['ja-JP', '絞り込み', 'この式は解釈できません'],
  ])('with a fault shows its place, %s', async (locale, name, said) => {
    const { page } = await opened.open({ locale })
    await drop(page, file)
    await page.getByRole('combobox', { name }).fill('sshd stat:x')
    await page.locator('.fault').getByText(said).waitFor()
    expect(await page.locator('.fault mark').textContent()).toBe('stat')
    expect(await page.locator('.grid-body [role=row]').count()).toBe(5)
  })

  test('is asked by a value that is counted', async () => {
    const { page } = await opened.open()
    await drop(page, file)
    await page.getByRole('button', { name: 'Count by' }).click()
    const counts = page.getByRole('region', { name: 'Count by' })
    await counts.getByRole('combobox').selectOption('program')
    await expect
      .poll(() => counts.locator('li').allTextContents())
      .toEqual(['sshd2', 'client1', 'dhclient1', 'postgres1'])
    await counts.getByRole('button', { name: 'sshd' }).click()
    await expect.poll(() => page.locator('.bar .count').textContent()).toBe('2 of 5 rows')
    await counts.getByRole('button', { name: 'sshd' }).click()
    await expect.poll(() => page.locator('.bar .count').textContent()).toBe('5 rows')
  })
})
