import { randomBytes, randomInt } from 'node:crypto'
import { readsFromInside, visibleDocument } from '../../documents/official-document.ts'
import { act } from '../../journal/act.ts'
import type { Context } from '../../platform/context.ts'
import { insert, rows } from '../../platform/database.ts'
import { dayOf } from '../../platform/days.ts'
import type { InputOf, ReplyOf } from '../../platform/endpoint.ts'
import { sha256 } from '../../platform/digest.ts'
import { newId } from '../../platform/identifiers.ts'
import { reasons, refuseIf } from '../../platform/refusal.ts'
import { whyNotIssuer } from '../rules.ts'
import type * as contract from './contract.ts'

const tries = 5

/** Makes a link to an issued document for somebody outside every installation, and the code that opens it once; neither is kept but as a hash. */
export const makeOutsideLink = act(
  'document.make_link',
  async (given: InputOf<typeof contract.makeOutsideLink>, { actor, at }) => {
    const { documentId, recipientName, untilOn } = given
    const document = await visibleDocument(actor, documentId)
    refuseIf(403, whyNotIssuer(actor, document))
    const isIssued = document.direction === 'outgoing' && document.stage === 'issued'
    refuseIf(409, reasons([!isIssued, 'outside.not_issued'], [untilOn < dayOf(at), 'outside.over']))
    const token = randomBytes(32).toString('base64url')
    const code = String(randomInt(100_000_000)).padStart(8, '0')
    const hashes = { tokenHash: sha256(token), codeHash: codeHash(token, code) }
    const id = newId()
    const made = { madeAt: at, madeByName: actor.name, triesLeft: tries, openedAt: null }
    await insert('outside_links', { id, documentId, recipientName, untilOn, ...hashes, ...made })
    return { id, path: `/outside/${token}`, code }
  },
  ({ documentId }) => documentId,
  ({ recipientName, untilOn }, { id }) => ({ linkId: id, recipientName, untilOn }),
)

/** How a code is kept: whoever has only the table has no token, and cannot try codes. */
export function codeHash(token: string, code: string): string {
  return sha256(`${token}/${code}`)
}

/** The links to a document of one's own body, the newest first. */
export async function listOutsideLinks(
  { documentId }: InputOf<typeof contract.listOutsideLinks>,
  { actor }: Context,
): Promise<ReplyOf<typeof contract.listOutsideLinks>> {
  const document = await visibleDocument(actor, documentId)
  refuseIf(403, reasons([!readsFromInside(actor, document), 'exchange.not_your_role']))
  const links = await rows<ReplyOf<typeof contract.listOutsideLinks>['links'][number]>(
    `SELECT id, recipient_name, until_on, tries_left, made_at, made_by_name, opened_at
     FROM outside_links WHERE document_id = :documentId ORDER BY id DESC`,
    { documentId },
  )
  return { links }
}
