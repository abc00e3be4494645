import { visible } from '../../write/visible.ts'
import { words } from '../words/words.ts'
import { Cell } from './cell.tsx'

type Fields = Readonly<Record<string, unknown>>

/** An end of a socket: its address and port; wildcards are quiet, and one that its tool cut off is shown as printed. */
export function EndCell({ fields, end }: { readonly fields: Fields; readonly end: string }) {
  const of = (name: string) => fields[`${end}.${name}`]
  if (fields[end] === null) return <Cell value={null} />
  if (of('text') === undefined && of('port') === undefined) return null
  if (of('truncated') === true)
    return (
      <>
        {visible(String(of('text')))}
        <abbr title={words.value.table.cut}>…</abbr>
      </>
    )
  const port = of('port')
  const isAny = port === null || port === undefined || port === 0
  return (
    <>
      <span class={of('wildcard') === true ? 'quiet' : ''}>{hostOf(of)}</span>
      <span class={isAny ? 'quiet' : ''}>:{port === undefined || port === null ? '*' : String(port)}</span>
    </>
  )
}

/** An end as text. */
export function endText(fields: Fields, end: string): string {
  const of = (name: string) => fields[`${end}.${name}`]
  if (of('truncated') === true) return `${of('text')}…`
  if (of('text') === undefined && of('port') === undefined) return ''
  return `${hostOf(of)}:${of('port') ?? '*'}`
}

/** An address of IPv6 stands in brackets where a port follows (RFC 5952 §6). */
function hostOf(of: (name: string) => unknown): string {
  const zone = of('zone')
  const host = `${of('address') ?? of('host') ?? '*'}${typeof zone === 'string' ? `%${zone}` : ''}`
  return visible(host.includes(':') ? `[${host}]` : host)
}
