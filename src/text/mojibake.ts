import { decoderFor } from './decoder.ts'
import { encoderFor } from './encoder.ts'
import { weightOf } from './word-index.ts'

/** How a text was damaged: written in one encoding, read in another; null where characters were lost and nothing says it. */
export interface Damage {
  readonly written: string | null
  readonly read: string | null
}

/** A text whose known words were damaged. */
export interface Repair extends Damage {
  /** With the words as they were meant. */
  readonly text: string
  /** Each word as it was meant, as it was given, and where it stands in `text`. */
  readonly words: readonly { readonly meant: string; readonly given: string; readonly at: number }[]
}

interface Form extends Damage {
  readonly text: string
  /** The word that was meant; null when several words look alike in this form. */
  readonly word: string | null
}

/** Encodings in which tools write a word, by its script. */
const WRITTEN: readonly (readonly [script: RegExp, ...encodings: string[]])[] = [
  [/[\u3041-\u30FE]/, 'utf-8', 'shift_jis', 'euc-jp'],
  [/[\uAC00-\uD7A3]/, 'utf-8', 'euc-kr'],
  [/[\u4E00-\u9FFF]/, 'utf-8', 'gbk', 'big5', 'shift_jis', 'euc-jp'],
  [/[\u0400-\u04FF]/, 'utf-8', 'ibm866', 'windows-1251', 'koi8-r'],
  [/[^\0-\x7F]/, 'utf-8', 'cp850', 'windows-1252'],
]

/** Encodings in which it may have been read by mistake, the commonest first. */
const READ = [
  'windows-1252',
  'utf-8',
  'shift_jis',
  'gbk',
  'cp850',
  'cp437',
  'windows-1251',
  'ibm866',
  'koi8-r',
  'big5',
  'euc-kr',
  'euc-jp',
]

/** What stands where a character was lost: U+FFFD, a control, the dot of Windows' Shift_JIS, a question mark. */
const LOST = /[\u0080-\u009F\u30FB?]/g
const CONTROL = /[\u0080-\u009F]/
const CONTROLS = /[\u0080-\u009F]/g
const REPLACEMENT = '\uFFFD'
/** Forms are kept by so many of their first characters. */
const KEY = 2
/** A form counts when so much of it is left. */
const LEAST_LEFT = 3
const LONGEST_LINE = 400

/** Finds known words that were decoded with a wrong encoding. Their damaged forms are made when the first is looked for. */
export class Mojibake {
  private readonly words: readonly string[]
  private forms: ReadonlyMap<string, readonly Form[]> | undefined
  /** The text that was looked at last: several ask of the same line. */
  private last: { readonly given: string; readonly repair: Repair | undefined } | undefined

  constructor(words: readonly string[]) {
    this.words = words
  }

  /** A text with its damaged words as they were meant; undefined when none is found. */
  repair(given: string): Repair | undefined {
    if (given.length > LONGEST_LINE || !DAMAGED.test(given)) return undefined
    if (this.last?.given !== given) this.last = { given, repair: this.repairOf(given) }
    return this.last.repair
  }

  private repairOf(given: string): Repair | undefined {
    const text = given.replace(LOST, REPLACEMENT)
    const found: { word: string; form: Form; at: number; end: number }[] = []
    let from = 0
    for (const { index } of text.matchAll(WORD_START)) {
      const form = index < from ? undefined : this.formAt(text, index)
      if (!form?.word) continue
      from = index + form.text.length
      while (text[from] === REPLACEMENT) from++
      found.push({ word: form.word, form, at: index, end: from })
    }
    const [first, ...more] = found
    if (!first) return undefined
    const { form } = more.reduce((a, b) => (b.form.text.length > a.form.text.length ? b : a), first)
    return { ...put(given, found), written: form.written, read: form.read }
  }

  /** The longest form that stands at `at`, with no letter behind it. */
  private formAt(text: string, at: number): Form | undefined {
    this.forms ??= formsOf(this.words)
    let best: Form | undefined
    for (const form of this.forms.get(text.slice(at, at + KEY)) ?? [])
      if (form.text.length > (best?.text.length ?? 0) && text.startsWith(form.text, at) && endsAt(text, at, form))
        best = form
    return best
  }
}

