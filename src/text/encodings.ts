import { codePages } from '../generated/code-pages.ts'

/** Names that messages suggest; every label of the WHATWG Encoding Standard and every number below is known too. */
export const encodingNames: readonly string[] = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'shift_jis',
  'euc-jp',
  'iso-2022-jp',
  'gbk',
  'gb18030',
  'big5',
  'euc-kr',
  'koi8-r',
  'ibm866',
  ...Object.keys(codePages).filter((name) => name.startsWith('cp')),
  ...Array.from({ length: 9 }, (_, i) => `windows-125${i}`),
]

/** Windows code page → WHATWG label, where `windows-N` is none (Microsoft, Code Page Identifiers). */
const PAGES: Readonly<Record<number, string>> = {
  437: 'cp437',
  737: 'cp737',
  775: 'cp775',
  850: 'cp850',
  852: 'cp852',
  857: 'cp857',
  858: 'cp858',
  866: 'ibm866',
  932: 'shift_jis',
  936: 'gbk',
  943: 'shift_jis',
  949: 'euc-kr',
  950: 'big5',
  1200: 'utf-16le',
  1201: 'utf-16be',
  10000: 'macintosh',
  20866: 'koi8-r',
  20932: 'euc-jp',
  20936: 'gbk',
  21866: 'koi8-u',
  50220: 'iso-2022-jp',
  50221: 'iso-2022-jp',
  50222: 'iso-2022-jp',
  51932: 'euc-jp',
  51936: 'gbk',
  51949: 'euc-kr',
  54936: 'gb18030',
  65001: 'utf-8',
}

const OTHERS = new Map(
  Object.entries({
    eucjp: 'euc-jp',
    euckr: 'euc-kr',
    jis: 'iso-2022-jp',
    mskanji: 'shift_jis',
    uhc: 'euc-kr',
    utf8sig: 'utf-8',
  }),
)

/**
 * The encoding that a label names: its WHATWG name, or cp437, cp737, cp775, cp850, cp852, cp857, cp858. Code pages are known by their numbers,
 * with or without cp, ibm, oem, ms, windows or dos before them.
 * @throws RangeError that names what is known.
 */
export function encodingNamed(label: string): string {
  const plain = label.trim().toLowerCase()
  if (Object.hasOwn(codePages, plain)) return plain
  const number = /^(?:x-?)?(?:cp|ibm|oem|ms|windows|win|dos|codepage)?[-_ ]?0{0,3}([1-9]\d{2,4})$/.exec(plain)?.[1]
  const page = PAGES[Number(number)] ?? OTHERS.get(plain.replace(/[-_]/g, ''))
  const name = page ?? standardName(plain) ?? standardName(`windows-${number}`)
  if (name !== undefined) return name
  throw new RangeError(
    `unknown encoding ${label}; known are ${encodingNames.join(', ')} and the labels of the WHATWG Encoding Standard`,
  )
}

function standardName(label: string): string | undefined {
  try {
    return new TextDecoder(label).encoding
  } catch {
    return undefined
  }
}
