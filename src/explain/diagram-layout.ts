import { type TcpState, type Transition, transitions } from './transitions.ts'

/** A box of the diagram. CLOSED stands twice: where a connection begins, and where it ends. */
export interface DiagramNode {
  readonly id: TcpState | 'CLOSED-AGAIN'
  readonly state: TcpState
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** An arrow of the diagram: its path as SVG writes it, and where its label stands. */
export interface DiagramEdge {
  readonly from: DiagramNode['id']
  readonly to: DiagramNode['id']
  readonly transition: Transition
  readonly path: string
  readonly label: LabelPlace
}

/** Where a label begins, its first baseline, and how its lines are aligned there. */
export interface LabelPlace {
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
}

/** Size of the diagram, in its own units. */
export const diagramSize = { width: 1030, height: 975 } as const

/** Height of a line of a label, and of a character. */
export const labelLine = { height: 16, size: 13 } as const

const WIDTH = 200
const HEIGHT = 52
const LEFT = 210
const MIDDLE = 550
const RIGHT = 890

const CENTERS: Readonly<Record<DiagramNode['id'], readonly [x: number, y: number]>> = {
  CLOSED: [MIDDLE, 50],
  LISTEN: [MIDDLE, 200],
  SYN_RECEIVED: [LEFT, 350],
  SYN_SENT: [RIGHT, 350],
  ESTABLISHED: [MIDDLE, 480],
  FIN_WAIT_1: [LEFT, 630],
  CLOSE_WAIT: [RIGHT, 630],
  FIN_WAIT_2: [LEFT, 780],
  CLOSING: [MIDDLE, 780],
  LAST_ACK: [RIGHT, 780],
  TIME_WAIT: [MIDDLE, 930],
  'CLOSED-AGAIN': [RIGHT, 930],
}

/** A way from box to box: its corners, and the place of its label. Ways run along the axes. */
interface Way {
  readonly points: readonly (readonly [x: number, y: number])[]
  readonly label: LabelPlace
}

const WAYS: Readonly<Record<string, Way>> = {
  'CLOSED>LISTEN': way([520, 76, 520, 174], 510, 120, 'end'),
  'LISTEN>CLOSED': way([580, 174, 580, 76], 590, 128, 'start'),
  'CLOSED>SYN_SENT': way([650, 38, 960, 38, 960, 324], 740, 12, 'middle'),
  'SYN_SENT>CLOSED': way([890, 324, 890, 62, 650, 62], 740, 79, 'middle'),
  'LISTEN>SYN_SENT': way([650, 200, 820, 200, 820, 324], 735, 174, 'middle'),
  'LISTEN>SYN_RECEIVED': way([450, 188, 170, 188, 170, 324], 310, 162, 'middle'),
  'SYN_RECEIVED>LISTEN': way([250, 324, 250, 212, 450, 212], 350, 229, 'middle'),
  'SYN_SENT>SYN_RECEIVED': way([790, 350, 310, 350], 550, 324, 'middle'),
  'SYN_RECEIVED>ESTABLISHED': way([260, 376, 260, 468, 450, 468], 355, 458, 'middle'),
  'SYN_SENT>ESTABLISHED': way([890, 376, 890, 468, 650, 468], 770, 442, 'middle'),
  'SYN_RECEIVED>FIN_WAIT_1': way([150, 376, 150, 604], 140, 480, 'end'),
  'ESTABLISHED>FIN_WAIT_1': way([450, 492, 260, 492, 260, 604], 355, 509, 'middle'),
  'ESTABLISHED>CLOSE_WAIT': way([650, 492, 890, 492, 890, 604], 770, 509, 'middle'),
  'FIN_WAIT_1>FIN_WAIT_2': way([210, 656, 210, 754], 200, 708, 'end'),
  'FIN_WAIT_1>CLOSING': way([310, 618, 550, 618, 550, 754], 430, 592, 'middle'),
  'FIN_WAIT_1>TIME_WAIT': way([310, 642, 370, 642, 370, 918, 450, 918], 380, 700, 'start'),
  'FIN_WAIT_2>TIME_WAIT': way([210, 806, 210, 942, 450, 942], 220, 870, 'start'),
  'CLOSE_WAIT>LAST_ACK': way([890, 656, 890, 754], 880, 700, 'end'),
  'CLOSING>TIME_WAIT': way([550, 806, 550, 904], 560, 858, 'start'),
  'LAST_ACK>CLOSED': way([890, 806, 890, 904], 880, 858, 'end'),
  'TIME_WAIT>CLOSED': way([650, 930, 790, 930], 720, 920, 'middle'),
}

/** The boxes of the diagram. */
export const diagramNodes: readonly DiagramNode[] = Object.entries(CENTERS).map(([id, [x, y]]) => ({
  id: id as DiagramNode['id'],
  state: id === 'CLOSED-AGAIN' ? 'CLOSED' : (id as TcpState),
  x: x - WIDTH / 2,
  y: y - HEIGHT / 2,
  width: WIDTH,
  height: HEIGHT,
}))

/** The arrows of the diagram: one for each transition. */
export const diagramEdges: readonly DiagramEdge[] = transitions.map((transition) => {
  const { from, to } = transition
  const { points, label } = WAYS[`${from}>${to}`] as Way
  const ends = to === 'CLOSED' && (from === 'LAST_ACK' || from === 'TIME_WAIT')
  return { from, to: ends ? 'CLOSED-AGAIN' : to, transition, path: pathOf(points), label }
})

/** A way through points, x and y of each in turn. */
function way(numbers: readonly number[], x: number, y: number, anchor: LabelPlace['anchor']): Way {
  const points = numbers.flatMap((number, i) => (i % 2 === 0 ? [[number, numbers[i + 1] as number] as const] : []))
  return { points, label: { x, y, anchor } }
}

/** The path through the points, with round corners. */
function pathOf(points: Way['points']): string {
  const radius = 12
  return points
    .map(([x, y], index) => {
      const before = points[index - 1]
      const after = points[index + 1]
      if (!before) return `M${x} ${y}`
      if (!after) return `L${x} ${y}`
      const [inX, inY] = toward([x, y], before, radius)
      const [outX, outY] = toward([x, y], after, radius)
      return `L${inX} ${inY}Q${x} ${y} ${outX} ${outY}`
    })
    .join('')
}

/** The point that lies a distance from one point in the direction of another. */
function toward([x, y]: readonly [number, number], [toX, toY]: readonly [number, number], distance: number) {
  return [x + Math.sign(toX - x) * distance, y + Math.sign(toY - y) * distance] as const
}
