import type { en } from './en.ts'

const connections = (count: number, number: (value: number) => string, state: string): string =>
  `${state} の接続が ${number(count)} 件`

/** The overview tab in Japanese. */
export const ja: typeof en = {
  tab: '概要',
  together: 'すべての実行のソケットを合計しています。1 回分だけを見るには、上で実行を選んでください。',
  sockets: (count: string): string => `ソケットは ${count} 個です。`,
  findings: {
    title: '気づいた点',
    none: '特に目立つ点はありません。',
    texts: {
      'close-wait': {
        title: '接続を閉じていないプログラムがあります',
        seen: ({ rows, state, program }, number) =>
          `${connections(rows, number, state)}あります（${program === null ? 'プログラム名の表示なし' : program}）。相手は閉じましたが、このコンピューターのプログラムがまだ閉じていません。増え続ける場合は、プログラムが接続を閉じ忘れています。`,
        threshold: (value) => `1 つのプログラムに ${value} 件以上ある場合に表示します。`,
      },
      'syn-sent': {
        title: '応答しないホストがあります',
        seen: ({ rows, state, host }, number) =>
          `${host} への ${connections(rows, number, state)}あります。相手が停止しているか、アドレスの誤りか、ファイアウォールがパケットを破棄しています。`,
        threshold: (value) => `1 つのホストに ${value} 件以上ある場合に表示します。`,
      },
      'syn-received': {
        title: '完了しないハンドシェイクが多数あります',
        seen: ({ rows, state }, number) =>
          `${connections(rows, number, state)}あります。SYN フラッド攻撃か、応答が相手に届いていない可能性があります。`,
        threshold: (value) => `1 回の実行に ${value} 件以上ある場合に表示します。`,
      },
      'time-wait': {
        title: '閉じたばかりの接続が非常に多くあります',
        seen: ({ rows, state }, number) =>
          `${connections(rows, number, state)}あります。終わるまでそれぞれがポートを占有するため、接続を多数開くクライアントではポートが枯渇することがあります。`,
        threshold: (value) => `1 回の実行に ${value} 件以上ある場合に表示します。`,
      },
      'fin-wait-2': {
        title: '相手側が接続を閉じていません',
        seen: ({ rows, state }, number) =>
          `${connections(rows, number, state)}あります。こちらが先に閉じましたが、相手のプログラムがまだ閉じていません。`,
        threshold: (value) => `1 回の実行に ${value} 件以上ある場合に表示します。`,
      },
      'send-queue': {
        title: 'データを受け取らない相手があります',
        seen: ({ rows, state, bytes }, number) =>
          `送信キューのたまった ${connections(rows, number, state)}あります（最大 ${number(bytes ?? 0)} バイト）。相手の読み取りが遅いか、相手がいなくなっています。`,
        threshold: (value) => `確認応答のないデータが ${value} バイト以上ある場合に表示します。`,
      },
      everywhere: {
        title: 'すべてのアドレスで待ち受けています',
        seen: ({ rows }, number) =>
          `${number(rows)} 個の TCP 待ち受けソケットが、このコンピューターのすべてのアドレスで接続を受け付けます。`,
        threshold: () =>
          '1 つでもあれば表示します。サーバーでは普通のことです。心当たりのないものがないか確認してください。',
      },
    },
    rows: '該当する行を表示',
    allRows: (state: string): string => `${state} の行をすべて表示`,
    explain: (state: string): string => `${state} の意味`,
    runs: (run: string, runs: string): string => `${runs} 回の実行で見られ、実行 ${run} で最も顕著です。`,
  },
  charts: {
    states: '状態',
    protocols: 'プロトコル',
    hosts: '接続先ホスト',
    programs: 'プログラム',
    value: { states: '状態', protocols: 'プロトコル', hosts: 'ホスト', programs: 'プログラム' },
    count: 'ソケット数',
    asTable: '表で見る',
    others: (values: string, rows: string): string => `ほか ${values} 種類（ソケット ${rows} 個）`,
    stateless: (count: string): string => `${count} 個のソケットには状態がありません（UDP など）。`,
    none: '出力に含まれていません。',
    summary: (title: string, bars: string): string => `${title}: ${bars}`,
  },
  diagram: {
    title: 'TCP の状態と、それぞれの接続数',
    hint: '状態を選ぶと、その意味が表示されます。',
    state: (state: string, count: string): string => `${state}: 接続 ${count} 件`,
    others: '図にない状態',
    none: '状態なし',
    close: '閉じる',
    waits: '待っているもの',
    duration: '続く時間',
    finding: '考えられること',
    advice: '対処',
    rows: (count: string): string => `該当する ${count} 行を表示`,
  },
  listeners: {
    title: '待ち受け中',
    none: '待ち受け中のソケットは出力に含まれていません。',
    protocol: 'プロトコル',
    address: 'ローカル アドレス',
    port: 'ポート',
    service: 'サービス',
    program: 'プログラム',
    pid: 'PID',
    line: '行',
    everywhere: 'すべてのアドレス',
  },
}
