import type { ToolTexts } from './option.ts'

/** What the options of nstat (iproute2) do. */
export const nstat = {
  system: 'Linux (nstat)',
  bare: {
    en: 'Shows by how much the counters of the kernel grew since nstat ran before, without those that did not.',
    ja: 'カーネルのカウンターが前回の nstat から増えた分を、増えていないものを除いて表示します。',
  },
  interval: {
    en: 'A word without a mark is a pattern: only counters whose names fit it are shown.',
    ja: '記号のない語はパターンで、名前がそれに合うカウンターだけを表示します。',
  },
  options: {
    '-a': {
      en: 'Shows the values since the start, not what they grew by.',
      ja: '増分ではなく、起動時からの値を表示します。',
    },
    '-z': { en: 'Shows counters that are zero too.', ja: '0 のカウンターも表示します。' },
    '-r': { en: 'Forgets what was counted before and begins anew.', ja: '前回までの記録を捨てて、最初から数えます。' },
    '-n': { en: 'Shows nothing, only keeps what was counted.', ja: '何も表示せず、カウンターの記録だけを更新します。' },
    '-s': { en: 'Does not keep what was counted for the next run.', ja: '次回のための記録を更新しません。' },
    '-j': { en: 'Prints JSON.', ja: 'JSON で出力します。' },
    '-p': { en: 'Prints JSON over several lines.', ja: 'JSON を複数の行に分けて出力します。' },
    '-d': {
      en: 'Runs on and reads the counters every so many seconds.',
      ja: '動き続けて、指定した秒数ごとにカウンターを読みます。',
    },
    '-t': { en: 'Averages rates over so many seconds.', ja: '指定した秒数で平均した速さを計算します。' },
    '-h': { en: 'Prints how it is used.', ja: '使い方を表示します。' },
    '-V': { en: 'Prints its version.', ja: 'バージョンを表示します。' },
  },
} satisfies ToolTexts
