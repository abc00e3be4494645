import type { Words } from './words.ts'

const number = new Intl.NumberFormat('ja')

/** The interface in Japanese. */
export const ja: Words = {
  title: 'netscribe — netstat の出力を読み取る',
  tagline: 'どの OS・どの言語の netstat の出力でも貼り付けられます。',
  privacy: '読み取りはブラウザーの中だけで行われ、データがこのコンピューターの外へ出ることはありません。',
  number: (value: number): string => number.format(value),
  language: '言語',
  theme: { label: '配色', auto: 'システム', light: 'ライト', dark: 'ダーク' },
  input: {
    label: 'netstat の出力',
    placeholder: 'ここに貼り付けるか、ファイルをページ上にドロップしてください',
    choose: 'ファイルを選択…',
    examples: '例',
    clear: '消去',
    drop: 'ドロップすると読み取ります',
  },
  progress: {
    label: '読み取り中',
    cancel: '中止',
  },
  results: '結果',
  tabs: '表示',
  failed: (why: string): string => `読み取れませんでした: ${why}`,
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
}
