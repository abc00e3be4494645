import type { Words } from './words.ts'

/** The explanations in Japanese. */
export const ja: Words = {
  language: 'ja',
  states: {
    CLOSED: {
      short: '接続なし',
      meaning: '接続は存在しません。ポートが使われていないか、ソケットはあっても接続されていません。',
      waits: 'どちらの側も何も待っていません。',
      duration:
        'TCP では、表示するものが残っていないため、この行が出ることはほとんどありません。ss の UNCONN となる未接続の UDP ソケットは、プログラムが動いている間ずっと残ります。',
      finding:
        'TCP では、プログラムが作ったまま使っていないソケットか、まだ解放していないソケットです。UDP の UNCONN は正常で、任意の相手からのデータグラムを受け取ります。',
      advice: '通常、対処は不要です。',
    },
    LISTEN: {
      short: 'ポートを開いて待機',
      meaning: 'サーバーがポートを開き、接続を受け付けています。接続ごとに別の行が増え、この行はそのまま残ります。',
      waits: 'サーバーが、任意のクライアントからの SYN を待っています。',
      duration: 'サーバーが動いている間ずっと続きます。',
      finding:
        '心当たりのない行は、把握していないサービスです。0.0.0.0、::、* はこのマシンのすべてのアドレスで受け付け、127.0.0.1 と ::1 は自分自身からの接続だけを受け付けます。',
      advice:
        'PID からプログラムを特定します。外部に公開する必要がなければ、サービスを停止するか、ループバックアドレスだけで待ち受けるように設定します。',
    },
    SYN_SENT: {
      short: '接続要求を送信、応答待ち',
      meaning: 'このマシンのプログラムが接続を要求し、SYN を送信しましたが、まだ応答がありません。',
      waits: 'クライアントが、サーバーからの SYN+ACK を待っています。',
      duration: '通常は数ミリ秒です。相手が応答しないと SYN が再送され、20 秒から 2 分ほど残ります。',
      finding:
        '多数の行が残る場合は、相手が停止している、宛先が間違っている、または途中のファイアウォールがパケットを破棄しています。',
      advice:
        'アドレスとポートを確認し、次に経路とファイアウォールを確認します。閉じているポートはすぐに RST を返すため、この行は残りません。',
    },
    SYN_RECEIVED: {
      short: '要求を受信、応答済み',
      meaning: 'サーバーが SYN を受信し、SYN+ACK を返しました。接続はまだ半開の状態です。',
      waits: 'サーバーが、ハンドシェイクを完了させる ACK を待っています。',
      duration: '通常は数ミリ秒です。ACK が届かない場合でも 1 分ほどで終わります。',
      finding:
        '多数のアドレスから多数の行があれば SYN フラッド攻撃の疑いがあります。少数のアドレスからであれば、戻りの経路でパケットが失われています。',
      advice:
        'SYN Cookie を有効にし、サーバーのバックログを確認します。非対称な経路やファイアウォールなど、クライアントへの戻りの経路も確認します。',
    },
    ESTABLISHED: {
      short: '接続中、データ送受信可',
      meaning: '接続が確立しており、双方がデータを送信できます。',
      waits: 'どちらの側も待つ必要はありません。いずれかのプログラムが閉じると、この状態は終わります。',
      duration: 'プログラムが接続を保つ間続きます。一瞬のことも、数か月に及ぶこともあります。',
      finding:
        '最も多い状態です。Send-Q が減らない場合は、相手が受信をやめたか、いなくなっています。Recv-Q が減らない場合は、こちらのプログラムが読み出していません。',
      advice:
        '見覚えのない相手があれば、PID からプログラムを調べます。長く通信のない接続には、キープアライブかアプリケーションのタイムアウトが必要です。',
    },
    FIN_WAIT_1: {
      short: '先に切断、FIN 送信済み',
      meaning: 'こちらのプログラムが先に閉じ、FIN を送信しました。相手の確認応答はまだ届いていません。',
      waits: 'こちら側が、送信した FIN に対する ACK を待っています。',
      duration: '通常は数ミリ秒です。相手が消えた場合は数分残ります。',
      finding:
        '多数の行がある場合は、相手が通知なしに消えたか、相手がデータを受け取らず、FIN が未送信データの後ろで待たされています。',
      advice: 'Send-Q と相手までの経路を確認します。再送の上限に達すると、システムが自動的に打ち切ります。',
    },
    FIN_WAIT_2: {
      short: 'FIN は確認済み',
      meaning: 'こちらのプログラムが先に閉じ、相手はその FIN に確認応答を返しました。相手側はまだ閉じていません。',
      waits: 'こちら側が、相手からの FIN を待っています。',
      duration: '短時間です。プログラムがソケットを手放していれば、タイマーで終了します（Linux では 60 秒）。',
      finding:
        '多数の行がある場合は、相手のプログラムが接続を閉じていません。同じ接続が、相手側では CLOSE_WAIT と表示されます。',
      advice: '相手側のプログラムの問題を調べます。',
    },
    CLOSE_WAIT: {
      short: '相手が切断、自分は未切断',
      meaning: '相手が先に閉じました。システムは確認応答を返しましたが、こちらのプログラムがまだ閉じていません。',
      waits: '相手が、このマシンのプログラムが閉じるのを待っています。',
      duration: 'プログラムが閉じるまで続きます。この状態を終わらせるタイマーはありません。',
      finding: '増え続ける場合はリークです。このマシンのプログラムがソケットを閉じ忘れているか、停止しています。',
      advice: 'PID からプログラムを特定し、修正するか再起動します。ネットワークの設定を変えても解決しません。',
    },
    CLOSING: {
      short: '双方が同時に切断',
      meaning: '双方が同時に閉じ、こちらの FIN に対する ACK より先に、相手の FIN が届きました。',
      waits: 'こちら側が、送信した FIN に対する ACK を待っています。',
      duration: '数ミリ秒で、まれにしか現れません。',
      finding: '単独の行であれば問題ありません。残り続ける場合は、パケットの損失が疑われます。',
      advice: '通常、対処は不要です。',
    },
    LAST_ACK: {
      short: '後から切断、FIN 送信済み',
      meaning: '相手が先に閉じ、その後こちらのプログラムも閉じて FIN を送信しました。',
      waits: 'こちら側が、送信した FIN に対する ACK を待っています。届くと行は消えます。',
      duration: '通常は数ミリ秒です。相手が消えた場合は数分残ります。',
      finding: '多数の行がある場合は、最後の ACK が失われているか、相手がいなくなっています。',
      advice: '通常、対処は不要です。システムが自動的に打ち切ります。',
    },
    TIME_WAIT: {
      short: '切断済み、遅延分を待機',
      meaning:
        '接続は双方で閉じられており、先に閉じたのはこちら側です。遅れて届いたパケットが新しい接続に紛れ込まないよう、アドレスとポートの組み合わせが予約されたままになっています。',
      waits: 'プログラムも相手も待っていません。最大セグメント生存時間の 2 倍（2 × MSL）の経過を待っています。',
      duration: 'Linux では 60 秒、その他では 30 秒から 4 分です。その後、行は消えます。',
      finding:
        '正常な状態で、接続の多いクライアントやプロキシではよく見られます。1 つの相手に対して極端に多い場合は、ローカルポートが不足します。Windows では所有するプログラムがもうないため、PID は 0 になります。',
      advice:
        'キープアライブや接続プールで接続を再利用するか、ローカルポートの範囲を広げます。必要なくこの時間を短縮しないでください。',
    },
    BOUND: {
      short: 'ポート確保済み、未接続',
      meaning: 'プログラムがローカルポートを確保しましたが、待ち受けも接続もしていません。',
      waits: 'プログラムがまだ次の動作を決めていません。これから待ち受けることも、接続することもできます。',
      duration: '通常は一瞬です。',
      finding: '多数の行がある場合は、プログラムがポートを確保したまま使っておらず、ポートが不足します。',
      advice:
        'PID からプログラムを特定します（Windows では -q と -o を併用、PowerShell では OwningProcess、ss では -p）。',
    },
    DELETE_TCB: {
      short: '削除中',
      meaning: 'システムが接続とそのメモリを削除しています。多くは管理者の操作によるものです。',
      waits: 'どちらの側も何も待っていません。',
      duration: '一瞬で、目にすることはほとんどありません。',
      finding: 'TCPView などのツールが接続を切断した可能性があります。',
      advice: '通常、対処は不要です。',
    },
    UNKNOWN: {
      short: '状態不明',
      meaning: 'ツール自身が知らない状態であることを示す語が表示されています。',
      waits: '判断できません。',
      duration: '判断できません。',
      finding: 'ツールよりカーネルが新しいか、別の状態体系を持つ種類のソケットです。',
      advice: 'Linux では ss、Windows では Get-NetTCPConnection など、新しいツールの結果と比較します。',
    },
    NONE: {
      short: 'UDP には接続がない',
      meaning:
        'UDP には接続という概念がないため、この行に状態はありません。ポート上にソケットがあることだけを示します。',
      waits: 'プログラムがデータグラムを待っていることはありますが、プロトコルとして待つものはありません。',
      duration: 'プログラムがソケットを保持している間続きます。',
      finding:
        'プログラムが相手を固定していない限り、外部アドレスは *:* または 0.0.0.0:* です。このポートは、サーバーと同じようにデータグラムを受け取ります。',
      advice: '見覚えのないポートは、LISTEN と同様に PID から調べます。',
    },
  },
  events: {
    'passive-open': { clause: 'サーバーがポートを開く', label: 'ポートを開く' },
    'active-open': { clause: 'クライアントが接続を要求する', label: '接続を要求' },
    send: { clause: '待ち受け中のソケットからプログラムが送信する', label: '送信' },
    close: { clause: 'こちらのプログラムが閉じる', label: '閉じる' },
    'receive-syn': { clause: 'SYN が届く', label: 'SYN を受信' },
    'receive-syn-in-reply': {
      clause: '双方が同時に接続を要求したため、SYN が届く',
      label: 'SYN を受信（同時オープン）',
    },
    'receive-syn-ack': { clause: 'SYN+ACK が届く', label: 'SYN+ACK を受信' },
    'receive-ack-of-syn': { clause: '送信した SYN に対する ACK が届く', label: 'ACK を受信' },
    'receive-ack-of-fin': { clause: '送信した FIN に対する ACK が届く', label: 'ACK を受信' },
    'receive-fin': { clause: '相手の FIN が届く', label: 'FIN を受信' },
    'receive-fin-and-ack': {
      clause: '相手の FIN と、送信した FIN に対する ACK が同時に届く',
      label: 'FIN+ACK を受信',
    },
    'receive-reset': { clause: 'RST が届く', label: 'RST を受信' },
    'wait-over': { clause: '2 × MSL が経過する', label: '2 × MSL が経過' },
  },
  sides: {
    server: 'サーバー',
    client: 'クライアント',
    both: '双方',
    'first-to-close': '先に閉じた側',
    'second-to-close': '後から閉じた側',
  },
  faults: {
    'unknown-option': '{text} は未知のオプションで、使用方法が表示されます。',
    'argument-missing': '{text} の後に値が必要です。',
    'argument-unknown': '{text} の後に「{argument}」は指定できません。',
    'operand-unknown': 'この位置に「{text}」は指定できません。',
  },
  labels: {
    side: '該当する側',
    waits: '待ち',
    before: '前の状態',
    after: '次の状態',
    duration: '継続時間',
    finding: 'よくある原因',
    advice: '対処',
    spellings: '表記',
    shown: '表示に必要なオプション',
    source: '定義',
    sends: '（{segment} を送信）',
    noState: '状態なし',
    colon: '：',
    unknownIn: 'このオプションがないもの',
    given: '{system} として解釈しています。',
    named: 'コマンド自体から {system} と判断しました。',
    only: 'このコマンドを受け付けるのは {system} だけです。',
    several:
      'このコマンドは複数の環境で使えます（{possible}）。{system} として解釈しています。--dialect で変更できます。',
    none: 'このままで受け付ける環境はありません。最も多くの部分を受け付ける {system} として解釈しています。',
    same: '同じ意味になるもの',
    different: '{system} では意味が異なります：',
    error: '{system} ではエラーになります：',
    unknown: '「{subject}」についての説明はありません。',
    nearest: '{word} のことですか。',
    known: '説明できるもの：{words}。',
    states: '接続の状態',
    usage:
      'netscribe explain STATE | OPTION | COMMAND　例：netscribe explain CLOSE_WAIT、netscribe explain -o、netscribe explain netstat -tulpn',
  },
  notes: {
    identity:
      '接続は、プロトコルと 4 つの値（ローカルアドレス、ローカルポート、外部アドレス、外部ポート）で識別されます。1 つでも異なれば別の接続です。',
    severalRows:
      '1 つの Web サーバーに対して複数の行があるのは正常です。ブラウザーは同時に複数の接続を開き、それらは少なくともローカルポートが異なります。',
    loopback:
      '外部アドレスがこのマシン自身（ループバックまたは自分のアドレス）の場合もあります。その場合は、接続の両端が、ローカルと外部を入れ替えた 2 つの行として同じ表に現れます。',
    reset: 'どの状態でも、RST によって接続は直ちに終わり、行は消えます。',
  },
  diagram: {
    title: 'TCP 接続の状態遷移',
    description:
      '接続は CLOSED で始まり、CLOSED で終わります。サーバーは LISTEN と SYN_RECEIVED を経て、クライアントは SYN_SENT を経て ESTABLISHED になります。先に閉じた側は FIN_WAIT_1 から FIN_WAIT_2 または CLOSING を経て TIME_WAIT になり、相手側は CLOSE_WAIT から LAST_ACK になります。',
    sends: '{segment} を送信',
    row: '1 行',
    rows: '{count} 行',
  },
}
