import { evaluate, isFunction, parseExpression, unaryTest } from 'feelin'
import type { Facts } from './state.ts'

/** A FEEL expression that was parsed: what it gives to some facts. */
export type Parsed = (facts: Facts) => unknown

const expressions = new Map<string, Parsed>()
const tests = new Map<string, Parsed>()

/**
 * A FEEL expression, parsed once in the life of the server. Parsing takes up to a hundred times as long as
 * evaluating, so each becomes a FEEL function of the names that it speaks of.
 */
export function parsed(expression: string): Parsed {
  return known(expressions, expression, () => parse(expression))
}

/** A FEEL unary test of the fact `?`, parsed once in the life of the server. */
export function parsedTest(test: string): Parsed {
  return known(tests, test, () => parseTest(test))
}

function known(place: Map<string, Parsed>, text: string, make: () => Parsed): Parsed {
  const before = place.get(text)
  if (before !== undefined) return before
  const made = make()
  place.set(text, made)
  return made
}

function parse(expression: string): Parsed {
  const names = namesIn(expression)
  const builtin = names.filter((name) => evaluate(name, {}).value !== null)
  const own = names.filter((name) => !builtin.includes(name))
  const call = called(expression, own)
  // Facts may bear the name of a function of FEEL, as `now` does for timers: those are parsed apart.
  return (facts) => {
    const shadowed = builtin.filter((name) => Object.hasOwn(facts, name))
    if (shadowed.length === 0) return call(facts)
    const key = [expression, ...shadowed].join('\n')
    return known(expressions, key, () => called(expression, [...own, ...shadowed]))(facts)
  }
}

function called(expression: string, names: readonly string[]): Parsed {
  const made = evaluate(`function(${names.join(', ')}) ${expression}`, {}).value
  if (!isFunction(made)) return (facts) => evaluate(expression, facts).value
  return (facts) => made.invoke(names.map((name) => facts[name] ?? null)) as unknown
}

const input = 'given'

function parseTest(test: string): Parsed {
  const text = test.trim()
  if (text === '-') return () => true
  if (isSpecial(text)) return (facts) => unaryTest(test, facts).value
  const compiled = parsed(`${input} in (${text})`)
  return (facts) => compiled({ ...facts, [input]: facts['?'] ?? null })
}

/** A test that names the tested value or null, or denies one: rare, and parsed each time. */
function isSpecial(text: string): boolean {
  return /\?|\bnull\b|^not\b/.test(text) || namesIn(`[${text}]`).includes(input)
}

function namesIn(expression: string): string[] {
  const names = new Set<string>()
  parseExpression(expression, {}, undefined).iterate({
    enter: ({ name, from, to }) => {
      if (name === 'VariableName') names.add(expression.slice(from, to))
    },
  })
  return [...names]
}
