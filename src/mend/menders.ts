import { gluedRows } from './glued-rows.ts'
import { interruptedRows } from './interrupted-rows.ts'
import { listedWords } from './listed-words.ts'
import { lostLineEnds } from './lost-line-ends.ts'
import { markedLines } from './marked-lines.ts'
import type { Mender } from './mender.ts'
import { remarks } from './remarks.ts'
import { respelledWords } from './respelled-words.ts'
import { wrappedRows } from './wrapped-rows.ts'

/** Every mender. Of proposals that mean as much, the first counts. */
export const menders: readonly Mender[] = [
  lostLineEnds,
  interruptedRows,
  wrappedRows,
  markedLines,
  gluedRows,
  remarks,
  respelledWords,
  listedWords,
]
