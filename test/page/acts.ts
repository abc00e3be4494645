import type { Page } from 'playwright-core'

/** Puts a text into the input field, in either language. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: /^(Output of netstat|netstat の出力)$/ }).fill(text)
}

export async function example(page: Page, name: string): Promise<void> {
  await page.locator(`[data-example="${name}"]`).click()
}

export async function drop(page: Page, files: readonly (readonly [name: string, bytes: Uint8Array])[]): Promise<void> {
  const plain = files.map(([name, bytes]) => [name, [...bytes]] as const)
  const transfer = await page.evaluateHandle((all) => {
    const data = new DataTransfer()
    for (const [name, bytes] of all) data.items.add(new File([new Uint8Array(bytes)], name))
    return data
  }, plain)
  await page.dispatchEvent('main', 'drop', { dataTransfer: transfer })
}

/** A row of the table by its number, the heading being the first. */
export const row = (page: Page, index: number) => page.locator(`[role=row][aria-rowindex="${index}"]`)

export const cells = (page: Page, index: number) => row(page, index).getByRole('gridcell').allTextContents()

/** Chooses a row by its first cell: in its middle may stand a state, which explains itself. */
export const chooseRow = (page: Page, index: number) => row(page, index).getByRole('gridcell').first().click()
