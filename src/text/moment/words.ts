import { COMPANIONS } from './companions.ts'

/** Names of months as the C library, shells and consoles print them, January first; a dot behind them is left out. */
const MONTHS: readonly (readonly string[])[] = [
  [
    'jan',
    'january',
    'januar',
    'jän',
    'jänner',
    'janv',
    'janvier',
    'ene',
    'enero',
    'gen',
    'gennaio',
    'janeiro',
    'янв',
    'января',
    '1月',
    '1월',
  ],
  [
    'feb',
    'february',
    'februar',
    'févr',
    'fév',
    'février',
    'febrero',
    'febbraio',
    'fev',
    'fevereiro',
    'фев',
    'февраля',
    '2月',
    '2월',
  ],
  ['mar', 'march', 'mär', 'mrz', 'märz', 'mars', 'marzo', 'março', 'мар', 'марта', '3月', '3월'],
  ['apr', 'april', 'avr', 'avril', 'abr', 'abril', 'aprile', 'апр', 'апреля', '4月', '4월'],
  ['may', 'mai', 'mayo', 'mag', 'maggio', 'maio', 'май', 'мая', '5月', '5월'],
  ['jun', 'june', 'juni', 'juin', 'junio', 'giu', 'giugno', 'junho', 'июн', 'июня', '6月', '6월'],
  ['jul', 'july', 'juli', 'juil', 'juillet', 'julio', 'lug', 'luglio', 'julho', 'июл', 'июля', '7月', '7월'],
  ['aug', 'august', 'août', 'aoû', 'ago', 'agosto', 'авг', 'августа', '8月', '8월'],
  [
    'sep',
    'sept',
    'september',
    'septembre',
    'septiembre',
    'set',
    'settembre',
    'setembro',
    'сен',
    'сентября',
    '9月',
    '9월',
  ],
  [
    'oct',
    'october',
    'okt',
    'oktober',
    'octobre',
    'octubre',
    'ott',
    'ottobre',
    'out',
    'outubro',
    'окт',
    'октября',
    '10月',
    '10월',
  ],
  ['nov', 'november', 'novembre', 'noviembre', 'novembro', 'ноя', 'ноября', '11月', '11월'],
  [
    'dec',
    'december',
    'dez',
    'dezember',
    'déc',
    'décembre',
    'dic',
    'diciembre',
    'dicembre',
    'dezembro',
    'дек',
    'декабря',
    '12月',
    '12월',
  ],
]

/** Names of days of the week, Sunday first. */
const WEEKDAYS: readonly (readonly string[])[] = [
  [
    'sun',
    'sunday',
    'so',
    'sonntag',
    'dim',
    'dimanche',
    'dom',
    'domingo',
    'domenica',
    'вс',
    'воскресенье',
    '日',
    '日曜日',
    '일',
    '일요일',
    '星期日',
    '周日',
    '星期天',
  ],
  [
    'mon',
    'monday',
    'mo',
    'montag',
    'lun',
    'lundi',
    'lunes',
    'lunedì',
    'seg',
    'пн',
    'понедельник',
    '月',
    '月曜日',
    '월',
    '월요일',
    '星期一',
    '周一',
  ],
  [
    'tue',
    'tues',
    'tuesday',
    'di',
    'dienstag',
    'mar',
    'mardi',
    'martes',
    'martedì',
    'ter',
    'вт',
    'вторник',
    '火',
    '火曜日',
    '화',
    '화요일',
    '星期二',
    '周二',
  ],
  [
    'wed',
    'wednesday',
    'mi',
    'mittwoch',
    'mer',
    'mercredi',
    'mié',
    'miércoles',
    'mercoledì',
    'qua',
    'ср',
    'среда',
    '水',
    '水曜日',
    '수',
    '수요일',
    '星期三',
    '周三',
  ],
  [
    'thu',
    'thur',
    'thurs',
    'thursday',
    'do',
    'donnerstag',
    'jeu',
    'jeudi',
    'jue',
    'jueves',
    'gio',
    'giovedì',
    'qui',
    'чт',
    'четверг',
    '木',
    '木曜日',
    '목',
    '목요일',
    '星期四',
    '周四',
  ],
  [
    'fri',
    'friday',
    'fr',
    'freitag',
    'ven',
    'vendredi',
    'vie',
    'viernes',
    'venerdì',
    'sex',
    'пт',
    'пятница',
    '金',
    '金曜日',
    '금',
    '금요일',
    '星期五',
    '周五',
  ],
  [
    'sat',
    'saturday',
    'sa',
    'samstag',
    'sonnabend',
    'sam',
    'samedi',
    'sáb',
    'sábado',
    'sab',
    'sabato',
    'сб',
    'суббота',
    '土',
    '土曜日',
    '토',
    '토요일',
    '星期六',
    '周六',
  ],
]

/** Words before and after noon. */
const MORNING = new Set(['am', 'a.m', '午前', '오전', '上午'])
const AFTERNOON = new Set(['pm', 'p.m', '午後', '오후', '下午'])

const months = indexOf(MONTHS)
const weekdays = indexOf(WEEKDAYS)

/** Number of a month, 1 to 12; undefined for any other word. */
export const monthOf = (word: string): number | undefined => numberIn(months, word)

/** Number of a day of the week, Sunday 0; undefined for any other word. */
export const weekdayOf = (word: string): number | undefined => numberIn(weekdays, word)

/** Hours that a word adds to a clock of twelve; undefined for any other word. */
export function halfOf(word: string): 0 | 12 | undefined {
  const plain = plainWord(word)
  return MORNING.has(plain) ? 0 : AFTERNOON.has(plain) ? 12 : undefined
}

/** Whether a word may stand beside a date in a line that gives nothing but the date. */
export const isCompanion = (word: string): boolean => COMPANIONS.has(plainWord(word))

export const isMonth = (word: string): boolean => monthOf(word) !== undefined
export const isWeekday = (word: string): boolean => weekdayOf(word) !== undefined

function indexOf(lists: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  return new Map(lists.flatMap((list, index) => list.map((word): [string, number] => [word, index])))
}

function numberIn(index: ReadonlyMap<string, number>, word: string): number | undefined {
  const found = index.get(plainWord(word))
  return found === undefined ? undefined : index === months ? found + 1 : found
}

function plainWord(word: string): string {
  return word.toLowerCase().replace(/\.$/, '')
}
