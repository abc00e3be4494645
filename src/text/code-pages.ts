/** Code pages in which the consoles of Windows in America and Western Europe write, above ASCII; TextDecoder has neither. */
const PAGES: Readonly<Record<string, string>> = {
  cp437: [
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒ',
    'áíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐',
    '└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀',
    'αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0',
  ].join(''),
  cp850: [
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒ',
    'áíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐',
    '└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀',
    'ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0',
  ].join(''),
}

/** The part of TextDecoder that is needed of an encoding. */
export interface TextCoder {
  readonly encoding: string
  decode(bytes?: Uint8Array, options?: { stream?: boolean }): string
}

/**
 * A decoder of one of the encodings that TextDecoder knows, or of a code page of consoles (cp850, ibm850).
 * @throws RangeError when the label names no encoding.
 */
export function textCoder(label: string, ignoreBOM: boolean): TextCoder {
  const encoding = label.toLowerCase().replace(/^ibm/, 'cp')
  const page = PAGES[encoding]
  if (page === undefined) return new TextDecoder(label, { ignoreBOM })
  return {
    encoding,
    decode(bytes = new Uint8Array(0)) {
      let text = ''
      for (let at = 0; at < bytes.length; at += BLOCK) text += decodeBlock(bytes.subarray(at, at + BLOCK), page)
      return text
    },
  }
}

/** So many characters String.fromCharCode takes at once in any runtime. */
const BLOCK = 4096

function decodeBlock(bytes: Uint8Array, page: string): string {
  return String.fromCharCode(...Array.from(bytes, (byte) => (byte < 128 ? byte : page.charCodeAt(byte - 128))))
}
