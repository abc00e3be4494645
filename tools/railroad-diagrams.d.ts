/** The part of the package that is used here; it has no types of its own. */
declare module 'railroad-diagrams' {
  export type Drawing = { readonly drawing: unique symbol }
  export function Diagram(...items: Drawing[]): { toString(): string }
  export function Sequence(...items: Drawing[]): Drawing
  export function Choice(normal: number, ...items: Drawing[]): Drawing
  export function Optional(item: Drawing): Drawing
  export function OneOrMore(item: Drawing, separator?: Drawing): Drawing
  export function ZeroOrMore(item: Drawing, separator?: Drawing): Drawing
  export function Terminal(text: string): Drawing
  export function NonTerminal(text: string, href?: string): Drawing
}
