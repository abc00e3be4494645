import { useSignal } from '@preact/signals'
import type { Listener } from '../engine/overview.ts'
import { HeadedTable } from '../headed-table.tsx'
import { More } from '../more.tsx'
import { scope, socketsIn } from '../scope/scope.ts'
import { showLine } from '../show.ts'
import { words } from '../words/words.ts'

/** So many listeners are listed at first, and with each step. */
const STEP = 50

/** The sockets that wait for others. */
export function Listeners({ listeners }: { readonly listeners: readonly Listener[] }) {
  const { overview, number } = words.value
  const texts = overview.listeners
  const count = useSignal(STEP)
  const runs = (scope.value?.runs ?? []).filter(({ run }) => socketsIn(run) > 0)
  const runsOf = (source: number) => runs.filter((run) => run.source === source).length
  const isOfSeveral = runs.length > 1
  const { protocol, address, port, service, program, pid, line } = texts
  const headings = [protocol, address, port, service, program, pid, ...(isOfSeveral ? [texts.runs] : []), line]
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
            <tr key={`${listener.source} ${listener.line}`}>
              <td>{listener.protocol}</td>
              <td>
                {listener.address} {listener.everywhere && <span class="everywhere">{texts.everywhere}</span>}
              </td>
              <td class="number">{listener.port}</td>
              <td>{listener.service}</td>
              <td>{listener.program}</td>
              <td class="number">{listener.pid}</td>
              {isOfSeveral && <td>{texts.seen(number(listener.runs), number(runsOf(listener.source)))}</td>}
              <td>
                <button type="button" class="link" onClick={() => showLine(listener.line, listener.source)}>
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
