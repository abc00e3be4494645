import {
  type DiagramEdge,
  type DiagramNode,
  diagramEdges,
  diagramNodes,
  diagramSize,
  edgeLabel,
  labelLine,
  nodeLabel,
} from '../../explain/diagram.ts'
import type { StateTopic } from '../../explain/states.ts'
import { Scrolling } from '../scrolling.tsx'
import { language } from '../state.ts'
import { words } from '../words/words.ts'

interface Props {
  countOf(state: string): number
  readonly explained: StateTopic | null
  explain(state: StateTopic): void
}

/** The state machine of TCP, with the number of rows in each state; a state is a button that explains itself. */
export function Diagram({ countOf, explained, explain }: Props) {
  const { diagram } = words.value.overview
  return (
    <Scrolling label={diagram.title}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand in SVG */}
      <svg
        class="tcp-states"
        viewBox={`0 0 ${diagramSize.width} ${diagramSize.height}`}
        role="group"
        aria-label={diagram.title}
        font-size={labelLine.size}
      >
        <defs>
          <marker id="arrow" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" orient="auto">
            <path d="M0 0L10 5L0 10z" />
          </marker>
        </defs>
        {diagramEdges.map((edge) => (
          <Edge key={`${edge.from} ${edge.to}`} edge={edge} />
        ))}
        {diagramNodes.map((node) => (
          <State
            key={node.id}
            node={node}
            count={countOf(node.state)}
            isExplained={explained === node.state}
            explain={() => explain(node.state)}
          />
        ))}
      </svg>
    </Scrolling>
  )
}

function Edge({ edge: { path, label, transition } }: { readonly edge: DiagramEdge }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it can have the focus
    <g class="transition" aria-hidden="true">
      <path d={path} marker-end="url(#arrow)" />
      {edgeLabel(transition, language.value).map((line, i) => (
        <text key={line} x={label.x} y={label.y + i * labelLine.height} text-anchor={label.anchor}>
          {line}
        </text>
      ))}
    </g>
  )
}

function State({
  node,
  count,
  isExplained,
  explain,
}: {
  readonly node: DiagramNode
  readonly count: number
  readonly isExplained: boolean
  explain(): void
}) {
  const { overview, number } = words.value
  const { state, x, y, width, height } = node
  const middle = x + width / 2
  // CLOSED stands twice; its rows are counted at the first.
  const isCounted = count > 0 && node.id === state
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button cannot stand in SVG
    <g
      class={isCounted ? 'state has-rows' : 'state'}
      role="button"
      data-state={node.id}
      tabindex={0}
      aria-label={overview.diagram.state(state, number(count))}
      aria-expanded={isExplained}
      onClick={explain}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return
        event.preventDefault()
        explain()
      }}
    >
      <rect x={x} y={y} width={width} height={height} rx="10" />
      <text class="name" x={middle} y={y + 22} text-anchor="middle">
        {state}
      </text>
      <text x={middle} y={y + 41} text-anchor="middle">
        {nodeLabel(node, { lang: language.value })}
      </text>
      {isCounted && (
        <g class="badge">
          <rect
            x={x + width - 14 - 9 * number(count).length}
            y={y - 11}
            width={18 + 9 * number(count).length}
            height="22"
            rx="11"
          />
          <text x={x + width - 5 - 4.5 * number(count).length} y={y + 5} text-anchor="middle">
            {number(count)}
          </text>
        </g>
      )}
    </g>
  )
}
