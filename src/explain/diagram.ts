import type { ConnectionState } from '../report/values/connection-states.ts'
import {
  type DiagramEdge,
  type DiagramNode,
  diagramEdges,
  diagramNodes,
  diagramSize,
  labelLine,
} from './diagram-layout.ts'
import type { Transition } from './transitions.ts'
import { words } from './words/index.ts'
import type { Language } from './words/words.ts'

export {
  type DiagramEdge,
  type DiagramNode,
  diagramEdges,
  diagramNodes,
  diagramSize,
  labelLine,
} from './diagram-layout.ts'

/** What a diagram shall show. */
export interface DiagramOptions {
  readonly lang: Language
  /** How many rows are in each state; their numbers then stand in the boxes. */
  readonly counts?: Readonly<Partial<Record<ConnectionState, number>>> | undefined
}

/** The lines of an arrow's label: what happens, and what is sent then. */
export function edgeLabel({ on, sends }: Transition, lang: Language): readonly string[] {
  const { events, diagram } = words[lang]
  const { label } = events[on]
  return sends ? [label, diagram.sends.replace('{segment}', sends)] : [label]
}

/** The second line of a box: how many rows are in its state, else what the state means in a few words. */
export function nodeLabel(node: DiagramNode, { lang, counts }: DiagramOptions): string {
  const { diagram, states } = words[lang]
  if (!counts || node.id === 'CLOSED-AGAIN') return states[node.state].short
  const count = counts[node.state] ?? 0
  return count === 1 ? diagram.row : diagram.rows.replace('{count}', String(count))
}

/**
 * Draws the TCP state machine (RFC 9293 §3.3.2) as SVG. It takes the colour of the text around it, and holds neither
 * scripts nor styles: a page styles it by the classes `state`, `transition`, `label` and `has-rows`.
 */
export function stateDiagram(options: DiagramOptions): string {
  const { title, description } = words[options.lang].diagram
  const { width, height } = diagramSize
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="states-title states-description" lang="${options.lang}" class="tcp-states" color="currentColor" font-family="system-ui, sans-serif" font-size="${labelLine.size}">`,
    `<title id="states-title">${escaped(title)}</title>`,
    `<desc id="states-description">${escaped(description)}</desc>`,
    '<defs><marker id="states-arrow" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0L10 5L0 10z" fill="currentColor"/></marker></defs>',
    ...diagramEdges.map((edge) => edgeSvg(edge, options.lang)),
    ...diagramNodes.map((node) => nodeSvg(node, options)),
    '</svg>\n',
  ].join('\n')
}

function edgeSvg({ from, to, transition, path, label }: DiagramEdge, lang: Language): string {
  const lines = edgeLabel(transition, lang).map(
    (line, index) =>
      `<text class="label" x="${label.x}" y="${label.y + index * labelLine.height}" text-anchor="${label.anchor}" fill="currentColor">${escaped(line)}</text>`,
  )
  return `<g class="transition" data-from="${from}" data-to="${to}"><path d="${path}" fill="none" stroke="currentColor" stroke-width="1.5" marker-end="url(#states-arrow)"/>${lines.join('')}</g>`
}

function nodeSvg(node: DiagramNode, options: DiagramOptions): string {
  const { id, state, x, y, width, height } = node
  const middle = x + width / 2
  const hasRows = id === state && (options.counts?.[state] ?? 0) > 0
  return [
    `<g class="state${hasRows ? ' has-rows' : ''}" data-state="${state}">`,
    `<title>${escaped(words[options.lang].states[state].meaning)}</title>`,
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="10" fill="currentColor" fill-opacity="${hasRows ? 0.16 : 0.06}" stroke="currentColor" stroke-width="${hasRows ? 3 : 1.5}"/>`,
    `<text x="${middle}" y="${y + 22}" text-anchor="middle" font-size="15" font-weight="600" fill="currentColor">${state}</text>`,
    `<text class="count" x="${middle}" y="${y + 41}" text-anchor="middle" fill="currentColor">${escaped(nodeLabel(node, options))}</text>`,
    '</g>',
  ].join('')
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}
