import { loaded } from './loaded.ts'

/** Events of the Elastic Common Schema, one a line: docs/exports.md says which field is which. */
export const ecs = loaded({ mediaType: 'application/x-ndjson', extension: 'ndjson' }, async () => {
  const [{ eventLines }, events] = await Promise.all([import('./events/event-lines.ts'), import('./events/ecs.ts')])
  return eventLines(events.ecs)
})
