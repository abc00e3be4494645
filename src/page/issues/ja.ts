import type { Issue } from '../../index.ts'
import type { en } from './en.ts'

type Args = Issue['args']

/** Every kind of trouble in Japanese, as `issues` says it in English. */
const sentences: Readonly<Record<Issue['code'], (args: Args) => string>> = {
  'nothing-recognised': () => 'この入力には、netstat の出力と認められるものがありませんでした。',
  'row-unread': ({ view }) => `表${quoted(view)}の中の行ですが、行として読み取れませんでした。`,
  'known-but-not-read': ({ tool, lines, first, last }) =>
    `${lines ?? 'いくつかの'} 行${first && last ? `（${first}～${last} 行目の間）` : ''}は ${tool ?? '別のツール'} の一覧です。既知の形式ですが、読み取りの対象ではありません。`,
  'table-unread': ({ title }) => `見出し${quoted(title)}の下に、読み取れる表がありませんでした。`,
  'row-cut': ({ missing }) =>
    missing === undefined
      ? 'テキストがこの行の途中で終わっており、読み取れるだけの内容がありません。'
      : `行が途中で終わっています${given(missing, (count) => `（足りない項目: ${count}）`)}。残っている部分は読み取りました。`,
  'row-joined': ({ lines }) => `この行は複数の行${given(lines, (all) => `（${all}）`)}をつなぎ合わせたものです。`,
  'counter-by-place': () =>
    'このブロックの項目名は未知の言葉で書かれています。カウンターの名前は並び順から決めました。',
  'counter-by-words': () =>
    'このブロックの項目名は既知の言い回しと異なります。含まれる単語がブロック内の一つのカウンターだけに当てはまる場合、その名前を付けました。',
  'extra-text': ({ text }) => `行の後ろに、どの列にも属さない文字列があります${given(text, (it) => `: ${it}`)}`,
  'state-unknown': ({ state }) => `状態${quoted(state)}は、このプロトコルの既知の状態ではありません。`,
  'number-out-of-range': ({ field, number }) =>
    `範囲外の数値${given(number, (digits) => ` ${digits} `)}があり、${field ?? 'この項目'}は空にしました。`,
  'heading-unknown-column': ({ column }) =>
    `見出しに未知の列があります。値は${given(column, (name) => ` ${name} に`)}残しました。`,
  'line-too-long': ({ length, limit }) =>
    `この行は${given(length, (count) => ` ${count} 文字あり、`)}長すぎます。読み取るのは${limit ?? '上限'}文字までです。`,
  'too-costly': ({ lines, first, last }) =>
    `${lines ?? 'いくつかの'} 行${first && last ? `（${first}～${last} 行目の間）` : ''}は、そのまま読み取りました。つなぎ合わせや修復にかかる手間が、この長さの文章に見合う限度を超えるためです。`,
  'internal-fault': ({ table, cell }) =>
    `netscribe 自身の不具合${given(table, (name) => `（表 ${name}${given(cell, (key) => `、列 ${key}`)}）`)}により、この行を読み取れませんでした。ご報告ください。`,
  'encoding-replaced': ({ count }) => `${count ?? 'いくつか'}文字を復号できず、U+FFFD に置き換えました。`,
  'encoding-guessed': ({ encoding }) =>
    `文字コード${quoted(encoding)}は推測です。このバイト列は別の文字コードとしても読めます。`,
  'mojibake-repaired': ({ written, read }) =>
    `ここに届く前に文字化けしていました${written ? `（${written} を ${read ?? '別の文字コード'} として読んだもの）` : ''}。既知の言葉は読み取れました。`,
  'dialect-guessed': ({ dialect }) =>
    `出力の種類${quoted(dialect)}は、行の形から推測しました。それを示す見出しがありません。`,
  'sockets-changed': () => 'netstat が表を読んでいる間にソケットが増減したため、すべてが載っていない可能性があります。',
  'row-dropped': ({ text }) => `netstat 自身が情報源の 1 行を読み取れませんでした${given(text, (it) => `: ${it}`)}`,
  'elevation-required': () => 'netstat は管理者権限を求めただけで、ほかには何も出力していません。',
  'processes-hidden': () =>
    'netstat にすべてのプロセスを見る権限がなかったため、表示されていないプログラムがあります。',
  'not-supported': ({ what }) =>
    `このコンピューターは対応していない、と netstat が報告しました${given(what, (it) => `: ${it}`)}`,
  'tool-warning': ({ text }) => `netstat 自身のメッセージがあります${given(text, (it) => `: ${it}`)}`,
  'container-unopened': ({ what, function: name, command }) =>
    `これはテキストではなく${what ?? 'アーカイブ'}です。${name ? `${name} で開けます。` : given(command, (it) => `${it} で中のテキストを取り出せます。`)}`,
  'member-skipped': ({ what }) => `テキストではないため読み飛ばしました${given(what, (it) => `: ${it}`)}`,
  'member-encrypted': ({ command }) =>
    `この項目は暗号化されているため開けませんでした。${given(command, (it) => `${it} で中のテキストを取り出せます。`)}`,
  'member-damaged': ({ reason }) => `一部を展開できませんでした${given(reason, (it) => `: ${it}`)}`,
  'limit-reached': ({ limit, value }) =>
    `上限${quoted(limit)}${given(value, (it) => `（${it}）`)}を超えたため、展開を中止しました。`,
}

/** The issues tab in Japanese. */
export const ja: typeof en = {
  tab: '問題点',
  view: (_name: string, label: string): string => label,
  sentence: ({ code, args }) => sentences[code](args),
  severities: { error: 'エラー', warning: '警告', info: '情報' },
  meanings: {
    error: '何も読み取れなかったか、入力を開けなかった',
    warning: '欠けているものがある',
    info: '推測したこと、知っておくとよいこと',
  },
  show: '表示する',
  none: 'この入力に問題点はありません。',
  hidden: '上の選択により、すべて非表示になっています。',
  line: (line: string): string => `${line} 行目`,
  whole: '入力全体',
}

function quoted(value: Args[string] | undefined): string {
  return given(value, (text) => `「${text}」`)
}

function given(value: Args[string] | undefined, write: (value: string) => string): string {
  return value === undefined || value === null || value === '' ? '' : write(String(value))
}
