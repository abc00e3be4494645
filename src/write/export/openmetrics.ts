import { gathered } from './loaded.ts'

/** Gauges of OpenMetrics 1.0: sockets by state, program and port; docs/exports.md lists them. */
export const openmetrics = gathered(
  { mediaType: 'application/openmetrics-text', extension: 'prom', isOfRows: true },
  async () => (await import('./gathered/open-metrics.ts')).openMetrics,
)
