import { loaded } from './loaded.ts'

/** Events of the Open Cybersecurity Schema Framework, one a line: docs/exports.md says which field is which. */
export const ocsf = loaded({ mediaType: 'application/x-ndjson', extension: 'ndjson' }, async () => {
  const [{ eventLines }, events] = await Promise.all([import('./events/event-lines.ts'), import('./events/ocsf.ts')])
  return eventLines(events.ocsf)
})
