import type { Section } from '../../report/types.ts'
import { readRoutes, readRoutes6, routeColumns } from '../../table/procfs/routes.ts'
import type { Collecting } from './collecting.ts'

/** The tables of routes, IPv4 unless IPv6 was asked for. */
export function routeSections({ machine, request }: Collecting): Section[] {
  const sections: Section[] = []
  if (request.ipv4)
    sections.push({
      view: 'routes',
      title: null,
      lines: [0, 0],
      columns: ['destination', 'gateway', 'netmask', 'flags', ...routeColumns(request.extended)],
      family: 'ipv4',
      rows: readRoutes(machine.readText('/proc/net/route') ?? '', machine.littleEndian, request.extended),
    })
  if (request.familyNamed && request.ipv6)
    sections.push({
      view: 'routes',
      title: null,
      lines: [0, 0],
      columns: ['destination', 'gateway', 'flags', 'metric', 'refs', 'use', 'interface'],
      family: 'ipv6',
      rows: readRoutes6(machine.readText('/proc/net/ipv6_route') ?? ''),
    })
  return sections
}
