import type { Finding } from '../types.ts'
import type { FindingsWords, WriteNumber } from './words.ts'

const connections = ({ rows, state }: Finding, number: WriteNumber): string => `${state} の接続が ${number(rows)} 件`

const ofWhom = ({ program, pid }: Finding): string => {
  if (program !== null) return pid === null ? program : `${program}、PID ${pid}`
  return pid === null ? 'プログラム名の表示なし' : `PID ${pid}`
}

const events = ({ value, rate, runs }: Finding, number: WriteNumber): string => {
  const since = runs.of > 1 ? '最初の実行から最後の実行までに' : 'カウンターの開始以降に'
  return `${since} ${number(value ?? 0)} 件${rate === null ? '' : `（毎秒 ${number(rate)} 件）`}`
}

const share = ({ share }: Finding, number: WriteNumber): string => `${number((share ?? 0) * 100)} %`

/** What findings say in Japanese. */
export const ja: FindingsWords = {
  'close-wait': {
    title: '接続を閉じていないプログラムがあります',
    seen: (finding, number) =>
      `${connections(finding, number)}あります（${ofWhom(finding)}）。相手は閉じましたが、このコンピューターのプログラムがまだ閉じていません。増え続ける場合は、プログラムが接続を閉じ忘れています。`,
    threshold: (value) => `1 つのプログラムに ${value} 件以上ある場合に表示します。`,
    advice:
      'エラーやタイムアウトの後に接続を閉じていない箇所がないか、プログラムを調べてください。再起動すれば一時的に解放されます。',
  },
  'syn-received': {
    title: '完了しないハンドシェイクが多数あります',
    seen: (finding, number) =>
      `${connections(finding, number)}あります。SYN フラッド攻撃か、応答が相手に届いていない可能性があります。`,
    threshold: (value) => `1 回の実行に ${value} 件以上ある場合に表示します。`,
    advice: '送信元を確認し、SYN Cookie が有効か、行きと帰りの経路が同じかを調べてください。',
  },
  'listen-queue': {
    title: '待ち受けの処理が接続の到着に追いついていません',
    seen: (finding, number) =>
      `${number(finding.rows)} 個の待ち受けソケットのキューがいっぱいです（${ofWhom(finding)}）。以降の接続は破棄または拒否されます。`,
    threshold: () => 'キューの上限まで接続が待っている場合に表示します。',
    advice:
      'プログラムが接続を受け付けない理由（ハングやスレッド不足）を調べてください。バックログを増やしても、一時的な集中にしか効きません。',
  },
  'listen-overflow': {
    title: '待ち受けのキューがあふれ、接続が破棄されました',
    seen: (finding, number) => `${events(finding, number)}の接続が破棄されました（${finding.subject}）。`,
    threshold: (value) => `${value} 件以上の場合に表示します。`,
    advice:
      'Recv-Q が Send-Q に達している待ち受けソケットを ss -ltn で探し、そのプログラムが受け付けない理由を調べてください。',
  },
  'syn-sent': {
    title: '応答しないホストがあります',
    seen: (finding, number) =>
      `${finding.host} への ${connections(finding, number)}あります。相手が停止しているか、アドレスの誤りか、ファイアウォールがパケットを破棄しています。`,
    threshold: (value) => `1 つのホストに ${value} 件以上ある場合に表示します。`,
    advice: '別のコンピューターから同じホストとポートに接続を試し、途中のファイアウォールの規則を確認してください。',
  },
  'send-queue': {
    title: 'データを受け取らない相手があります',
    seen: (finding, number) =>
      `送信キューのたまった ${connections(finding, number)}あります（最大 ${number(finding.value ?? 0)} バイト）。相手の読み取りが遅いか、相手がいなくなっています。`,
    threshold: (value) => `確認応答のないデータが ${value} バイト以上ある場合に表示します。`,
    advice:
      '相手側で同じ接続を見てください。Recv-Q がたまっていればプログラムが読んでおらず、空ならネットワークの問題です。',
  },
  'fin-wait-2': {
    title: '相手側が接続を閉じていません',
    seen: (finding, number) =>
      `${connections(finding, number)}あります。こちらが先に閉じましたが、相手のプログラムがまだ閉じていません。`,
    threshold: (value) => `1 回の実行に ${value} 件以上ある場合に表示します。`,
    advice: '相手側ではこれらの接続が CLOSE_WAIT になっています。閉じていないのは相手のプログラムです。',
  },
  'time-wait': {
    title: '閉じたばかりの接続が非常に多くあります',
    seen: (finding, number) =>
      `${connections(finding, number)}あります。終わるまでそれぞれがポートを占有するため、接続を多数開くクライアントではポートが枯渇することがあります。`,
    threshold: (value) => `1 回の実行に ${value} 件以上ある場合に表示します。`,
    advice: '接続を使い回し（キープアライブや接続プール）、一時ポートの範囲を広げてください。',
  },
  retransmission: {
    title: '再送されたセグメントが多くあります',
    seen: (finding, number) =>
      `${events(finding, number)}のセグメントが再送されました（全体の ${share(finding, number)}）。経路でパケットが失われているか、相手がいなくなっています。`,
    threshold: (value) => `割合が ${value} 以上の場合に表示します。`,
    advice:
      'どの接続で起きているかを ss -ti の retrans で確認し、その経路のインターフェイスにエラーがないか調べてください。',
  },
  'receive-buffer': {
    title: '受信したデータグラムが破棄されました',
    seen: (finding, number) =>
      `${events(finding, number)}の UDP データグラムが失われました（全体の ${share(finding, number)}、${finding.subject}）。プログラムの読み取りが到着に追いついていません。`,
    threshold: (value) => `割合が ${value} 以上の場合に表示します。`,
    advice: 'Recv-Q がたまっているソケットを探し、受信バッファーを広げるか、プログラムの負荷を減らしてください。',
  },
  'interface-loss': {
    title: 'パケットを失っているインターフェイスがあります',
    seen: (finding, number) =>
      `${finding.subject}: ${events(finding, number)}のパケットが破棄されたか壊れていました（全体の ${share(finding, number)}）。`,
    threshold: (value) => `割合が ${value} 以上の場合に表示します。`,
    advice: 'エラーはケーブル、デュプレックス設定、カードの不良を、破棄は処理の遅れやフィルターを示します。',
  },
  everywhere: {
    title: 'すべてのアドレスで待ち受けています',
    seen: ({ rows }, number) =>
      `${number(rows)} 個の TCP 待ち受けソケットが、このコンピューターのすべてのアドレスで接続を受け付けます。`,
    threshold: () =>
      '1 つでもあれば表示します。サーバーでは普通のことです。心当たりのないものがないか確認してください。',
    advice: 'このコンピューターだけで使うものは、ループバック アドレスで待ち受けるようにしてください。',
  },
}
