import { z } from 'zod'
import { createApp } from '../../server/app.ts'
import { settle } from '../../server/journal/sequence.ts'
import { mountedEndpoints } from '../../server/platform/http.ts'
import { databaseDigest } from '../support/database-digest.ts'
import type { Answer, Desk, Json } from '../support/desk.ts'
import { plainPdf } from '../support/plain-pdf.ts'
import { sampleOf } from '../support/sample.ts'
import type { Things } from './somebody-elses.ts'

createApp()

/** Every endpoint that asks who one is. */
export const guarded = mountedEndpoints().filter(({ access }) => access !== 'anyone')

/** An endpoint as it was mounted. */
export type Mounted = (typeof guarded)[number]

/** An endpoint as its reader knows it, such as `GET /documents/:documentId`. */
export const nameOf = ({ method, path }: Mounted): string => `${method.toUpperCase()} ${path}`

/** The names of the things in an endpoint's path, such as `documentId`. */
export function namesIn({ path }: Mounted): string[] {
  return [...path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '')
}

/** An answer, and whether the database is still as it was before. */
export interface Heard extends Answer {
  isUnchanged: boolean
}

/** The addresses of an endpoint over these things; what is no thing of theirs counts from 1. */
export function addressesOf(described: Mounted, things: Things): string[] {
  const query = new URLSearchParams(sampleOf(described.query) as Record<string, string>)
  const about = namesIn(described).find((name) => name in things)
  const values = about ? (things[about] ?? []) : [1]
  return values.map((value) => {
    const path = described.path.replace(/:(\w+)/g, (_, name: string) =>
      name === about ? String(value) : '1',
    )
    return `${path}?${query.toString()}`
  })
}

/** Sends a well-formed request, with this laid over its body, and tells whether anything has changed. */
export type Ask = (desk: Desk, described: Mounted, address: string, over?: Json) => Promise<Heard>

/** Begins to watch the database; each question then tells whether it has changed anything. */
export async function watching(): Promise<Ask> {
  await settle()
  let digest = await databaseDigest()
  return async (desk, described, address, over = {}) => {
    const { method } = described
    const answer = await desk.call(method.toUpperCase(), address, await bodyOf(described, over))
    const before = digest
    digest = await databaseDigest()
    return { ...answer, isUnchanged: digest === before }
  }
}

/** A well-formed body with this laid over it; a small PDF in each field for files. */
export async function bodyOf(described: Mounted, over: Json): Promise<object | undefined> {
  if (described.method === 'get') return undefined
  const body = { ...(sampleOf(described.body) as object), ...over }
  if (!described.uploads) return body
  const form = new FormData()
  form.set('body', JSON.stringify(body))
  const pdf = new Blob([await plainPdf('Công văn')], { type: 'application/pdf' })
  for (const field of Object.keys(described.uploads)) form.set(field, pdf, 'cong-van.pdf')
  return form
}

/** Whether an endpoint describes what its body may hold, and holds it strictly. */
export function isStrict({ body }: Mounted): boolean {
  if (!body) return false
  return (
    z.toJSONSchema(body, { io: 'input', unrepresentable: 'any' }).additionalProperties === false
  )
}
