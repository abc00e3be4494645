export type { CountAnswer, GroupCount } from './ask/count/answer.ts'
export type { DiffAnswer, LoneRun, PairDifference, RunPlace } from './ask/diff/answer.ts'
export type { FieldChange, RowChange } from './ask/diff/row-changes.ts'
export type { Edge, EdgeEnd, EdgeNode, EdgesAnswer } from './ask/edges/answer.ts'
export {
  type CountQuestion,
  type DiffQuestion,
  type EdgesQuestion,
  type Question,
  QuestionError,
  type TimelineQuestion,
} from './ask/question.ts'
export { keepable } from './ask/redact/keep.ts'
export { type Mapping, StandIns } from './ask/redact/stand-ins.ts'
export type { Episode, RowTimeline, RunMoment, Step, TimelineAnswer } from './ask/timeline/answer.ts'
export { type Completions, completions } from './ask/where/completions.ts'
export { WhereError } from './ask/where/where-error.ts'
export type {
  CommandExplanation,
  Explanation,
  OptionExplanation,
  StateExplanation,
  UnknownSubject,
} from './explain/explanation.ts'
export { explain } from './explainer.ts'
export type { Conversion, ConvertOptions } from './library/conversion.ts'
export type { Input, ParseAllOptions, ParseOptions } from './library/inputs.ts'
export type { CountOptions, DiffOptions, EdgesOptions, Side, TimelineOptions } from './library/interface.ts'
export type { LineExplanation } from './library/line-explanation.ts'
export type { Redaction, RedactOptions } from './library/redact.ts'
export { SeveralTextsError } from './library/several-texts.ts'
export {
  convert,
  convertToBytes,
  count,
  dialects,
  diff,
  edges,
  explainLine,
  parse,
  parseAll,
  parseStream,
  redact,
  render,
  sources,
  timeline,
} from './reader.ts'
export { type FindingSentences, sentencesOf } from './report/findings/sentences.ts'
export { sentenceOf } from './report/issues.ts'
export type * from './report/types.ts'
export { defaultLimits, type Limits } from './sources/limits.ts'
export type { Member } from './sources/member.ts'
export { binaryExporters, exporters, type Format, type TextFormat } from './write/export/index.ts'
export { type Omission, type OmissionReason, sentenceOfOmission } from './write/render/omission.ts'
export type { Rendering } from './write/render/render.ts'
export type { RenderOptions } from './write/render/target.ts'
