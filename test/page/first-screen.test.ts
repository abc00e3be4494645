import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { example, row } from './acts.ts'
import { type Opened, openPage } from './browser.ts'

let opened: Opened
beforeAll(async () => {
  opened = await openPage()
}, 120_000)
afterAll(() => opened.close())

const options = { timeout: 60_000 }

describe.each([
  ['en-GB', 'What comes out', 'Look something up', 'Explain', 'Skip to the results', /^Read: \d+ rows/],
  ['ja-JP', '読み取ると分かること', '調べる', '意味を見る', '結果へ移動', /^読み取りました。/],
] as const)('the first screen, %s', options, (locale, comesOut, ask, explain, skip, heard) => {
  test('says what comes out, and explains what is asked', async () => {
    const { page, errors } = await opened.open({ locale })
    await page.getByRole('heading', { name: comesOut }).waitFor()
    await page.getByRole('searchbox', { name: ask }).fill('netstat -ano')
    await page.getByRole('button', { name: explain }).click()
    const dialog = page.getByRole('dialog')
    expect(await dialog.getByRole('heading').textContent()).toBe('netstat -ano')
    expect((await dialog.textContent())?.length).toBeGreaterThan(100)
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    expect(errors).toEqual([])
  })

  test('reads an example with one click, says so to those who listen, and is gone', async () => {
    const { page } = await opened.open({ locale })
    await example(page, 'japanese')
    await row(page, 2).waitFor()
    expect(await page.locator('[data-heard]').textContent()).toMatch(heard)
    expect(await page.locator('.first-screen').count()).toBe(0)
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('results')
  })

  test('has a way over the header', async () => {
    const { page } = await opened.open({ locale })
    await example(page, 'linux')
    await row(page, 2).waitFor()
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
    await page.locator('.skip-link').focus()
    expect(await page.locator('.skip-link').textContent()).toBe(skip)
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('tab')
  })
})

test('a text that is pasted anywhere is read, and folded', options, async () => {
  const { page } = await opened.open()
  const text = await readFile('samples/net-tools/en/anpeo.txt', 'utf8')
  await page.evaluate((pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', pasted)
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)
  await row(page, 2).waitFor()
  expect(await page.getByRole('region', { name: 'What was read' }).textContent()).toContain('Pasted text')
  expect(await page.locator('textarea').count()).toBe(0)
})

test('menus are closed by Escape and by a press outside', options, async () => {
  const { page } = await opened.open()
  await example(page, 'linux')
  await row(page, 2).waitFor()
  const menu = page.locator('.chooser')
  for (const close of [() => page.keyboard.press('Escape'), () => page.locator('h1').click()]) {
    await menu.locator('summary').click()
    expect(await menu.getAttribute('open')).not.toBe(null)
    await close()
    await expect.poll(() => menu.getAttribute('open')).toBe(null)
  }
  await page.locator('.carry-button').click()
  await page.locator('.carry').waitFor()
  await page.keyboard.press('Escape')
  await page.locator('.carry').waitFor({ state: 'detached' })
})

test('on paper stands the whole table, and nothing that works the page', options, async () => {
  const { page } = await opened.open()
  await example(page, 'linux')
  await row(page, 2).waitFor()
  await page.emulateMedia({ media: 'print' })
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  await expect.poll(() => page.locator('.grid-body [role=row]').count()).toBe(67)
  expect(await page.locator('.query, .switches, .carry-button, .foot').filter({ visible: true }).count()).toBe(0)
  await page.emulateMedia({ media: null })
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  await expect.poll(() => page.locator('.grid-body [role=row]').count()).toBeLessThan(67)
})

test('the foot says which version this is, its licence, and where its documentation is', options, async () => {
  const { page } = await opened.open()
  const { version } = JSON.parse(await readFile('package.json', 'utf8'))
  const foot = page.getByRole('contentinfo')
  expect(await foot.textContent()).toContain(`netscribe ${version}`)
  expect(await foot.getByRole('link', { name: 'Documentation' }).getAttribute('href')).toBe('./docs/')
})
