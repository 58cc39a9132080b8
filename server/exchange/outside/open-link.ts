import { act } from '../../journal/act.ts'
import { installationContext } from '../../platform/context.ts'
import { change, row } from '../../platform/database.ts'
import { dayOf } from '../../platform/days.ts'
import { sha256 } from '../../platform/digest.ts'
import { files } from '../../platform/files.ts'
import type { Reason } from '../../platform/refusal.ts'
import { codeHash } from './make-link.ts'
import { whyNotOpenLink, type StandingLink } from './rules.ts'

interface Link extends StandingLink {
  id: number
  documentId: number
  recipientName: string
  codeHash: string
  sha256: string
}

/** What came of a try: the file, or why not, and how many tries are left where the code was wrong. */
export type Opening =
  { bytes: Uint8Array } | { status: 403 | 404 | 410; reason: Reason; triesLeft?: number }

/** Opens a link with its code, once, within its term, to what its body has not taken back; every try counts, a right one is written down as a reading. */
export async function openOutsideLink(token: string, code: string): Promise<Opening> {
  const context = installationContext('outside')
  const link = await linkOf(token)
  if (!link) return { status: 404, reason: 'outside.not_found' }
  const [reason] = whyNotOpenLink(link, dayOf(context.at))
  if (reason) return { status: reason === 'outside.blocked' ? 403 : 410, reason }
  const isRight = link.codeHash === codeHash(token, code.replaceAll(/\s/g, ''))
  const isOpened = await tryOpen({ link, isRight }, context)
  if (isOpened) return { bytes: await files().open(link.sha256) }
  if (isRight) return { status: 403, reason: 'outside.opened_already' }
  const triesLeft = link.triesLeft - 1
  return triesLeft > 0
    ? { status: 403, reason: 'outside.code_wrong', triesLeft }
    : { status: 403, reason: 'outside.blocked' }
}

async function linkOf(token: string): Promise<Link | undefined> {
  return await row<Link>(
    `SELECT l.*, v.sha256 FROM outside_links l JOIN documents d ON d.id = l.document_id
     JOIN document_versions v ON v.document_id = d.id AND v.version = d.version
     WHERE l.token_hash = :tokenHash AND d.stage = 'issued'
       AND NOT EXISTS (SELECT 1 FROM document_freezes f WHERE f.document_id = d.id)`,
    { tokenHash: sha256(token) },
  )
}

const tryOpen = act(
  'document.open_link',
  async ({ link: { id }, isRight }: { link: Link; isRight: boolean }, { at }) => {
    const tried = await change(
      `UPDATE outside_links SET tries_left = tries_left - 1, opened_at = :openedAt
       WHERE id = :id AND tries_left > 0 AND opened_at IS NULL AND withdrawn_at IS NULL
         AND NOT EXISTS (SELECT 1 FROM document_freezes f
                         WHERE f.document_id = outside_links.document_id)`,
      { id, openedAt: isRight ? at : null },
    )
    return tried === 1 && isRight
  },
  ({ link }) => link.documentId,
  ({ link: { id, recipientName } }, isOpened) => ({ linkId: id, recipientName, isOpened }),
)
