import { bench, do_not_optimize, run, summary } from 'mitata'
import { parse } from '../src/index.ts'

/** Rows a second of the whole way from bytes to report, beside what the text alone costs: decoding and splitting it. */
const ROWS = 50_000
const bytes = new TextEncoder().encode(windowsTable(ROWS))

summary(() => {
  bench(`parse ${ROWS} rows`, async () => do_not_optimize(await parse(bytes)))
  bench('decode and split, nothing read', () => do_not_optimize(splitCells(bytes)))
})
await run()

function splitCells(source: Uint8Array): string[][] {
  const lines = new TextDecoder().decode(source).split('\n')
  return lines.map((line) => line.trim().split(/ +/))
}

function windowsTable(rows: number): string {
  const heading = '  Proto  Local Address          Foreign Address        State           PID'
  const row = (n: number) =>
    `  TCP    192.0.2.${n % 256}:${1024 + (n % 64_000)}     198.51.100.7:443       ESTABLISHED     ${n}`
  return ['', 'Active Connections', '', heading, ...Array.from({ length: rows }, (_, n) => row(n)), ''].join('\r\n')
}
