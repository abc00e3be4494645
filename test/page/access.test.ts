import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Opened, openPage } from './browser.ts'

let opened: Opened
beforeAll(async () => {
  opened = await openPage()
}, 120_000)
afterAll(() => opened.close())

const options = { timeout: 90_000 }
const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }

describe.each(['light', 'dark'] as const)('axe finds nothing grave, %s', (colorScheme) => {
  test('before anything is read, and when nothing is recognised', options, async () => {
    const { page } = await opened.open({ colorScheme })
    expect(await graveFindings(page, colorScheme)).toEqual([])
    await page.getByRole('textbox', { name: 'Output of netstat' }).fill('nothing of netstat')
    await page.getByRole('alert').waitFor()
    expect(await graveFindings(page, colorScheme)).toEqual([])
  })

  test.each(['linux', 'runs', 'statistics'])('in every tab of the example %s', options, async (example) => {
    const { page } = await opened.open({ colorScheme })
    await page.locator(`[data-example="${example}"]`).click()
    await page.getByRole('tablist').waitFor()
    for (const tab of await page.getByRole('tab').all()) {
      await tab.click()
      await page.waitForTimeout(400)
      expect(await graveFindings(page, colorScheme), (await tab.textContent()) ?? '').toEqual([])
    }
  })
})

test.each(['en-GB', 'ja-JP'])('on a phone only tables are wider than the screen, %s', options, async (locale) => {
  const { page } = await opened.open({ ...phone, locale })
  expect(await overflow(page)).toBe(0)
  await page.locator('[data-example="linux"]').click()
  await page.getByRole('tablist').waitFor()
  for (const tab of await page.getByRole('tab').all()) {
    await tab.click()
    await page.waitForTimeout(300)
    expect(await overflow(page), (await tab.textContent()) ?? '').toBe(0)
  }
})

test('on a phone the results are in sight once an example is read', options, async () => {
  const { page } = await opened.open({ ...phone, locale: 'ja-JP' })
  await page.locator('[data-example="japanese"]').tap()
  const folded = page.getByRole('region', { name: '読み取った入力' })
  await folded.waitFor()
  expect(await folded.textContent()).toMatch(/Windows · 日本語 · shift_jis · 確度 \d+%/)
  expect(await page.getByRole('tablist').evaluate((tabs) => tabs.getBoundingClientRect().bottom < innerHeight)).toBe(
    true,
  )
  await folded.getByRole('button', { name: '変更' }).tap()
  expect(await page.getByText('根拠: 読めた語:').isVisible()).toBe(true)
  expect(await overflow(page)).toBe(0)
})

/** By how many pixels the page is wider than the screen. */
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** What is grave; a dark page differs from a light one in nothing but its colours. */
async function graveFindings(page: Page, colorScheme: 'light' | 'dark'): Promise<string[]> {
  const axe = new AxeBuilder({ page })
  const { violations } = await (colorScheme === 'dark' ? axe.withRules('color-contrast') : axe).analyze()
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  return grave.flatMap(({ id, nodes }) => nodes.map(({ target, any }) => `${id}: ${target} ${any[0]?.message ?? ''}`))
}
