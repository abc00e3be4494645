import { term } from '../ask/term.ts'
import type { Overview } from '../engine/overview.ts'
import type { RunPlace, TableQuery } from '../engine/query.ts'
import type { Count, Ranking } from '../engine/tally.ts'
import { showRows } from '../show.ts'
import { words } from '../words/words.ts'
import { Bars } from './bars.tsx'

/** What is counted. */
type Counted = 'states' | 'protocols' | 'hosts' | 'programs'

/** How many sockets have which state, protocol, peer and program. */
export function Charts({
  overview: { states, stateless, protocols, hosts, programs },
  run,
}: {
  readonly overview: Overview
  readonly run: RunPlace
}) {
  const { charts } = words.value.overview
  const { number } = words.value
  return (
    <div class="charts">
      <Chart run={run} counted="states" counts={states} filterOf={(state) => ({ state })}>
        {stateless > 0 && charts.stateless(number(stateless))}
      </Chart>
      <Chart run={run} counted="protocols" counts={protocols} filterOf={null} />
      <Chart run={run} counted="hosts" counts={hosts.top} filterOf={(host) => ({ where: term('foreign', host) })}>
        {othersOf(hosts)}
      </Chart>
      <Chart
        run={run}
        counted="programs"
        counts={programs.top}
        filterOf={(program) => ({ where: term('program', program) })}
      >
        {othersOf(programs)}
      </Chart>
    </div>
  )
}

function othersOf({ others: { values, rows } }: Ranking): string | null {
  const { overview, number } = words.value
  return values === 0 ? null : overview.charts.others(number(values), number(rows))
}

/** Bars, and the same as a table, whose values lead to their rows. */
function Chart({
  run,
  counted,
  counts,
  filterOf,
  children,
}: {
  readonly run: RunPlace
  readonly counted: Counted
  readonly counts: readonly Count[]
  readonly filterOf: ((name: string) => TableQuery['filter']) | null
  readonly children?: string | false | null
}) {
  const { overview, number } = words.value
  const { charts } = overview
  const summary = charts.summary(
    charts[counted],
    counts.map(({ name, count }) => `${name} ${number(count)}`).join(', '),
  )
  return (
    <section aria-labelledby={`chart-${counted}`}>
      <h3 id={`chart-${counted}`}>{charts[counted]}</h3>
      {counts.length === 0 ? (
        <p class="quiet">{charts.none}</p>
      ) : (
        <>
          <Bars label={summary} counts={counts} />
          {children && <p class="quiet">{children}</p>}
          <details>
            <summary>{charts.asTable}</summary>
            <table>
              <thead>
                <tr>
                  <th scope="col">{charts.value[counted]}</th>
                  <th scope="col" class="number">
                    {charts.count}
                  </th>
                </tr>
              </thead>
              <tbody>
                {counts.map(({ name, count }) => (
                  <tr key={name}>
                    <th scope="row">
                      {filterOf ? (
                        <button type="button" class="link" onClick={() => showRows('connections', filterOf(name), run)}>
                          {name}
                        </button>
                      ) : (
                        name
                      )}
                    </th>
                    <td class="number">{number(count)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </details>
        </>
      )}
    </section>
  )
}
