import { loaded } from './loaded.ts'

/** Log records of OpenTelemetry in OTLP/JSON, one a line: docs/exports.md says which field is which. */
export const otel = loaded({ mediaType: 'application/x-ndjson', extension: 'jsonl' }, async () => {
  const [{ eventLines }, events] = await Promise.all([import('./events/event-lines.ts'), import('./events/otel.ts')])
  return eventLines(events.otel)
})
