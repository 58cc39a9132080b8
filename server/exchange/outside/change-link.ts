import { refusingRival } from '../../agencies/administration.ts'
import { visibleDocument } from '../../documents/official-document.ts'
import { act } from '../../journal/act.ts'
import { change, row } from '../../platform/database.ts'
import type { InputOf } from '../../platform/endpoint.ts'
import { found, refuseIf, Refusal } from '../../platform/refusal.ts'
import { whyNotIssuer } from '../rules.ts'
import type * as contract from './contract.ts'
import { insertLink, refuseUnlessLinked } from './make-link.ts'
import { whyNotWithdraw, type StandingLink } from './rules.ts'

type LinkRow = StandingLink & { id: number; recipientName: string }

async function linkOf(documentId: number, linkId: number): Promise<LinkRow> {
  const link = await row<LinkRow>(
    `SELECT id, recipient_name, until_on, tries_left, opened_at, withdrawn_at
     FROM outside_links WHERE document_id = :documentId AND id = :linkId`,
    { documentId, linkId },
  )
  return found(link, 'outside.not_found')
}

/** Takes back a link that nobody has opened: its code opens nothing more. */
export const withdrawOutsideLink = act(
  'document.withdraw_link',
  async ({ documentId, linkId }: InputOf<typeof contract.withdrawOutsideLink>, { actor, at }) => {
    refuseIf(403, whyNotIssuer(actor, await visibleDocument(actor, documentId)))
    const link = await linkOf(documentId, linkId)
    refuseIf(409, whyNotWithdraw(link))
    const withdrawn = await withdraw(linkId, { at, name: actor.name })
    if (!withdrawn) throw new Refusal(409, ['outside.opened_already'])
    return { id: linkId, recipientName: link.recipientName }
  },
  ({ documentId }) => documentId,
  ({ linkId }, { recipientName }) => ({ linkId, recipientName }),
)

// Whoever opens it in the same moment was first.
async function withdraw(id: number, by: { at: string; name: string }): Promise<boolean> {
  const withdrawn = await change(
    `UPDATE outside_links SET withdrawn_at = :at, withdrawn_by_name = :name
     WHERE id = :id AND opened_at IS NULL AND withdrawn_at IS NULL`,
    { id, ...by },
  )
  return withdrawn === 1
}

/** Makes a new link with a new code for the same recipient; the old one opens no more. */
export const renewOutsideLink = act(
  'document.renew_link',
  async (given: InputOf<typeof contract.renewOutsideLink>, context) => {
    const { documentId, linkId, untilOn } = given
    await refuseUnlessLinked(given, context)
    const { recipientName } = await linkOf(documentId, linkId)
    await withdraw(linkId, { at: context.at, name: context.actor.name })
    const fresh = { documentId, recipientName, untilOn, renews: linkId }
    return await refusingRival('outside.renewed_already', () => insertLink(fresh, context))
  },
  ({ documentId }) => documentId,
  ({ linkId: renews, untilOn }, { id }) => ({ linkId: id, renews, untilOn }),
)
