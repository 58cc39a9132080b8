import { act } from '../../journal/act.ts'
import { installationContext } from '../../platform/context.ts'
import { change, row } from '../../platform/database.ts'
import { dayOf } from '../../platform/days.ts'
import { sha256 } from '../../platform/digest.ts'
import { files } from '../../platform/files.ts'
import { found, reasons, refuseIf } from '../../platform/refusal.ts'
import { codeHash } from './make-link.ts'

interface Link {
  id: number
  documentId: number
  recipientName: string
  codeHash: string
  untilOn: string
  triesLeft: number
  openedAt: string | null
  sha256: string
}

/** Opens a link with its code, once, within its term; every try counts, a right one is written down as a reading. */
export async function openOutsideLink(token: string, code: string): Promise<Uint8Array> {
  const context = installationContext('outside')
  const link = found(await linkOf(token), 'outside.not_found')
  refuseIf(410, [
    ...reasons([link.openedAt !== null, 'outside.opened_already']),
    ...reasons([link.untilOn < dayOf(context.at), 'outside.over']),
  ])
  const isRight = link.codeHash === codeHash(token, code.trim())
  const isOpened = await tryOpen({ link, isRight }, context)
  refuseIf(403, reasons([!isOpened, isRight ? 'outside.opened_already' : 'outside.code_wrong']))
  return await files().open(link.sha256)
}

async function linkOf(token: string): Promise<Link | undefined> {
  return await row<Link>(
    `SELECT l.*, v.sha256 FROM outside_links l JOIN documents d ON d.id = l.document_id
     JOIN document_versions v ON v.document_id = d.id AND v.version = d.version
     WHERE l.token_hash = :tokenHash AND d.stage = 'issued'`,
    { tokenHash: sha256(token) },
  )
}

const tryOpen = act(
  'document.open_link',
  async ({ link: { id }, isRight }: { link: Link; isRight: boolean }, { at }) => {
    const tried = await change(
      `UPDATE outside_links SET tries_left = tries_left - 1, opened_at = :openedAt
       WHERE id = :id AND tries_left > 0 AND opened_at IS NULL`,
      { id, openedAt: isRight ? at : null },
    )
    return tried === 1 && isRight
  },
  ({ link }) => link.documentId,
  ({ link: { id, recipientName } }, isOpened) => ({ linkId: id, recipientName, isOpened }),
)
