/** How a page looks, on a screen and on paper. */
export const style = `
:root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif }
body { margin: 1.5rem auto; max-width: 100rem; padding: 0 1rem }
h1, h2, h3, h4 { line-height: 1.25; margin: 1.5em 0 .5em; overflow-wrap: anywhere }
table { border-collapse: collapse; font-size: .9rem; margin: .5rem 0 1.5rem }
th, td { border-bottom: 1px solid #8886; padding: .2rem .6rem; text-align: start; vertical-align: top; overflow-wrap: anywhere }
thead th { border-bottom: 2px solid; position: sticky; top: 0; background: Canvas }
.n { text-align: end; font-variant-numeric: tabular-nums }
td, dd { white-space: pre-wrap }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1rem }
dt { font-weight: 600 }
dd { margin: 0; overflow-wrap: anywhere }
@media print {
  :root { font-size: 9pt }
  body { margin: 0; max-width: none; padding: 0 }
  thead th { position: static }
  tr, dt, dd, li { break-inside: avoid }
  h1, h2, h3, h4 { break-after: avoid }
  @page { size: landscape; margin: 12mm }
}
`

/** What the policy of a page allows: this style, as it stands between its tags (CSP 3 §2.3.1), and nothing else. */
export const STYLE_HASH = 'sha256-T9rexkn7dbgDJfW2YE+1eXwWT9C9Psvmj9oYP7j10Bg='
