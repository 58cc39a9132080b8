import { z } from 'zod'
import type { Endpoint } from './endpoint.ts'
import { mountedEndpoints } from './http.ts'

const problem = {
  description: 'Refused, with the codes of every reason.',
  content: {
    'application/json': {
      schema: {
        type: 'object',
        properties: {
          error: {
            type: 'object',
            properties: {
              reasons: { type: 'array', items: { type: 'string' } },
              fields: { type: 'array', items: { type: 'object' } },
              requestId: { type: 'string' },
            },
          },
        },
      },
    },
  },
}

/** The OpenAPI 3.1 description of every mounted endpoint, made from their contracts. */
export function openApi(): object {
  const paths: Record<string, Record<string, object>> = {}
  for (const each of mountedEndpoints()) {
    const path = `/api${each.path.replace(/:(\w+)/g, '{$1}')}`
    paths[path] = { ...paths[path], [each.method]: operation(each) }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Tamcap', version: '0.1.0', license: { name: 'Apache-2.0' } },
    paths,
  }
}

function operation(each: Endpoint): object {
  return {
    summary: each.says,
    tags: [each.path.split('/')[1]],
    parameters: [...parameters(each.params, 'path'), ...parameters(each.query, 'query')],
    ...requestBody(each),
    responses: { [each.status ?? 200]: reply(each), '4XX': problem },
  }
}

function schemaOf(shape: z.ZodType, io: 'input' | 'output'): Record<string, unknown> {
  const { $schema: _, ...schema } = z.toJSONSchema(shape, { io, unrepresentable: 'any' })
  return schema
}

function parameters(shape: z.ZodType | undefined, place: string): object[] {
  if (!shape) return []
  const { properties = {}, required = [] } = schemaOf(shape, 'input') as {
    properties?: Record<string, object>
    required?: string[]
  }
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema,
  }))
}

function requestBody(each: Endpoint): object {
  const schema = each.body ? schemaOf(each.body, 'input') : undefined
  if (!each.uploads) {
    return schema ? { requestBody: { content: { 'application/json': { schema } } } } : {}
  }
  const file = { type: 'array', items: { type: 'string', format: 'binary' } }
  const files = Object.fromEntries(Object.keys(each.uploads).map((name) => [name, file]))
  const properties = { ...files, ...(schema ? { body: schema } : {}) }
  const multipart = { 'multipart/form-data': { schema: { type: 'object', properties } } }
  return { requestBody: { content: multipart } }
}

function reply(each: Endpoint): object {
  const content = each.reply
    ? { 'application/json': { schema: schemaOf(each.reply, 'output') } }
    : { [each.replies ?? 'application/octet-stream']: {} }
  return { description: each.says, content }
}
