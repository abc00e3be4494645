import { mkdir } from 'node:fs/promises'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { openPage } from '../test/page/browser.ts'

// Pictures of the main states of the page, for the documentation: node --run screenshots [directory]

interface Picture {
  readonly name: string
  /** The name of the example in src/page/input/examples.ts. */
  readonly example: string
  /** The tab that is opened, where it is not the first. */
  readonly tab?: string
  readonly options: BrowserContextOptions
}

const desktop = { viewport: { width: 1280, height: 860 } }
const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }
const japanese = { locale: 'ja-JP' }

const dark = { colorScheme: 'dark' } as const

const pictures: readonly Picture[] = [
  { name: 'connections', example: 'linux', options: desktop },
  { name: 'connections-ja', example: 'japanese', options: { ...desktop, ...japanese } },
  { name: 'connections-dark', example: 'macos', options: { ...desktop, ...dark } },
  { name: 'overview', example: 'linux', tab: 'overview', options: desktop },
  { name: 'overview-ja-dark', example: 'linux', tab: 'overview', options: { ...desktop, ...japanese, ...dark } },
  { name: 'json', example: 'linux', tab: 'json', options: desktop },
  { name: 'text-ja', example: 'japanese', tab: 'text', options: { ...desktop, ...japanese } },
  { name: 'snapshots', example: 'runs', tab: 'snapshots', options: desktop },
  { name: 'phone', example: 'linux', options: phone },
  { name: 'phone-ja-dark', example: 'japanese', options: { ...phone, ...japanese, ...dark } },
]

const directory = process.argv[2] ?? 'docs/screenshots'
await mkdir(directory, { recursive: true })
const opened = await openPage()
for (const { name, example, tab, options } of pictures) {
  const { page } = await opened.open(options)
  await show(page, example, tab)
  await page.screenshot({ path: `${directory}/${name}.png`, fullPage: options.isMobile ?? false })
  await page.context().close()
}
await opened.close()

async function show(page: Page, example: string, tab: string | undefined): Promise<void> {
  await page.locator(`[data-example="${example}"]`).click()
  await page.getByRole('tablist').waitFor()
  if (tab) await page.locator(`#tab-${tab}`).click()
  // Code of the tab, rows and charts arrive one after another.
  await page.waitForTimeout(700)
}
