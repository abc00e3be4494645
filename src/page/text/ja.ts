import type { LineKind } from '../engine/text-lines.ts'
import type { en } from './en.ts'

const kinds: Readonly<Record<LineKind, string>> = {
  row: '表の行',
  read: '見出しなど、読み取れた行',
  noise: 'netstat の出力ではない行',
  unread: '読み取れなかった行',
}

/** The text tab in Japanese. */
export const ja: typeof en = {
  tab: 'テキスト',
  kinds,
  legend: '行の種類',
  lines: 'テキストの行',
  line: (line: string, kind: LineKind): string => `${line} 行目、${kinds[kind]}:`,
  more: (count: string): string => `… 残り ${count} 文字`,
  nextUnread: '次の読み取れなかった行',
  noUnread: '読み取れなかった行はありません。',
  goTo: '行へ移動',
  go: '移動',
  row: '表で見る',
}
