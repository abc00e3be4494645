import type { Sink } from '../report/sink.ts'

/** Finds the machine that a source came from: the one that the name of its file and all of its prompts name, if they name one. */
export class Machine {
  private readonly names = new Map<string, string>()

  /** @param given the machine that is known before the source is read */
  constructor(given: string | undefined) {
    if (given !== undefined) this.named(given)
  }

  /** What hears a prompt name a machine, and passes it on to a sink. */
  hearing(sink: Sink): (name: string) => void {
    return (name) => {
      this.named(name)
      sink.host?.(name)
    }
  }

  /** As a source says it: nothing where no machine or several were named. */
  host(): { host?: string } {
    const [host] = this.names.values()
    return host !== undefined && this.names.size === 1 ? { host } : {}
  }

  /** Two are enough to know that it is not one. */
  private named(name: string): void {
    if (this.names.size < 2) this.names.set(name.toLowerCase(), this.names.get(name.toLowerCase()) ?? name)
  }
}
