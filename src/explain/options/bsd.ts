import {
  all,
  controlBlocks,
  core,
  drops,
  interfaces,
  kernel,
  memory,
  multicastRouting,
  numeric,
  oneInterface,
  routes,
  traffic,
} from './meanings.ts'
import type { Text } from './option.ts'

/** What the options do that netstat of 4.4BSD had already. */
export const bsdTexts = {
  '-A': controlBlocks,
  '-a': all,
  '-d': drops,
  '-I': oneInterface,
  '-i': interfaces,
  '-n': numeric,
  '-r': routes,
  '-w': traffic,
}

/** Tables of 4.4BSD that macOS has in a way of its own. */
export const bsdTableTexts = { '-g': multicastRouting, '-m': memory }

/** Options to look at crash dumps, of those that still read kernel memory. */
export const kernelFileTexts = { '-M': core, '-N': kernel }

/** A protocol as BSD means it. */
export const bsdProtocol: Text = {
  en: 'Shows only this protocol, its sockets or with -s its statistics. It does not mean program here.',
  ja: '指定したプロトコルのソケット（-s と併用すると統計）だけを表示します。ここではプログラムの意味ではありません。',
}

/** Statistics of one protocol, where -p alone already means them. */
export const protocolStatistics: Text = {
  en: 'Shows the statistics of this protocol. It does not mean program here.',
  ja: '指定したプロトコルの統計を表示します。ここではプログラムの意味ではありません。',
}
