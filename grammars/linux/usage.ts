/** Lines of the usage text that no translation changes (net-tools netstat.c, usage). */
export const usageLines: readonly string[] = [
  'usage: netstat [-v',
  'netstat [-vW',
  'netstat [-vnNcaeol]',
  'netstat { [-v',
  'netstat {-V|--version|-h|--help}',
  '<Socket>={-t|--tcp}',
  '<ソケット>={-t|--tcp}',
  '{-x|--unix} --ax25 --ipx --netrom',
  'inet (DARPA',
  'netrom (AMPR NET/ROM)',
  'ddp (',
]

/** The options that the usage text explains: what stands before an explanation in any language. */
const OPTIONS = [
  ['-r, --route', 'display routing table', 'Routentabelle anzeigen', 'affiche la table de routage'],
  ['-r, --routing', '経路テーブルの表示'],
  [
    '-i, --interfaces',
    'display interface table',
    'インタフェーステーブルの表示',
    'Schnittstellentabelle auflisten',
    "affiche la table d'interfaces",
  ],
  [
    '-g, --groups',
    'display multicast group memberships',
    'マルチキャスト・グループメンバシップの表示',
    'Mitgliedschaft in Multicastgruppen anzeigen',
    "affiche les membres d'un groupe multicast",
  ],
  [
    '-s, --statistics',
    'display networking statistics (like SNMP)',
    '(SNMPのように)ネットワーク統計を表示',
    'Netzwerksstatistiken anzeigen (wie SNMP)',
    'affiche les statistiques réseau (comme SNMP)',
  ],
  [
    '-M, --masquerade',
    'display masqueraded connections',
    'マスカレード接続の表示',
    'Maskierte Verbindungen auflisten',
    'affiche les connexions masquées',
  ],
  ['-v, --verbose', 'be verbose', '詳細表示を行なう', 'Ausführliche Ausgaben', 'mode verbeux'],
  ['-W, --wide', "don't truncate IP addresses"],
  ['-n, --numeric', "don't resolve names", '名前のレゾルブをしない'],
  ['--numeric-hosts', "don't resolve host names", 'ホスト名をレゾルブしない'],
  ['--numeric-ports', "don't resolve port names", 'ポート名をレゾルブしない'],
  ['--numeric-users', "don't resolve user names", 'ユーザ名をレゾルブしない'],
  ['-N, --symbolic', 'resolve hardware names', 'ハードウェア名をレゾルブする'],
  ['-e, --extend', 'display other/more information', '他の情報や多くの情報を表示する'],
  [
    '-p, --programs',
    'display PID/Program name for sockets',
    'ソケットのPID/プログラム名を表示する',
    'PID/Programmnamen für Sockets anzeigen',
    'affiche le nom du programme/PID des sockets',
  ],
  ['-o, --timers', 'display timers', 'タイマの表示', 'Timer auflisten', 'affiche les timers'],
  ['-c, --continuous', 'continuous listing'],
  ['-c, --continous', '継続的な表示'],
  [
    '-l, --listening',
    'display listening server sockets',
    'サーバのlistenソケットの表示',
    'Empfangsbereite Serversockets auflisten',
    "affiche les sockets du serveur à l'écoute",
  ],
  ['-a, --all', 'display all sockets (default: connected)'],
  ['-F, --fib', 'display Forwarding Information Base (default)', 'フォワード情報ベースを表示する(標準)'],
  ['-C, --cache', 'display routing cache instead of FIB'],
  ['-Z, --context', 'display SELinux security context for sockets'],
] as const

/** Lines of the usage text that explain an option, padded as printed: the explanation begins 25 characters behind the option. */
export const optionLines: readonly string[] = OPTIONS.flatMap(([option, ...texts]) =>
  texts.map((text) => option.padEnd(25) + text),
)
