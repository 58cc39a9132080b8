/** JSON with sorted keys, no white space and NFC strings: the same value always gives the same bytes (after RFC 8785). */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(sorted(value))
}

function sorted(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC')
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined)
  entries.sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]))
}

export { folded } from './folded.ts'

const camel = new Map<string, string>()
const snake = new Map<string, string>()

/** `agency_id` as `agencyId`. */
export function camelCase(name: string): string {
  return remembered(camel, name, () =>
    name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase()),
  )
}

/** `agencyId` as `agency_id`. */
export function snakeCase(name: string): string {
  return remembered(snake, name, () =>
    name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
  )
}

function remembered(known: Map<string, string>, name: string, make: () => string): string {
  const before = known.get(name)
  if (before !== undefined) return before
  const made = make()
  known.set(name, made)
  return made
}
