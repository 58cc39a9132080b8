import { evaluate } from 'feelin'

/** What expressions may speak about: the routing facts of an instance, the outcome, the item. */
export type Facts = Readonly<Record<string, unknown>>

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

/** What keeps the expression from being read, in the reader's words; null when it reads. */
export function whyUnreadable(expression: string): string | null {
  if (readsClock(expression)) return 'reads a clock'
  try {
    evaluate(body(expression), {})
    return null
  } catch (problem) {
    return problem instanceof Error ? problem.message : String(problem)
  }
}

function valueOf(expression: string, facts: Facts): unknown {
  return evaluate(body(expression), facts).value
}

/** Modelers write a leading `=` to mark an expression. */
function body(expression: string): string {
  return expression.replace(/^\s*=/, '').trim()
}

/** The same facts must always lead the same way, so an expression may not ask what time it is. */
function readsClock(expression: string): boolean {
  return /\b(now|today)\s*\(/.test(expression.replace(/"[^"]*"/g, '""'))
}
