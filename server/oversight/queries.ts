import { verifyJournal } from '../journal/verify.ts'
import type { Context } from '../platform/context.ts'
import { rows } from '../platform/database.ts'
import type { InputOf, ReplyOf } from '../platform/endpoint.ts'
import { refuseIf } from '../platform/refusal.ts'
import { folded } from '../platform/text.ts'
import { scopeOf, seerValues } from '../documents/official-document.ts'
import type * as contract from './contract.ts'
import { whyNotOversee, whyNotProve } from './rules.ts'

type Found = ReplyOf<typeof contract.findTraces>

/** Documents of every body whose number, abstract or issuer holds the words, the newest first; for auditors. */
export async function findTraces(
  { words = '', after, limit }: InputOf<typeof contract.findTraces>,
  { actor }: Context,
): Promise<Found> {
  refuseIf(403, whyNotOversee(actor.roles))
  const documents = await rows<Found['documents'][number]>(
    `SELECT d.id, a.name AS agency_name, a.system, d.direction, d.reference, d.issued_on,
       d.abstract, d.stage
     FROM documents d JOIN agencies a ON a.id = d.agency_id
     WHERE ${scopeOf(actor)} AND d.folded LIKE :words ESCAPE '!' ${after ? 'AND d.id < :after' : ''}
     ORDER BY d.id DESC LIMIT :limit`,
    {
      words: `%${folded(words.trim()).replace(/[!%_]/g, '!$&')}%`,
      after,
      limit,
      ...seerValues(actor),
    },
  )
  return { documents, next: documents.length === limit ? (documents.at(-1)?.id ?? null) : null }
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
