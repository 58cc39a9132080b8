import { share } from '../documents/rights/share.ts'
import { contributeSight, isShared } from '../documents/rights/sight.ts'
import { act } from '../journal/act.ts'
import { row } from '../platform/database.ts'
import type { InputOf } from '../platform/endpoint.ts'
import { found } from '../platform/refusal.ts'
import type * as contract from './contract.ts'

/** Lets people read what is filed in a work file that is shared with them. */
export function seeByShare(): void {
  contributeSight({
    name: 'dossier',
    isWithin: false,
    holds: (seer) => `EXISTS (SELECT 1 FROM dossier_documents f
      JOIN shares s ON s.subject_type = 'dossier' AND s.subject_id = f.dossier_id
      WHERE f.document_id = d.id AND ${isShared(seer)})`,
  })
}

/** Shares a work file with another body, or a unit or post, until a day. */
export const shareDossier = act(
  'dossier.share',
  async ({ dossierId, ...sharing }: InputOf<typeof contract.shareDossier>, context) => {
    const { agencyId } = context.actor
    const dossier = await row<{ code: string; title: string }>(
      'SELECT code, title FROM dossiers WHERE agency_id = :agencyId AND id = :dossierId',
      { agencyId, dossierId },
    )
    const { code, title } = found(dossier, 'dossier.not_found')
    const subject = { agencyId, subjectType: 'dossier', subjectId: dossierId } as const
    return await share({ ...subject, title: `${code}: ${title}`.slice(0, 500) }, sharing, context)
  },
  ({ dossierId }) => dossierId,
  ({ toAgencyId, toUnitId, toPostId, validTo }, { id }) => ({
    ...{ shareId: id, toAgencyId, toUnitId, toPostId, validTo },
    agencyIds: [toAgencyId],
  }),
)
