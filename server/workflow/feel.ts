import { evaluate, unaryTest } from 'feelin'
import { parsed, parsedTest } from './parsed.ts'
import type { Facts } from './state.ts'

export type { Facts } from './state.ts'

/** Whether the FEEL expression is true; anything but true, unknown names included, is no. */
export function holds(expression: string, facts: Facts): boolean {
  return valueOf(expression, facts) === true
}

/** The items that the FEEL expression gives; a single value is a list of one, nothing an empty list. */
export function listOf(expression: string, facts: Facts): unknown[] {
  const value = valueOf(expression, facts)
  if (value === null || value === undefined) return []
  return Array.isArray(value) ? value : [value]
}

/** What the FEEL expression gives; null where it speaks of what is not known. */
export function valueOf(expression: string, facts: Facts): unknown {
  return parsed(body(expression))(facts)
}

/** Whether a value passes the FEEL unary test of a decision table. */
export function fits(test: string, value: unknown, facts: Facts): boolean {
  return parsedTest(test)({ ...facts, '?': value }) === true
}

/** What keeps the expression from being read, in the reader's words; null when it reads. */
export function whyUnreadable(expression: string): string | null {
  return whyNot(expression, () => evaluate(body(expression), {}))
}

/** What keeps the unary test from being read; null when it reads. */
export function whyNoTest(test: string): string | null {
  return whyNot(test, () => unaryTest(test, { '?': null }))
}

function whyNot(expression: string, read: () => unknown): string | null {
  if (readsClock(expression)) return 'reads a clock'
  try {
    read()
    return null
  } catch (problem) {
    return problem instanceof Error ? problem.message : String(problem)
  }
}

/** Modelers write a leading `=` to mark an expression. */
function body(expression: string): string {
  return expression.replace(/^\s*=/, '').trim()
}

/** The same facts must always lead the same way, so an expression may not ask what time it is. */
function readsClock(expression: string): boolean {
  return /\b(now|today)\s*\(/.test(expression.replace(/"[^"]*"/g, '""'))
}
