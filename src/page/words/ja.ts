import type { PlainEvidence } from '../../text/encoding-evidence.ts'
import { ja as issues } from '../issues/ja.ts'
import { ja as json } from '../json/ja.ts'
import { ja as overview } from '../overview/ja.ts'
import { ja as snapshots } from '../snapshots/ja.ts'
import { ja as text } from '../text/ja.ts'
import type { Words } from './en.ts'
import { sizeIn } from './size.ts'

const number = new Intl.NumberFormat('ja')
const percent = new Intl.NumberFormat('ja', { style: 'percent', maximumFractionDigits: 0 })
const size = sizeIn('ja')

const evidences: Readonly<Record<PlainEvidence, string>> = {
  given: '指定',
  'ASCII only': 'ASCII 文字だけ',
  'byte order mark': 'バイト順マーク (BOM)',
  'zero bytes': '値が 0 のバイトの位置',
  escapes: 'エスケープ シーケンス',
  'valid UTF-8': 'UTF-8 として正しい',
  'mostly valid UTF-8': 'ほぼ UTF-8 として正しい',
  'no known word in any encoding': 'どの文字コードでも既知の語が読めない',
  'likely letters': '文字の並びから推定',
}

function evidenceText(evidence: string): string {
  const plain = (evidences as Readonly<Record<string, string>>)[evidence]
  return plain ?? evidence.replace(/^words:/, '読めた語:').replace('; as well in', '。同じ語が読める文字コード:')
}

