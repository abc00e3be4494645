import type { Endpoint } from 'comlink'

/** Milliseconds of silence after which a worker that owes an answer is asked for a sign of life; twice that, and it is lost. */
const PATIENCE = 15_000

/** Hears what becomes of a worker. */
export interface Watcher {
  /** It could not be loaded: no such script, a script that fails, a policy that forbids it, no network. */
  unloaded(why: string): void
  /** It failed outside of any call. */
  broken(why: string): void
  /** It owes an answer and has shown no sign of life for too long. */
  silent(): void
  /** Asks it for a sign of life: any call it answers at once. */
  ask(): void
}

/** A worker that is watched, as comlink talks to it. */
export interface Watched extends Endpoint {
  /** A sign of life came another way. */
  heard(): void
  /** Ends the worker; what it owes is never answered. */
  end(): void
}

/** Starts a worker and watches it. Every message to it is a call that it answers with one message, as comlink has it. */
export function watched(start: () => Worker, watcher: Watcher): Watched {
  const worker = attempt(start, watcher)
  let owed = 0
  let wasHeard = false
  let wasAsked = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const wait = () => {
    clearTimeout(timer)
    if (owed > 0) timer = setTimeout(lookAfter, PATIENCE)
  }
  const heard = () => {
    wasHeard = true
    wasAsked = false
    wait()
  }
  const lookAfter = () => {
    if (wasAsked) return watcher.silent()
    wasAsked = true
    watcher.ask()
    wait()
  }
  worker?.addEventListener('message', () => {
    owed--
    heard()
  })
  worker?.addEventListener('error', ({ message }) => {
    if (wasHeard) watcher.broken(message)
    else watcher.unloaded(message ?? '')
  })
  return {
    heard,
    end() {
      clearTimeout(timer)
      worker?.terminate()
    },
    postMessage(message, transfer = []) {
      if (owed++ === 0) wait()
      worker?.postMessage(message, transfer)
    },
    addEventListener: (type, listener) => worker?.addEventListener(type, listener as EventListener),
    removeEventListener: (type, listener) => worker?.removeEventListener(type, listener as EventListener),
  }
}

/** A policy of the page may forbid a worker at once, or by the event of an error. */
function attempt(start: () => Worker, watcher: Watcher): Worker | null {
  try {
    return start()
  } catch (error) {
    setTimeout(() => watcher.unloaded(String(error)))
    return null
  }
}
