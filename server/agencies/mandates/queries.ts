import type { Context } from '../../platform/context.ts'
import { row, rows } from '../../platform/database.ts'
import { dayOf } from '../../platform/days.ts'
import type { InputOf, ReplyOf } from '../../platform/endpoint.ts'
import { found, type Reason } from '../../platform/refusal.ts'
import { whyActorMayNotAdminister } from '../administration.ts'
import type * as contract from './contract.ts'
import { competenceIn, signerStanding } from './competence.ts'
import { mandateColumns, mandateJoins, opened, type MandateRow } from './mandate-rows.ts'
import { standingOf, whyNotEnd, type Authority } from './rules.ts'

interface Listed extends MandateRow {
  grantorName: string | null
  granteeTitle: string | null
  granteeName: string | null
  endReason: string | null
}

const listStatement = `
  SELECT ${mandateColumns}, me.reason AS end_reason, grantor.name AS grantor_name,
    te.title AS grantee_title, COALESCE(named.name, holder.name) AS grantee_name
  FROM mandates m ${mandateJoins}
  LEFT JOIN people grantor ON grantor.id = m.grantor_person_id
  LEFT JOIN posts te ON te.id = m.grantee_post_id
  LEFT JOIN people named ON named.id = m.grantee_person_id
  LEFT JOIN holdings th ON th.post_id = m.grantee_post_id
    AND th.valid_from <= :on AND (th.valid_to IS NULL OR th.valid_to >= :on)
  LEFT JOIN people holder ON holder.id = th.person_id
  WHERE m.agency_id = :agencyId ORDER BY m.id DESC`

/** The mandates of a body, the newest first; open to all who sign in, like the directory. */
export async function listMandates(
  { agencyId }: InputOf<typeof contract.listMandates>,
  { actor, at }: Context,
): Promise<ReplyOf<typeof contract.listMandates>> {
  const administers = await whyActorMayNotAdminister(agencyId, actor)
  const on = dayOf(at)
  const listed = await rows<Listed>(listStatement, { agencyId, on })
  const isOwn = agencyId === actor.agencyId
  const whose = (grantorPostId: number): Reason[] => {
    const isGrantor = isOwn && grantorPostId === actor.postId
    return isGrantor || administers.length === 0 ? [] : ['mandate.not_yours_to_grant']
  }
  const grant = isOwn && actor.roles.includes('leader') ? [] : whose(0)
  const mandates = listed.map((each) => ({
    ...opened(each),
    standing: standingOf(opened(each), { at, day: on }),
    may: { end: [...whose(each.grantorPostId), ...whyNotEnd(each, on)] },
  }))
  return { mandates, may: { grant } }
}

const forms: readonly Authority[] = ['', 'TM', 'KT', 'TL', 'TUQ', 'Q']

/** In which forms the holder of a post of the actor's own body may sign a type now, and why not in others. */
export async function showCompetences(
  { postId, typeCode, unitId }: InputOf<typeof contract.showCompetences>,
  { actor, at }: Context,
): Promise<ReplyOf<typeof contract.showCompetences>> {
  const own = await row('SELECT id FROM posts WHERE id = :postId AND agency_id = :agencyId', {
    postId,
    agencyId: actor.agencyId,
  })
  found(own, 'post.not_found')
  const standing = await signerStanding(actor.agencyId, postId, at)
  const signing = { typeCode, unitId: unitId ?? actor.unitId, at }
  return {
    competences: forms.map((authority) => competenceIn(standing, { authority, ...signing })),
  }
}
