import { readdir, readFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cells, drop, example, paste, row } from './acts.ts'
import { type Opened, openPage, POLICY } from './browser.ts'

let opened: Opened
beforeAll(async () => {
  opened = await openPage()
}, 120_000)
afterAll(() => opened.close())

const options = { timeout: 60_000 }

describe('what is put in', options, () => {
  test('is read as it is pasted', async () => {
    const { page, errors, outside } = await opened.open()
    await paste(page, await readFile('samples/windows/ja/ano.txt', 'utf8'))
    await row(page, 2).waitFor()
    expect(await cells(page, 2)).toEqual(['tcp', '0.0.0.0:135', '0.0.0.0:0', 'LISTEN', '912'])
    expect(await page.getByRole('region', { name: 'What was detected' }).textContent()).toContain('Japanese')
    expect(errors).toEqual([])
    expect(outside).toEqual([])
  })

  test('may be a file in Shift_JIS that is dropped', async () => {
    const { page, errors } = await opened.open()
    await drop(page, [['netstat.txt', await readFile('samples/windows/ja/ano-cp932-crlf.txt')]])
    await row(page, 2).waitFor()
    const folded = await page.getByRole('region', { name: 'What was read' }).textContent()
    expect(folded).toMatch(/^netstat\.txt [\d.]+ kB ?Windows · Japanese · shift_jis · \d+% sure/)
    expect(errors).toEqual([])
  })

  test('may be several files, of which one is shown at a time', async () => {
    const { page } = await opened.open()
    const names = ['samples/windows/ja/ano.txt', 'samples/freebsd/en/ibdn-14.txt']
    await drop(page, await Promise.all(names.map(async (name) => [name, await readFile(name)] as const)))
    const file = page.getByRole('combobox', { name: 'File' })
    await file.waitFor()
    expect(await file.locator('option').allTextContents()).toEqual(['All 2 files, all runs', 'ano.txt', 'ibdn-14.txt'])
    await file.selectOption('ibdn-14.txt')
    await page.locator('.folded').getByText('FreeBSD').waitFor()
  })

  test('may hold names of services', async () => {
    const { page } = await opened.open()
    await paste(page, 'tcp        0      0 192.0.2.10:ssh          198.51.100.7:https      ESTABLISHED')
    await row(page, 2).waitFor()
    expect(await cells(page, 2)).toEqual(expect.arrayContaining(['192.0.2.10:22', '198.51.100.7:443']))
  })

  test('is nothing that is known: the page says what to try', async () => {
    const { page } = await opened.open()
    await paste(page, 'nothing of netstat')
    expect(await page.getByRole('alert').textContent()).toContain('Nothing here was recognised')
  })

  test('stays text, whatever it holds', async () => {
    const { page, errors, outside } = await opened.open()
    const script = '<img src=x onerror=alert(1)><script>alert(2)</script>'
    const text = await readFile('samples/net-tools/en/anpeo.txt', 'utf8')
    await paste(page, `${text.replaceAll('/sshd', '/<img/src=x/onerror=alert(3)>')}\n${script}`)
    await row(page, 2).waitFor()
    await page.getByRole('combobox', { name: 'Filter' }).fill('program:<img*')
    await page.getByRole('gridcell', { name: '<img/src=x/onerror=alert(3)>' }).first().waitFor()
    await paste(page, `${script}\n${script}`)
    await page.getByRole('alert').waitFor()
    await page.getByRole('tab', { name: 'Text' }).click()
    await page.getByRole('tabpanel').getByText(script).first().waitFor()
    expect(await page.locator('img[src="x"]').count()).toBe(0)
    expect(errors).toEqual([])
    expect(outside).toEqual([])
  })

  test('can be read otherwise than detected, and curl does the same', async () => {
    const { page } = await opened.open()
    await drop(page, [["it's.txt", await readFile('samples/windows/ja/ano-cp932-crlf.txt')]])
    await row(page, 2).waitFor()
    await page.getByRole('button', { name: 'Change' }).click()
    await page.getByLabel('Encoding').selectOption('cp437')
    await page.getByText('cp437 because').waitFor()
    await page.getByText('The same with curl').click()
    const curl = `curl --data-binary '@it'\\''s.txt' '${opened.origin}/v1/parse?encoding=cp437&name=it%27s.txt'`
    expect(await page.locator('.curl code').textContent()).toBe(curl)
  })
})

