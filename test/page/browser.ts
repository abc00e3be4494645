import { readFile, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join, normalize } from 'node:path'
import process from 'node:process'
import chromium from '@sparticuz/chromium'
import { type Browser, type BrowserContextOptions, chromium as driver, type Page } from 'playwright-core'
import { build } from 'vite'

/** What the server of the page says to a browser of what the page may do. */
export const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** The page in a browser. */
export interface Opened {
  readonly browser: Browser
  readonly directory: string
  readonly origin: string
  /** A new page in a context of its own; `prepare` is called before anything of it is loaded. */
  open(options?: BrowserContextOptions, prepare?: (page: Page) => Promise<unknown>): Promise<OpenPage>
  close(): Promise<void>
}

/** A page, and what went wrong in it or left its origin. */
export interface OpenPage {
  readonly page: Page
  /** Errors of scripts, messages of the console that are errors, dialogs. */
  readonly errors: string[]
  /** Requests to anywhere but the server of the page. */
  readonly outside: string[]
}

/** Builds the page, serves it on this machine under a strict policy, and starts a browser. */
export async function openPage(): Promise<Opened> {
  const directory = join(tmpdir(), `netscribe-page-${process.pid}-${Date.now()}`)
  await build({ logLevel: 'error', build: { outDir: directory, emptyOutDir: true, sourcemap: 'hidden' } })
  const server = await serve(directory)
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const browser = await launch()
  return {
    browser,
    directory,
    origin,
    async open(options = {}, prepare) {
      const context = await browser.newContext({ locale: 'en-GB', ...options })
      const page = await context.newPage()
      const errors: string[] = []
      const outside: string[] = []
      page.on('pageerror', (error) => errors.push(String(error)))
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text())
      })
      page.on('dialog', (dialog) => {
        errors.push(`dialog: ${dialog.message()}`)
        void dialog.dismiss()
      })
      page.on('request', (request) => {
        const url = request.url()
        if (!url.startsWith(origin) && !url.startsWith(`blob:${origin}`) && !url.startsWith('data:')) outside.push(url)
      })
      await prepare?.(page)
      await page.goto(origin)
      return { page, errors, outside }
    },
    async close() {
      await browser.close()
      await new Promise((resolve) => server.close(resolve))
      await rm(directory, { recursive: true, force: true })
    },
  }
}

/** The Chromium of a package on Linux x64; elsewhere the Chrome that is installed. */
export async function launch(): Promise<Browser> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return driver.launch({ channel: 'chrome' })
  return driver.launch({
    executablePath: await chromium.executablePath(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
    headless: true,
  })
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
}

async function serve(directory: string): Promise<Server> {
  const server = createServer(async (request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://127.0.0.1').pathname)
    try {
      const body = await readFile(join(directory, path === '/' ? 'index.html' : path))
      const type = TYPES[extname(path === '/' ? '.html' : path)] ?? 'application/octet-stream'
      response.writeHead(200, {
        'content-type': path === '/' ? (TYPES['.html'] as string) : type,
        'content-security-policy': POLICY,
        'x-content-type-options': 'nosniff',
      })
      response.end(body)
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return server
}
