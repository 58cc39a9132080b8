import { z } from 'zod'

interface Schema {
  type?: string | string[]
  format?: string
  enum?: unknown[]
  const?: unknown
  anyOf?: Schema[]
  oneOf?: Schema[]
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  minItems?: number
  minLength?: number
  maxLength?: number
  minimum?: number
}

/** The simplest value that a shape takes; identifiers are 1 unless told. */
export function sampleOf(shape: z.ZodType | undefined): unknown {
  if (!shape) return {}
  return sample(z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' }) as Schema)
}

function sample(schema: Schema): unknown {
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  const [first] = schema.anyOf ?? schema.oneOf ?? []
  return first ? sample(first) : sampleOfType(schema)
}

function sampleOfType(schema: Schema): unknown {
  const [type = 'object'] = [schema.type].flat()
  return makers[type]?.(schema) ?? null
}

const makers: Record<string, (schema: Schema) => unknown> = {
  string: ({ format, minLength = 0 }) => texts[format ?? ''] ?? 'a'.repeat(Math.max(minLength, 1)),
  integer: ({ minimum = 1 }) => Math.max(minimum, 1),
  number: ({ minimum = 1 }) => Math.max(minimum, 1),
  boolean: () => true,
  array: ({ items = {}, minItems = 0 }) => Array.from({ length: minItems }, () => sample(items)),
  object: ({ properties = {}, required = [] }) =>
    Object.fromEntries(required.map((name) => [name, sample(properties[name] ?? {})])),
}

const texts: Record<string, string> = { date: '2026-11-22', base64: 'AAAA' }

/** The longest texts that a shape takes, of letters of three bytes; nothing else of it is filled more than it must be. */
export function longestOf(shape: z.ZodType | undefined): unknown {
  if (!shape) return {}
  return longest(z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' }) as Schema)
}

function longest(schema: Schema): unknown {
  const text = [schema, ...(schema.anyOf ?? [])].find(isFreeText)
  if (text) return 'ệ'.repeat(text.maxLength ?? 1)
  if (schema.type !== 'object') return sample(schema)
  const properties = Object.entries(schema.properties ?? {}).filter(
    ([name, inner]) => isLong(inner) || schema.required?.includes(name),
  )
  return Object.fromEntries(properties.map(([name, inner]) => [name, longest(inner)]))
}

const isFreeText = ({ type, format, maxLength }: Schema): boolean =>
  type === 'string' && format === undefined && maxLength !== undefined

const isLong = (schema: Schema): boolean => [schema, ...(schema.anyOf ?? [])].some(isFreeText)
