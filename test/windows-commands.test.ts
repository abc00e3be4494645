import { expect, test } from 'vitest'
import { parse } from '../src/index.ts'

const table =
  '\nActive Connections\n\n  Proto  Local Address          Foreign Address        State           PID\n  TCP    0.0.0.0:135            0.0.0.0:0              LISTENING       1880\n'

test('the case of options does not matter', () => {
  expect(parse(`C:\\>NETSTAT -ANO${table}`).captures[0]).toMatchObject({
    command: 'NETSTAT -ANO',
    options: ['-a', '-n', '-o'],
  })
})

test.each(['cmd /c netstat -ano', 'powershell -Command netstat -ano', 'call netstat -ano'])('%s', (line) => {
  expect(parse(`C:\\>${line}${table}`).captures[0]).toMatchObject({ command: 'netstat -ano', lines: [1, 5] })
})

test.each(['C:\\>', 'C:¥Users¥taro>', 'D:￥>', 'PS C:\\Users\\taro> ', '(base) PS C:\\> ', '[192.0.2.1]: PS C:\\> '])(
  '%s ends a table',
  (prompt) => {
    const text = `${table}${prompt}tasklist\n  TCP    192.0.2.10:50000       198.51.100.7:443       ESTABLISHED     77\n`
    expect(parse(text).captures.map(({ lines }) => lines)).toEqual([
      [2, 5],
      [7, 7],
    ])
  },
)

test.each([
  ['2026/11/22 ', '\n\nC:\\>time /t\n09:05', '2026-11-22T09:05'],
  ['現在の日付: 2026/11/22', '\n現在の時刻:  9:05:06.12', '2026-11-22T09:05:06.12'],
  ['Aktuelles Datum: 22.11.2026', '\nAktuelle Zeit:  9:05:06,12', '2026-11-22T09:05:06.12'],
  ['La date du jour est : 22/11/2026', "\nL'heure actuelle est :  9:05:06,12", '2026-11-22T09:05:06.12'],
  ['Текущая дата: 22.11.2026', '\nТекущее время:  9:05:06,12', '2026-11-22T09:05:06.12'],
  ['当前日期: 2026/11/22 周日', '\n当前时间:  9:05:06.12', '2026-11-22T09:05:06.12'],
])('%s is the day of the run below it', (day, time, iso) => {
  expect(parse(`C:\\>date /t\n${day}${time}\n\nC:\\>netstat -ano\n${table}`).captures[0]?.capturedAt).toBe(iso)
})
