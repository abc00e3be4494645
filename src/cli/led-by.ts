import type { Output } from './output.ts'

/** An output whose first text comes behind another. */
export function ledBy(text: string, output: Output): Pick<Output, 'write' | 'failure'> {
  let lead = text
  return {
    get failure() {
      return output.failure
    },
    async write(piece) {
      if (lead !== '') {
        const first = lead
        lead = ''
        await output.write(typeof piece === 'string' ? first + piece : first)
        if (typeof piece === 'string') return
      }
      await output.write(piece)
    },
  }
}
