/** A thread takes some tenths of a second to start; fewer bytes that could be read at the same time do not pay for it. */
const WORTHWHILE = 8_388_608

/** Whether files of these sizes are read faster by several threads, where there are several processors; undefined stands for a size that is not known. */
export function paysForThreads(sizes: readonly (number | undefined)[]): boolean {
  const known = sizes.filter((size) => size !== undefined)
  return sum(known) - Math.max(0, ...known) >= WORTHWHILE
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
