import type { ToolTexts } from './option.ts'

/** What the options of lsof do. */
export const lsof = {
  system: 'lsof',
  bare: {
    en: 'Without options: all open files of all processes, sockets among them.',
    ja: 'オプションなしでは、すべてのプロセスが開いているすべてのファイルを、ソケットも含めて表示します。',
  },
  interval: {
    en: 'A word at the end is the name of a file: only those that have it open are shown. With + in front it is an option of its own.',
    ja: '末尾の語はファイル名です。そのファイルを開いているものだけを表示します。+ で始まる語は別のオプションです。',
  },
  options: {
    '-i': {
      en: 'Shows Internet sockets: all, or those of an address, [46][protocol][@host][:port].',
      ja: 'インターネットソケットを表示します。アドレス（[46][プロトコル][@ホスト][:ポート]）で絞り込めます。',
    },
    '-n': {
      en: 'Shows addresses as numbers. That is faster, since no host name is looked up.',
      ja: 'アドレスを数値で表示します。ホスト名を引かないので速くなります。',
    },
    '-P': {
      en: 'Shows ports as numbers, not as names of services.',
      ja: 'ポートをサービス名ではなく数値で表示します。',
    },
    '-s': {
      en: 'With protocol:state: shows only sockets in these states. Alone: prints the size of files in place of the offset.',
      ja: 'プロトコル:状態を付けると、その状態のソケットだけを表示します。単独では、オフセットの代わりにファイルサイズを表示します。',
    },
    '-p': { en: 'Shows only these processes, by PID.', ja: '指定した PID のプロセスだけを表示します。' },
    '-c': {
      en: 'Shows only processes whose command begins with this text.',
      ja: 'コマンド名がこの文字列で始まるプロセスだけを表示します。',
    },
    '-u': { en: 'Shows only files of these users.', ja: '指定したユーザーのファイルだけを表示します。' },
    '-g': {
      en: 'Adds the process group (PGID), and shows only these groups when some are named.',
      ja: 'プロセスグループ（PGID）を加えます。グループを指定すると、そのグループだけを表示します。',
    },
    '-d': { en: 'Shows only these file descriptors.', ja: '指定したファイル記述子だけを表示します。' },
    '-a': {
      en: 'Shows what meets all conditions; without it, one of them is enough.',
      ja: 'すべての条件を満たすものだけを表示します。指定しないと、いずれか 1 つを満たせば表示します。',
    },
    '-U': { en: 'Shows UNIX domain sockets.', ja: 'UNIX ドメインソケットを表示します。' },
    '-t': { en: 'Prints process numbers only, for scripts.', ja: 'スクリプト用に、プロセス番号だけを表示します。' },
    '-F': {
      en: 'Prints one field a line, each with its letter in front, for programs.',
      ja: 'プログラム用に、先頭に識別文字を付けて 1 行に 1 項目ずつ表示します。',
    },
    '-T': {
      en: 'Says what is told of TCP behind the name: q queues, s state, w windows, f flags; alone: nothing.',
      ja: '名前の後に表示する TCP の情報を選びます（q はキュー、s は状態、w はウィンドウ、f はフラグ）。単独では何も表示しません。',
    },
    '-M': {
      en: 'Does not ask portmap for the names of registered ports.',
      ja: 'portmap に登録されたポートの名前を問い合わせません。',
    },
    '-l': { en: 'Shows users as numbers.', ja: 'ユーザーを数値で表示します。' },
    '-R': { en: 'Adds the parent of each process (PPID).', ja: '各プロセスの親（PPID）を加えます。' },
    '-K': {
      en: 'Shows the threads of each process, with TID and TASKCMD.',
      ja: '各プロセスのスレッドを、TID と TASKCMD とともに表示します。',
    },
    '-r': {
      en: 'Repeats the output after so many seconds (15 unless told), with a line between the runs.',
      ja: '指定した秒数（既定は 15 秒）ごとに出力を繰り返します。出力の間には区切り線が入ります。',
    },
    '-o': {
      en: 'Prints the offset in place of the size; with a number: digits of an offset in decimal.',
      ja: 'サイズの代わりにオフセットを表示します。数値を付けると、10 進数のオフセットの桁数になります。',
    },
    '-L': {
      en: 'Leaves out the number of links (NLINK), which +L shows.',
      ja: '+L で表示されるリンク数（NLINK）を表示しません。',
    },
    '-f': {
      en: 'Takes a name as that of a plain file; with letters: leaves out columns that +f shows.',
      ja: '名前を通常のファイルとして扱います。文字を付けると、+f で表示される列を省きます。',
    },
    '-b': {
      en: 'Avoids calls of the kernel that may block.',
      ja: 'カーネル内で停止する可能性のある呼び出しを避けます。',
    },
    '-S': {
      en: 'Gives up on calls of the kernel after so many seconds.',
      ja: 'カーネルの呼び出しを、指定した秒数で打ち切ります。',
    },
    '-O': {
      en: 'Calls the kernel directly, which may hang.',
      ja: '保護なしでカーネルを直接呼び出します。停止することがあります。',
    },
    '-C': {
      en: 'Does not look up names in the cache of the kernel.',
      ja: 'カーネルの名前キャッシュを使いません。',
    },
    '-N': { en: 'Shows files on NFS.', ja: 'NFS 上のファイルを表示します。' },
    '-E': {
      en: 'Adds the other end of pipes and UNIX domain sockets (Linux).',
      ja: 'パイプや UNIX ドメインソケットの相手側を加えます（Linux）。',
    },
    '-X': {
      en: 'Leaves out Internet sockets or files that cost much, as the system has it.',
      ja: 'システムに応じて、負荷の高いインターネットソケットやファイルを省きます。',
    },
    '-x': {
      en: 'With +d or +D: follows symbolic links (l) and mounted file systems (f).',
      ja: '+d、+D と併用すると、シンボリックリンク（l）やマウントされたファイルシステム（f）もたどります。',
    },
    '-Z': { en: 'Adds the SELinux context of the process.', ja: 'プロセスの SELinux コンテキストを加えます。' },
    '-z': { en: 'Adds the zone of the process (Solaris).', ja: 'プロセスのゾーンを加えます（Solaris）。' },
    '-D': {
      en: 'Says how the cache of device names is used.',
      ja: 'デバイス名キャッシュの使い方を指定します。',
    },
    '-A': { en: 'Names the symbol file of AFS.', ja: 'AFS のシンボルファイルを指定します。' },
    '-k': { en: 'Names the kernel file.', ja: 'カーネルファイルを指定します。' },
    '-m': { en: 'Names the file of kernel memory.', ja: 'カーネルメモリーのファイルを指定します。' },
    '-e': {
      en: 'Leaves a file system out of what may block.',
      ja: '停止する可能性のあるファイルシステムを対象から外します。',
    },
    '-Q': {
      en: 'Counts it as success when nothing was found.',
      ja: '何も見つからなくても成功として終了します。',
    },
    '-V': { en: 'Says what was looked for and not found.', ja: '見つからなかったものを表示します。' },
    '-w': { en: 'Suppresses warnings.', ja: '警告を表示しません。' },
    '-v': { en: 'Prints the version.', ja: 'バージョンを表示します。' },
    '-h': { en: 'Prints the help.', ja: 'ヘルプを表示します。' },
  },
} satisfies ToolTexts
