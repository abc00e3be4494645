/**
 * What a field looks like by its characters alone; of several, the first. What the characters mean is the business of
 * those who read the field.
 */
export const fieldKinds = {
  number: /^\d+$/,
  dash: /^-+$/,
  signed: /^-\d+$/,
  quad: /^\d+(?:\.\d+){3}$/,
  quadAndPort: /^\d+(?:\.\d+){3}:(?:\d+|\*)$/,
  /** `411/sshd:`, `10/24` */
  numberAndName: /^\d+\//,
  bracket: /^\[/,
  /** `2001:db8::1`, `*:*`, `www.example.jp:https` */
  colon: /:/,
  hexadecimal: /^[\da-f]+$/i,
  /** `ESTABLISHED`, `FIN_WAIT2`, `UH` */
  capitals: /^[A-Z][A-Z\d_]*$/,
  /** `192.0.2.1.443`, `*.*`, `www.example.jp` */
  dot: /\./,
  /** In any script: `tcp6`, `stream-ord`, `ABHÖREN` */
  word: /^[\w\u0080-\uffff-]+$/,
  other: /^/,
} as const

export type FieldKind = keyof typeof fieldKinds

const kinds = Object.entries(fieldKinds) as [FieldKind, RegExp][]

/** The kind of a field. */
export function kindOf(text: string): FieldKind {
  return kinds.find(([, looks]) => looks.test(text))?.[0] ?? 'other'
}
