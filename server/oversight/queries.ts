import { verifyJournal } from '../journal/verify.ts'
import { documentsFound } from '../documents/search/search-documents.ts'
import type { Actor, Context } from '../platform/context.ts'
import { rows } from '../platform/database.ts'
import type { InputOf, ReplyOf } from '../platform/endpoint.ts'
import { refuseIf } from '../platform/refusal.ts'
import { scopeOf, seerValues } from '../documents/official-document.ts'
import type * as contract from './contract.ts'
import { whyNotOversee, whyNotProve } from './rules.ts'

type Found = ReplyOf<typeof contract.findTraces>

/** Documents of every body that the auditor sees, the newest first; with words, those that hold them, body by body. */
export async function findTraces(
  { words = '', after, limit }: InputOf<typeof contract.findTraces>,
  { actor }: Context,
): Promise<Found> {
  refuseIf(403, whyNotOversee(actor.roles))
  if (words.trim() !== '') return await worded({ words, after, limit }, actor)
  const documents = await rows<Found['documents'][number]>(
    `${traced} WHERE ${scopeOf(actor)} ${after ? 'AND d.id < :after' : ''}
     ORDER BY d.id DESC LIMIT :limit`,
    { after: Number(after), limit, ...seerValues(actor) },
  )
  const last = documents.length === limit ? documents.at(-1) : undefined
  return { documents, next: last ? String(last.id) : null }
}

const traced = `SELECT d.id, a.name AS agency_name, a.system, d.direction, d.reference, d.issued_on,
    d.abstract, d.stage
  FROM documents d JOIN agencies a ON a.id = d.agency_id`

// By the tokens of the search: no row is read that does not hold the words.
async function worded(
  asked: { words: string; after: string | undefined; limit: number },
  actor: Actor,
): Promise<Found> {
  const { documents, next } = await documentsFound({ ...asked, within: 'first-page' }, { actor })
  const ids = documents.map(({ id }) => id)
  const found = await rows<Found['documents'][number]>(`${traced} WHERE d.id IN (:ids)`, { ids })
  const byId = new Map(found.map((each) => [each.id, each]))
  return { documents: ids.flatMap((id) => byId.get(id) ?? []), next }
}

/** Computes every chain of the journal anew; for auditors and administrators. */
export async function verifyChains(
  _: object,
  { actor }: Context,
): Promise<ReplyOf<typeof contract.verifyChains>> {
  refuseIf(403, whyNotProve(actor.roles))
  const { firstBad = null, ...counts } = await verifyJournal()
  return { ...counts, firstBad }
}
