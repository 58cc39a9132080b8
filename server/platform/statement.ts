import { escape as escapeValue } from 'mysql2'

/** Values of a statement by name; a list stands for `IN (:names)`. */
export type Values = Record<string, unknown>

const parsedTexts = new Map<string, readonly string[]>()

// Odd places hold names, even places the text between them. A colon inside quotes never starts a name.
function parsed(sql: string): readonly string[] {
  const known = parsedTexts.get(sql)
  if (known) return known
  const parts: string[] = ['']
  for (const piece of sql.split(/('(?:[^']|'')*'|:[A-Za-z_]\w*)/)) {
    if (/^:[A-Za-z_]/.test(piece)) parts.push(piece.slice(1), '')
    else parts[parts.length - 1] = (parts.at(-1) ?? '') + piece
  }
  if (parsedTexts.size < 2000) parsedTexts.set(sql, parts)
  return parts
}

function escape(value: unknown): string {
  return escapeValue(value as Parameters<typeof escapeValue>[0])
}

function valueOf(values: Values, name: string): unknown {
  if (!(name in values)) throw new Error(`the statement has no value for :${name}`)
  return values[name] ?? null
}

/** The statement with `$1`, `$2` … and their values in order; a list takes one place for each of its items. */
export function compiled(sql: string, values: Values): { text: string; bind: unknown[] } {
  const bind: unknown[] = []
  const place = (value: unknown): string => `$${String(bind.push(value))}`
  const text = parsed(sql).map((part, index) => {
    if (index % 2 === 0) return part
    const value = valueOf(values, part)
    return Array.isArray(value) ? listed(value, place) : place(value)
  })
  return { text: text.join(''), bind }
}

/** The statement with its values escaped into it, for MariaDB's text protocol (no prepare round trip). */
export function inlined(sql: string, values: Values): string {
  const text = parsed(sql).map((part, index) => {
    if (index % 2 === 0) return part
    const value = valueOf(values, part)
    return Array.isArray(value) ? listed(value, escape) : escape(value)
  })
  return text.join('')
}

// An empty list matches nothing in either dialect.
function listed(values: readonly unknown[], each: (value: unknown) => string): string {
  return values.length === 0 ? 'NULL' : values.map(each).join(', ')
}
