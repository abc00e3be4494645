declare module 'autocannon' {
  function autocannon(options: autocannon.Options): Promise<autocannon.Result>

  namespace autocannon {
    interface Options {
      readonly url: string
      readonly connections: number
      readonly amount: number
      readonly requests: readonly { readonly method: 'POST'; readonly path: string; readonly body: Buffer }[]
    }

    interface Result {
      readonly requests: { readonly total: number; readonly average: number }
      readonly latency: { readonly p50: number; readonly p99: number }
      readonly duration: number
      readonly errors: number
      readonly timeouts: number
      readonly non2xx: number
      readonly statusCodeStats: Readonly<Record<string, { readonly count: number }>>
    }
  }

  export = autocannon
}