describe('a table', options, () => {
  test('is sorted by its headings, addresses by their numbers', async () => {
    const { page } = await opened.open()
    await paste(page, TABLE)
    const heading = page.getByRole('columnheader', { name: 'Local' })
    await heading.getByRole('button').click()
    await expect
      .poll(async () => (await column(page, 'local')).flat())
      .toEqual(['9.0.0.1:22', '10.0.0.1:443', '192.0.2.9:80'])
    expect(await heading.getAttribute('aria-sort')).toBe('ascending')
    await heading.getByRole('button').click()
    await expect
      .poll(async () => (await column(page, 'local')).flat())
      .toEqual(['192.0.2.9:80', '10.0.0.1:443', '9.0.0.1:22'])
    expect(await heading.getAttribute('aria-sort')).toBe('descending')
  })

  test('has the columns that are chosen', async () => {
    const { page } = await opened.open()
    await paste(page, TABLE)
    await page.locator('.chooser summary').click()
    await page.getByRole('checkbox', { name: /^State state$/ }).uncheck()
    await page.getByRole('checkbox', { name: /^State, as printed/ }).check()
    const names = await page.getByRole('columnheader').allTextContents()
    expect(names).toContain('State, as printed')
    expect(names).not.toContain('State')
  })

  test('is walked through with the keyboard', async () => {
    const { page } = await opened.open()
    await example(page, 'linux')
    const grid = page.getByRole('grid')
    await row(page, 2).waitFor()
    await grid.focus()
    await page.keyboard.press('End')
    await row(page, 68).waitFor()
    expect(await grid.getAttribute('aria-activedescendant')).toBe('row-66')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    expect(await row(page, 67).getAttribute('aria-selected')).toBe('true')
    await page.keyboard.press('Home')
    await row(page, 2).waitFor()
    expect(await grid.getAttribute('aria-activedescendant')).toBe('row-0')
  })
})

describe('an explanation', options, () => {
  test('of a state opens from its cell, of an option from what was detected', async () => {
    const { page, errors } = await opened.open()
    await paste(page, TABLE)
    await row(page, 2).getByRole('button', { name: 'LISTEN' }).click()
    const dialog = page.getByRole('dialog')
    expect(await dialog.getByRole('heading').textContent()).toBe('LISTEN')
    expect((await dialog.textContent())?.length).toBeGreaterThan(200)
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await page.locator('.facts').getByRole('button', { name: '-o' }).click()
    expect(await dialog.textContent()).toContain('Windows')
    await dialog.getByRole('button', { name: 'Close' }).click()
    await dialog.waitFor({ state: 'detached' })
    expect(errors).toEqual([])
  })
})

describe('the interface', options, () => {
  test('is Japanese in a Japanese browser, and what is chosen is remembered', async () => {
    const { page } = await opened.open({ locale: 'ja-JP' })
    await page.getByRole('textbox', { name: 'netstat の出力' }).waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('ja')
    await page.getByLabel('言語').first().selectOption('en')
    await page.getByLabel('Theme').selectOption('dark')
    await page.reload()
    await page.getByRole('textbox', { name: 'Output of netstat' }).waitFor()
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark')
  })

  test('is small when it is first loaded, with the thread of the engine', async () => {
    const { page } = await opened.open()
    const loaded = await page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
    )
    const assets = await readdir(`${opened.directory}/assets`)
    const workers = assets.filter((name) => /^worker-.*\.js$/.test(name)).map((name) => `/assets/${name}`)
    const files = new Set(['/index.html', ...loaded, ...workers])
    let size = 0
    for (const file of files) size += gzipSync(await readFile(opened.directory + file), { level: 6 }).length
    console.log(`first load: ${Math.round(size / 1000)} kB gzipped in ${files.size} files`)
    expect(workers).toHaveLength(1)
    expect(size).toBeLessThan(340_000)
  })
})

