import type { ComponentChildren } from 'preact'
import { Scrolling } from './scrolling.tsx'

/** A table with a name and one line of headings, scrolled by itself where it is too wide. */
export function HeadedTable({
  label,
  headings,
  children,
}: {
  readonly label: string
  readonly headings: readonly string[]
  readonly children: ComponentChildren
}) {
  return (
    <Scrolling label={label}>
      <table>
        <caption class="visually-hidden">{label}</caption>
        <thead>
          <tr>
            {headings.map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </Scrolling>
  )
}
