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
import { type OptionFacts, option, type Text } from './option.ts'

/** What netstat of 4.4BSD had already, and all its descendants still have. */
export const bsdOptions: readonly OptionFacts[] = [
  option('-A', controlBlocks),
  option('-a', all),
  option('-d', drops),
  option('-g', multicastRouting),
  option('-I', oneInterface, { argument: { name: 'interface' } }),
  option('-i', interfaces),
  option('-m', memory),
  option('-n', numeric),
  option('-r', routes),
  option('-w', traffic, { argument: { name: 'seconds' } }),
]

/** Options to look at crash dumps, of those that still read kernel memory. */
export const kernelFiles: readonly OptionFacts[] = [
  option('-M', core, { argument: { name: 'core' } }),
  option('-N', kernel, { argument: { name: 'system' } }),
]

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