/** A text that is worth a look: one with more than ASCII, or with the mark of a lost character. */
export const DAMAGED = /[^\0-\x7F]|\?/
const WORD_START = /(?<![^\s(（])[^\s(（]/g

function endsAt(text: string, at: number, { text: form }: Form): boolean {
  const next = text[at + form.length]
  return next === undefined || !/[A-Za-z0-9]/.test(next)
}

function put(
  given: string,
  found: readonly { word: string; at: number; end: number }[],
): Pick<Repair, 'text' | 'words'> {
  let text = ''
  let done = 0
  const words = found.map(({ word, at, end }) => {
    text += given.slice(done, at)
    const placed = { meant: word, given: given.slice(at, end), at: text.length }
    text += word
    done = end
    return placed
  })
  return { text: text + given.slice(done), words }
}

/** Every word in every form that a wrong reading can give it. */
function formsOf(words: readonly string[]): ReadonlyMap<string, readonly Form[]> {
  const forms = new Map<string, Form>()
  for (const written of new Set(WRITTEN.flatMap(([, ...encodings]) => encodings))) {
    const { bytes, encoded, lacking } = encodedIn(written, words)
    for (const [word, text] of lacking) addForm(forms, text, word, null, null)
    for (const read of encoded.length > 0 ? READ : [])
      if (read !== written) addForms(forms, encoded, readIn(read, bytes), written, read)
  }
  for (const word of words) addForm(forms, lost(word), word, null, null)
  for (const word of words) forms.delete(word)
  return Map.groupBy(forms.values(), ({ text }) => text.slice(0, KEY))
}

/** The words that an encoding is used for, and their bytes, a line feed behind each; those that it lacks some characters of, without these. */
function encodedIn(encoding: string, words: readonly string[]): Encoded {
  const bytes: number[] = []
  const lacking = new Map<string, string>()
  const meant = words.filter((word) => encodingsOf(word).includes(encoding))
  const encode = meant.length > 0 ? encoderFor(encoding, meant) : undefined
  const encoded = meant.filter((word) => {
    const own = encode?.(word)
    if (own) bytes.push(...own, LINE_FEED)
    else
      lacking.set(
        word,
        word.replace(/[^\0-\x7F]/gu, (character) => (encode?.(character) ? character : REPLACEMENT)),
      )
    return own !== undefined
  })
  return { bytes: Uint8Array.from(bytes), encoded, lacking }
}

interface Encoded {
  readonly bytes: Uint8Array
  readonly encoded: readonly string[]
  /** Word → as a console writes it whose code page has not all of it (Ukrainian in CP866). */
  readonly lacking: ReadonlyMap<string, string>
}

const LINE_FEED = 10

function encodingsOf(word: string): readonly string[] {
  const [, ...encodings] = WRITTEN.find(([script]) => script.test(word)) ?? [null]
  return encodings
}

function readIn(encoding: string, bytes: Uint8Array): string[] {
  const decoder = decoderFor(encoding, false)
  return (decoder.write(bytes) + decoder.end()).split('\n')
}

/** What a wrong reading makes of words. Controls may have been dropped later. */
function addForms(
  forms: Map<string, Form>,
  words: readonly string[],
  read: readonly string[],
  ...[written, as]: [string, string]
): void {
  if (read.length !== words.length + 1) return
  for (const [index, word] of words.entries()) {
    const text = read[index] as string
    addForm(forms, text.replace(LOST, REPLACEMENT), word, written, as)
    if (CONTROL.test(text)) addForm(forms, text.replaceAll(CONTROLS, '').replace(LOST, REPLACEMENT), word, written, as)
  }
}

/** A word of which every character beyond ASCII was lost. */
function lost(word: string): string {
  return word.replace(/[^\0-\x7F]/g, REPLACEMENT)
}

/** Keeps a form from which the word can be told; characters that were lost at its end can be anything. */
function addForm(
  forms: Map<string, Form>,
  form: string,
  word: string,
  written: string | null,
  read: string | null,
): void {
  const text = withoutEnd(form)
  const left = form.includes(REPLACEMENT) ? text.replace(NOTHING, '') : form
  if (text.length < KEY || text === word || weightOf(left) < LEAST_LEFT) return
  const known = forms.get(text)
  if (known && known.word !== word) forms.set(text, { ...known, word: null })
  if (known) return
  const telling = TELLING.test(text)
  forms.set(text, { text, word, written: telling ? written : null, read: telling ? read : null })
}

function withoutEnd(form: string): string {
  let end = form.length
  while (end > 0 && (form[end - 1] === REPLACEMENT || form[end - 1] === '\u00A0')) end--
  return form.slice(0, end)
}

/** Characters that say nothing of a word. */
const NOTHING = /[\0-/:-@[-`{-\x7F\uFFFD]/g
/** A character that only this wrong reading gives. */
const TELLING = /[^\0-\x7F\uFFFD]/
