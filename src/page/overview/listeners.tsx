import { useSignal } from '@preact/signals'
import type { Listener } from '../engine/overview.ts'
import { HeadedTable } from '../headed-table.tsx'
import { More } from '../more.tsx'
import { showLine } from '../show.ts'
import { words } from '../words/words.ts'

/** So many listeners are listed at first, and with each step. */
const STEP = 50

/** The sockets that wait for others. */
export function Listeners({ listeners }: { readonly listeners: readonly Listener[] }) {
  const { overview, number } = words.value
  const texts = overview.listeners
  const count = useSignal(STEP)
  const headings = [texts.protocol, texts.address, texts.port, texts.service, texts.program, texts.pid, texts.line]
  return (
    <section aria-labelledby="listeners">
      <h3 id="listeners">
        {texts.title} <span class="count">{number(listeners.length)}</span>
      </h3>
      {listeners.length === 0 ? (
        <p class="quiet">{texts.none}</p>
      ) : (
        <HeadedTable label={texts.title} headings={headings}>
          {listeners.slice(0, count.value).map((listener) => (
            <tr key={`${listener.capture} ${listener.line}`}>
              <td>{listener.protocol}</td>
              <td>
                {listener.address} {listener.everywhere && <span class="everywhere">{texts.everywhere}</span>}
              </td>
              <td class="number">{listener.port}</td>
              <td>{listener.service}</td>
              <td>{listener.program}</td>
              <td class="number">{listener.pid}</td>
              <td>
                <button type="button" class="link" onClick={() => showLine(listener.line)}>
                  {number(listener.line)}
                </button>
              </td>
            </tr>
          ))}
        </HeadedTable>
      )}
      <More total={listeners.length} shown={count} step={STEP} />
    </section>
  )
}
