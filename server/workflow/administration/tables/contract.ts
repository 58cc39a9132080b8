import { z } from 'zod'
import { endpoint, idInPath } from '../../../platform/endpoint.ts'

const agencyId = idInPath
const tableOf = z.strictObject({ agencyId, key: z.string().max(64) })
const xml = z.string().max(500_000)

/** A decision table by which a body works: its own version, or (version 0) the one of the installation's files. */
export const tableShown = z.object({
  key: z.string(),
  name: z.string(),
  version: z.number().int(),
  isOwn: z.boolean(),
  hitPolicy: z.string(),
  /** The FEEL expression of each input, and the name of each output. */
  inputs: z.array(z.string()),
  outputs: z.array(z.string()),
  rules: z.array(
    z.object({ id: z.string(), tests: z.array(z.string()), answers: z.array(z.string()) }),
  ),
  xml: z.string(),
})

export const listTables = endpoint({
  method: 'get',
  path: '/agencies/:agencyId/decisions',
  says: 'List the decision tables by which a body works, with their rules.',
  params: z.strictObject({ agencyId }),
  reply: z.object({ tables: z.array(tableShown) }),
})

export const checkTable = endpoint({
  method: 'post',
  path: '/agencies/:agencyId/decisions/:key/check',
  says: 'Say what is wrong with a changed decision table, at which rule; nothing is kept.',
  params: tableOf,
  body: z.strictObject({ xml }),
  reply: z.object({
    findings: z.array(
      z.object({ element: z.string(), code: z.string(), detail: z.string().nullable() }),
    ),
    table: tableShown.nullable(),
  }),
})

export const tryTable = endpoint({
  method: 'post',
  path: '/agencies/:agencyId/decisions/:key/trial',
  says: 'Ask a changed decision table with some facts: its answer, and the rules that fit; nothing is kept.',
  params: tableOf,
  body: z.strictObject({
    xml,
    facts: z.record(
      z.string().max(60),
      z.union([z.string().max(200), z.number(), z.boolean(), z.null()]),
    ),
  }),
  reply: z.object({
    /** The answer as JSON. */
    answer: z.string(),
    ruleIds: z.array(z.string()),
  }),
})

export const activateTable = endpoint({
  method: 'post',
  path: '/agencies/:agencyId/decisions/:key/versions',
  says: 'Put a changed decision table to use for a body; the processes that ask it become new versions of its own.',
  status: 201,
  params: tableOf,
  body: z.strictObject({ xml }),
  reply: z.object({
    version: z.number().int(),
    /** The processes that ask it from now on. */
    processes: z.array(z.string()),
  }),
})
