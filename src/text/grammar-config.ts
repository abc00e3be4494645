import { type ILexerConfig, type ILookaheadStrategy, type IParserConfig, LLkLookaheadStrategy } from 'chevrotain'

type Of<Build extends keyof ILookaheadStrategy> = Parameters<NonNullable<ILookaheadStrategy[Build]>>[0]

/**
 * How each parser of Chevrotain is set up: it looks one token ahead, and a fault ends the reading. A grammar is validated by
 * tests alone.
 */
export function parserConfig(skipValidations: boolean): IParserConfig {
  return { recoveryEnabled: false, maxLookahead: 1, skipValidations, lookaheadStrategy: new LookaheadWhenReached() }
}

/**
 * How a lexer of Chevrotain is set up that reads a line or two. Safe mode spares it the table of which patterns can begin with which
 * character: to make that takes longer than to try each pattern.
 */
export function lexerConfig(skipValidations: boolean): ILexerConfig {
  return { positionTracking: 'onlyOffset', safeMode: true, skipValidations }
}

/** Chevrotain's lookahead, which takes most of the time that making a parser takes: each place has its own made when a text leads there. */
class LookaheadWhenReached extends LLkLookaheadStrategy {
  constructor() {
    super({ maxLookahead: 1 })
  }

  override buildLookaheadForAlternation(options: Of<'buildLookaheadForAlternation'>) {
    return whenReached(() => super.buildLookaheadForAlternation(options))
  }

  override buildLookaheadForOptional(options: Of<'buildLookaheadForOptional'>) {
    return whenReached(() => super.buildLookaheadForOptional(options))
  }
}

/** A function of a parser that is made when it is first called. */
function whenReached<Given extends unknown[], Result>(
  make: () => (...given: Given) => Result,
): (this: unknown, ...given: Given) => Result {
  let made: ((...given: Given) => Result) | undefined
  return function (...given) {
    made ??= make()
    return made.apply(this, given)
  }
}
