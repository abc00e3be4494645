export { firstNames, otherNames, perProtocol, serviceNames } from '../../generated/services.ts'

/** Loads the names of services, where they are not there from the beginning (service-names-when-asked.ts). */
export async function loadServiceNames(): Promise<void> {}