/** The interface in Japanese. */
export const ja: Words = {
  title: 'netscribe — netstat の出力を読み取る',
  tagline: 'どの OS・どの言語の netstat の出力でも貼り付けられます。',
  privacy: '読み取りはブラウザーの中だけで行われます。データは外部に送信されず、ファイルの大きさの制限もありません。',
  number: (value: number): string => number.format(value),
  more: (count: string): string => `さらに ${count} 件を表示`,
  language: '言語',
  theme: { label: '配色', auto: 'システム', light: 'ライト', dark: 'ダーク' },
  input: {
    label: 'netstat の出力',
    placeholder:
      'ここに貼り付けるか、ファイルをページ上にドロップしてください。\n文字コードは問いません。ZIP・tar・gzip・メールも開けます。',
    choose: 'ファイルを選択…',
    examples: '例',
    example: {
      japanese: 'Windows -ano（日本語、Shift_JIS）',
      owners: 'Windows -anob（プログラム名つき）',
      linux: 'Linux -anpeo',
      macos: 'macOS -anv',
      routes: 'Windows の経路（日本語）',
      statistics: 'Linux の統計',
      interfaces: 'FreeBSD のインターフェイス',
      runs: '続けて実行した 2 回分',
    },
    clear: '消去',
    drop: 'ドロップすると読み取ります',
    size,
    moreFiles: (count: number): string => `ほか ${count} 件`,
  },
  curl: { label: 'curl で同じことをする', copy: 'コピー', copied: 'コピーしました' },
  save: {
    view: '表',
    label: '保存形式',
    save: '保存',
  },
  progress: {
    label: '読み取り中',
    cancel: '中止',
    percent: (part: number): string => percent.format(part),
  },
  nothing: {
    title: 'netstat の出力と認識できる部分がありません',
    tries: [
      '端末に表示されたままの文字を、見出しがあれば見出しも含めて貼り付けてください。',
      '文字化けしているときは、貼り付けずにファイルを選ぶか、文字コードを指定してください。',
      'どのシステムの出力か分かっているときは、種類を指定してください。',
      '画像は読み取れません。文字データが必要です。',
    ],
  },
  results: '結果',
  tabs: '表示',
  failures: {
    failed: (why: string): string => `読み取れませんでした: ${why}`,
    unloaded: (why: string): string =>
      `ページの一部を読み込めませんでした${why && `（${why}）`}。ネットワークの接続と、スクリプトが遮断されていないかを確かめてください。`,
    broken: (why: string): string => `読み取り処理が異常終了しました: ${why}`,
    silent: (): string => '読み取り処理が応答しなくなったため、停止しました。',
    stubborn: (): string => '読み取り処理が中止に応じなかったため、作り直しました。読み取った内容は失われました。',
  },
  again: 'もう一度試す',
  licences: 'このページに含まれるソフトウェアのライセンス',
  detection: {
    title: '検出結果',
    detected: '自動検出',
    dialect: '種類',
    locale: '言語',
    encoding: '文字コード',
    typed: '文字列（変換済み）',
    command: 'コマンド',
    options: 'オプション',
    capturedAt: '日時',
    lines: '行数',
    source: 'ファイル',
    noWords: '言葉が出力されていません',
    noCommand: '記載なし',
    noOptions: 'なし',
    inferred: '出力から推定',
    why: '理由',
    sure: (part: number): string => `確度 ${percent.format(part)}`,
    because: (evidence: string): string => `根拠: ${evidenceText(evidence)}`,
    line: (line: number): string => `${number.format(line)} 行目`,
    coverage: (read: string, noise: string, unread: string): string =>
      `読み取り ${read}、netstat 以外 ${noise}、解釈できず ${unread}`,
    run: {
      label: '実行',
      first: '最初の実行の検出結果です。ほかの実行を選ぶと、その検出結果が表示されます。',
      all: (count: number): string => `${count} 回すべて`,
      one: (at: number, time: string | null, line: number): string =>
        time === null ? `${at}: ${number.format(line)} 行目` : `${at}: ${time}`,
    },
    signs: {
      heading: (name: string): string => `「${name}」の見出し`,
      title: (name: string): string => `「${name}」の表題`,
      row: (name: string): string => `「${name}」の行`,
    },
  },
  explain: {
    ask: (subject: string): string => `${subject} の意味`,
    close: '閉じる',
    unknown: 'この項目の説明はまだありません。',
  },
  table: {
    text: '絞り込み',
    hint: '語句、または "値の全体"',
    state: '状態',
    anyState: 'すべて',
    port: 'ポート',
    program: 'プログラム',
    columns: '列',
    noValues: '空',
    empty: '空欄として出力',
    yes: 'はい',
    no: 'いいえ',
    none: '条件に合う行はありません。',
    count: (shown: string, all: string, isAll: boolean): string => (isAll ? `${all} 行` : `${all} 行中 ${shown} 行`),
  },
  columns: {
    protocol: 'プロトコル',
    family: 'ファミリー',
    'local.text': 'ローカル（出力のまま）',
    'local.address': 'ローカル アドレス',
    'local.host': 'ローカル ホスト',
    'local.zone': 'ローカル ゾーン',
    'local.port': 'ローカル ポート',
    'local.service': 'ローカル サービス',
    'foreign.text': '外部（出力のまま）',
    'foreign.address': '外部アドレス',
    'foreign.host': '外部ホスト',
    'foreign.zone': '外部ゾーン',
    'foreign.port': '外部ポート',
    'foreign.service': '外部サービス',
    state: '状態',
    stateText: '状態（出力のまま）',
    recvQueue: '受信キュー',
    sendQueue: '送信キュー',
    user: 'ユーザー',
    pid: 'PID',
    program: 'プログラム',
    'owner.components': 'コンポーネント',
    'owner.executable': '実行ファイル',
    'owner.message': '所有者の情報',
    'ipProtocol.name': 'IP プロトコル',
    'ipProtocol.number': 'IP プロトコル番号',
    'timer.kind': 'タイマー',
    'timer.seconds': 'タイマー（秒）',
    'timer.retransmits': '再送回数',
    'timer.probes': 'プローブ回数',
    'destination.text': '宛先',
    'gateway.text': 'ゲートウェイ',
    netmask: 'ネットマスク',
    flags: 'フラグ',
    interface: 'インターフェイス',
    metric: 'メトリック',
    name: '名前',
    label: '項目',
    value: '値',
    type: '種類',
    path: 'パス',
    mtu: 'MTU',
  },
  views: {
    connections: '接続',
    'unix-sockets': 'UNIX ソケット',
    routes: '経路',
    interfaces: 'インターフェイス',
    statistics: '統計',
    'multicast-groups': 'マルチキャスト グループ',
    masquerade: 'マスカレード',
    'listen-queues': '待ち受けキュー',
    memory: 'メモリ',
    'kernel-sockets': 'カーネル ソケット',
    'network-direct': 'NetworkDirect',
    'interface-traffic': 'インターフェイスの通信量',
    table: 'その他の表',
  },
  issues,
  json,
  overview,
  snapshots,
  text,
}
