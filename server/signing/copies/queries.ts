import { agencyById } from '../../agencies/directory.ts'
import { refuseWithdrawn } from '../../documents/freezes.ts'
import type { Context } from '../../platform/context.ts'
import { row, rows } from '../../platform/database.ts'
import type { InputOf, ReplyOf } from '../../platform/endpoint.ts'
import { files } from '../../platform/files.ts'
import type { FileReply } from '../../platform/http.ts'
import { found } from '../../platform/refusal.ts'
import { handStepsOf } from '../../workflow/cases/hand-steps.ts'
import type { listCopies } from './contract.ts'
import type { CopyRow } from './copy-row.ts'
import { paperCopy } from './paper-copy.ts'
import { copyBlock, excerptPages } from './print-copy.ts'

/** A page of a body's book of copies, the latest number first. */
export async function copiesListed(
  { year, before, limit }: InputOf<typeof listCopies>,
  { actor }: Pick<Context, 'actor'>,
): Promise<ReplyOf<typeof listCopies>> {
  const { agencyId } = actor
  const earlier = before === undefined ? '' : 'AND number < :before'
  const listed = await rows<CopyRow>(
    `SELECT * FROM copies WHERE agency_id = :agencyId AND year = :year ${earlier}
     ORDER BY number DESC LIMIT :most`,
    { agencyId, year, before, most: limit + 1 },
  )
  const page = listed.slice(0, limit)
  const stepsOf = await handStepsOf(
    'copy',
    page.map(({ id }) => id),
    actor,
  )
  const copies = page.map((copy) => ({ ...shown(copy), steps: stepsOf(copy.id) }))
  return { copies, next: listed.length > limit ? (copies.at(-1)?.number ?? null) : null }
}

function shown({ fromMedium, toMedium, madeByName, ...copy }: CopyRow) {
  const recipients = copy.recipients.split('\n').join('; ')
  return { ...copy, recipients, from: fromMedium, to: toMedium, madeBy: madeByName }
}

/** The file of an electronic copy, or the pages to print of one on paper; of one's own body. */
export async function readCopy(
  { copyId }: { copyId: number },
  { actor }: Pick<Context, 'actor'>,
): Promise<FileReply> {
  const copy = found(
    await row<CopyRow>('SELECT * FROM copies WHERE id = :copyId AND agency_id = :agencyId', {
      copyId,
      agencyId: actor.agencyId,
    }),
    'copy.not_found',
  )
  if (copy.documentId !== null) await refuseWithdrawn(copy.documentId)
  const { sha256 } = copy
  const bytes = sha256 === null ? await paperPages(copy) : await files().open(sha256)
  return { bytes, mediaType: 'application/pdf' }
}

// Of paper copied to paper the machine copies the pages; only the cells under them are printed here.
async function paperPages(copy: CopyRow): Promise<Uint8Array> {
  const agency = found(await agencyById(copy.agencyId), 'agency.not_found')
  const { originalSha256 } = copy
  const block = await copyBlock(copy, agency)
  if (copy.form === 'TrS') return await paperCopy(await excerptPages(copy, agency), block)
  return await paperCopy(originalSha256 ? await files().open(originalSha256) : undefined, block)
}