describe('the reader', options, () => {
  const WORKER = '**/assets/worker-*.js'
  const stuck = (page: Page) =>
    page.route(WORKER, (route) =>
      route.fulfill({ contentType: 'text/javascript', body: 'onmessage = () => { for (;;) {} }' }),
    )
  /** Takes the hindrance away, tries again, and reads. */
  const recovers = async (page: Page) => {
    await page.unrouteAll()
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByRole('alert').waitFor({ state: 'detached' })
    await paste(page, TABLE)
    await row(page, 2).waitFor()
  }

  test('is replaced when it does not stop', async () => {
    const { page, errors } = await opened.open({}, stuck)
    await paste(page, TABLE)
    await page.getByRole('button', { name: 'Cancel' }).click()
    await page.getByRole('alert').getByText('The reader did not stop when told to').waitFor()
    await recovers(page)
    expect(errors).toEqual([])
  })

  test('is replaced for what is put in while it does not stop', async () => {
    const { page, errors } = await opened.open({}, stuck)
    await paste(page, 'x')
    await page.getByRole('button', { name: 'Cancel' }).waitFor()
    await page.unrouteAll()
    await page.getByRole('button', { name: 'Cancel' }).click()
    await paste(page, TABLE)
    await row(page, 2).waitFor()
    expect(await page.getByRole('alert').count()).toBe(0)
    expect(errors).toEqual([])
  })

  test('is replaced when it no longer answers', async () => {
    const { page, errors } = await opened.open({}, async (page) => {
      await page.clock.install()
      await stuck(page)
    })
    await paste(page, TABLE)
    await page.getByRole('button', { name: 'Cancel' }).waitFor()
    await page.clock.runFor(16_000)
    expect(await page.getByRole('alert').count()).toBe(0)
    await page.clock.runFor(16_000)
    await page.getByRole('alert').getByText('no longer answered').waitFor()
    await recovers(page)
    expect(errors).toEqual([])
  })

  test.each<[what: string, hinder: (page: Page) => Promise<unknown>]>([
    ['there is no network', (page) => page.route(WORKER, (route) => route.abort('internetdisconnected'))],
    ['it is not there', (page) => page.route(WORKER, (route) => route.fulfill({ status: 404 }))],
    [
      'its script fails',
      (page) =>
        page.route(WORKER, (route) => route.fulfill({ contentType: 'text/javascript', body: 'throw Error("no")' })),
    ],
  ])('says that it could not be loaded when %s', async (_, hinder) => {
    const { page } = await opened.open({}, hinder)
    await page.getByRole('alert').getByText('could not be loaded').waitFor()
    await recovers(page)
  })

  test('says that it could not be loaded when a policy forbids it', async () => {
    const { page } = await opened.open({}, (page) =>
      page.route(`${opened.origin}/`, async (route) => {
        const response = await route.fetch()
        const policy = POLICY.replace("worker-src 'self'", "worker-src 'none'")
        await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': policy } })
      }),
    )
    await page.getByRole('alert').getByText('could not be loaded').waitFor()
  })
})

test('the licences of all packages in the page and its worker are beside it', options, async () => {
  const { page } = await opened.open()
  const link = page.getByRole('link', { name: 'Licences of what is in this page' })
  const text = await (await page.request.get(new URL((await link.getAttribute('href')) ?? '', page.url()).href)).text()
  const assets = await readdir(`${opened.directory}/assets`)
  const packages = new Set<string>()
  for (const name of assets.filter((one) => one.endsWith('.js.map'))) {
    const { sources } = JSON.parse(await readFile(`${opened.directory}/assets/${name}`, 'utf8')) as {
      sources: string[]
    }
    for (const source of sources) packages.add(/.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source)?.[1] ?? '')
  }
  packages.delete('')
  expect([...packages]).toEqual(expect.arrayContaining(['preact', 'chevrotain', 'pako', 'yaml', 'chart.js']))
  for (const name of packages) {
    const { version } = JSON.parse(await readFile(`node_modules/${name}/package.json`, 'utf8'))
    const part = text.split(`\n${'-'.repeat(72)}\n`).find((one) => one.startsWith(`\n${name} ${version} (`))
    expect(part, name).toMatch(/permission|Apache License/i)
  }
})

const TABLE = `Active Connections

  Proto  Local Address          Foreign Address        State           PID
  TCP    192.0.2.9:80           0.0.0.0:0              LISTENING       4
  TCP    10.0.0.1:443           198.51.100.7:50000     ESTABLISHED     8
  TCP    9.0.0.1:22             198.51.100.8:50001     TIME_WAIT       0
`

/** The cells of columns that are told by their paths, row by row. */
async function column(page: Page, ...paths: string[]): Promise<string[][]> {
  const known = await page
    .getByRole('columnheader')
    .getByRole('button')
    .evaluateAll((all) => all.map((button) => button.getAttribute('title') ?? ''))
  const at = paths.map((path) => known.indexOf(path))
  const rows = await page
    .locator('.grid-body [role=row]')
    .evaluateAll((all) => all.map((one) => [...one.children].map((cell) => cell.textContent ?? '')))
  return rows.map((one) => at.map((i) => one[i] ?? ''))
}
