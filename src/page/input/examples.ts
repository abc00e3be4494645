import interfaces from '../../../samples/freebsd/en/ibdn-14.txt?url'
import macos from '../../../samples/macos/en/anv-15.txt?url'
import linux from '../../../samples/net-tools/en/anpeo.txt?url'
import statistics from '../../../samples/net-tools/en/s.txt?url'
import runs from '../../../samples/windows/en/ano-two-captures-with-dates.txt?url'
import owners from '../../../samples/windows/en/anob-owner-lines.txt?url'
import japanese from '../../../samples/windows/ja/ano-cp932-crlf.txt?url'
import routes from '../../../samples/windows/ja/rn-cp932-crlf.txt?url'
import { putFiles } from './put.ts'

/** Samples of the project to try, by what they are called in the words of the page; each is loaded when it is chosen. */
export const examples = { japanese, owners, linux, macos, routes, statistics, interfaces, runs } as const

/** Reads an example as if its file had been chosen. */
export async function putExample(name: keyof typeof examples): Promise<void> {
  const url = examples[name]
  const answer = await fetch(url)
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`)
  putFiles([new File([await answer.arrayBuffer()], `${name}.txt`)])
}
