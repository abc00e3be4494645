/** The names of services, in the form of what is generated; there once `loadServiceNames` has ended. */
export let serviceNames: string
/** Names whose number depends on the protocol. */
export let perProtocol: Readonly<Record<string, number>>
/** Ports whose first name is registered for other protocols than TCP and UDP, by these. */
export let firstNames: Readonly<Record<string, string>>
/** Names that are no first ones of their port, by the protocols they are registered for. */
export let otherNames: Readonly<Record<string, string>>

/**
 * Loads the names of services: a tenth of the reader, which a page and a Worker have in a module of its own. They wait for it
 * before the first reading (the imports of package.json say who has this module and who has service-names.ts).
 */
export async function loadServiceNames(): Promise<void> {
  const loaded = await import('../../generated/services.ts')
  serviceNames = loaded.serviceNames
  perProtocol = loaded.perProtocol
  firstNames = loaded.firstNames
  otherNames = loaded.otherNames
}
