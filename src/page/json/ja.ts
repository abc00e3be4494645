import type { en } from './en.ts'

/** The JSON tab in Japanese. */
export const ja: typeof en = {
  tab: 'JSON',
  show: '表示形式',
  tree: 'ツリー',
  raw: 'テキスト',
  copy: 'JSON をコピー',
  copied: 'コピーしました。',
  notCopied: 'ブラウザーがコピーを許可しませんでした。代わりにファイルに保存してください。',
  working: '書き出し中…',
  report: 'レポート（行を除く）',
  run: (number: string): string => `実行 ${number}`,
  rows: (view: string, count: string): string => `${view}: ${count} 行`,
  issues: (count: string): string => `問題点: ${count} 件`,
  page: (from: string, to: string, all: string): string => `全 ${all} 件中 ${from}～${to} 件`,
  earlier: '前へ',
  later: '次へ',
  cut: (shown: string): string => `先頭の ${shown} 文字を表示しています。全体を見るにはファイルに保存してください。`,
}
