import type { Tool } from './deviations.ts'

const sockets = ['', '-a', '-an', '-n', '-l', '-ln', '-ax', '-x', '-lx', '-ant', '-anu', '-anw', '-tn', '-lnu']

/** The command lines that are tried, without the name of the program. */
export const views: Readonly<Record<Tool, readonly string[]>> = {
  'net-tools': [
    ...sockets,
    ...['-anp', '-tulpn', '-ane', '-ae', '-ano', '-anW', '-aW', '-anpeo', '-anpeoW', '-apeoW', '-axp', '-lxp', '-anU'],
    ...['-an4', '-an6', '-at --numeric-hosts', '-at --numeric-ports', '-ate --numeric-users'],
    ...['-r', '-rn', '-re', '-rne', '-ree', '-rnee', '-rn6', '-r6', '-rn46', '-rne6'],
    ...['-i', '-ia', '-ie', '-iae', '-g', '-gn', '-gn4', '-gn6', '-s', '-st', '-su', '-sw', '-s6'],
  ],
  busybox: [...sockets, '-r', '-rn', '-re', '-rne'],
  toybox: [...sockets, '-anp', '-tulpn', '-ane', '-ae', '-anW', '-anpe', '-anpeW', '-axp', '-r', '-rn'],
}
