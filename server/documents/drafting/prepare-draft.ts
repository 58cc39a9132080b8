import { agenciesByIds, postsOf, type HeldPost } from '../../agencies/directory.ts'
import { competence, type Competence } from '../../agencies/mandates/competence.ts'
import { isInForce } from '../../agencies/rules.ts'
import type { AgencyShown } from '../../agencies/contract.ts'
import type { Context } from '../../platform/context.ts'
import { dayOf } from '../../platform/days.ts'
import { found, Refusal, refuseIf, type Reason } from '../../platform/refusal.ts'
import { draftContent, type DraftContent } from '../layout/content.ts'
import { openRegister } from '../registers/open-register.ts'
import { refuseSecretText } from '../secrecy.ts'
import { composeContent, type DraftForm, type IssuingAgency } from './compose-content.ts'
import { whyNotDraft, whyNotSigner, whyNotType } from './rules.ts'

/** A draft whose form has been checked and composed, before anything of it is kept. */
export interface PreparedDraft {
  content: DraftContent
  issuerName: string
  signer: HeldPost & { holderName: string }
  /** Whether the drafter's own unit has a head who checks what it drafts. */
  unitHasHead: boolean
}

/** Checks a form against its body, its signer and its recipients, and composes what is printed. */
export async function prepareDraft(
  form: DraftForm,
  { actor, at }: Pick<Context, 'actor' | 'at'>,
): Promise<PreparedDraft> {
  refuseIf(403, whyNotDraft(actor.roles))
  refuseSecretText([form.abstract, form.text].join('\n'))
  const on = dayOf(at)
  const agency = await issuingAgency(actor.agencyId)
  const posts = await postsOf(actor.agencyId, on)
  const signer = posts.find(({ id }) => id === form.signerPostId)
  const othersMaySign = posts.some(
    ({ roles, holderId }) =>
      roles.includes('leader') && holderId !== null && holderId !== actor.personId,
  )
  const right = await competenceOf(form, signer, { actor, at })
  refuseIf(422, [
    ...whyNotType(agency, form.typeCode, form.authority),
    ...whyNotSigner(signer, right.mandateId, { personId: actor.personId, othersMaySign }),
    ...right.reasons,
    ...(await whyNotRecipients(form, on)),
  ])
  const held = found(signer, 'document.signer_not_of_this_body')
  const named = { ...held, holderName: held.holderName ?? '' }
  return {
    content: composed(
      form,
      { ...agency, council: await councilOf(posts, form, { actor, at }) },
      { ...right, name: named.holderName, title: named.title },
    ),
    issuerName: agency.name,
    signer: named,
    unitHasHead: posts.some(
      ({ unitId, roles }) =>
        unitId !== null && unitId === actor.unitId && roles.includes('unit-head'),
    ),
  }
}

async function competenceOf(
  { signerPostId, authority, typeCode }: DraftForm,
  signer: HeldPost | undefined,
  { actor: { agencyId, unitId }, at }: Pick<Context, 'actor' | 'at'>,
): Promise<Competence> {
  const nobodys = { authority, mandateId: null, grantorTitle: '', passedOnByTitle: null }
  if (!signer) return { ...nobodys, reasons: [] }
  return await competence({ agencyId, signerPostId, authority, typeCode, unitId, at })
}

async function issuingAgency(agencyId: number): Promise<AgencyShown & IssuingAgency> {
  const agency = found((await agenciesByIds([agencyId])).get(agencyId), 'agency.not_found')
  const { parentId } = agency
  const parent = parentId === null ? undefined : (await agenciesByIds([parentId])).get(parentId)
  return { ...agency, parent: parent ?? null }
}

// A council issues under the seal of its body, in its own name and symbol (Decree 30/2020, Annex I.II.3a).
async function councilOf(
  posts: readonly HeldPost[],
  { typeCode }: DraftForm,
  { actor: { agencyId, unitId }, at }: Pick<Context, 'actor' | 'at'>,
): Promise<{ name: string; organCode: string } | null> {
  const asked = { kind: 'outgoing', typeCode, unitId, on: dayOf(at) } as const
  const organCode = (await openRegister(agencyId, asked))?.organCode ?? null
  const name = posts.find((post) => post.unitId === unitId)?.unitName ?? null
  return organCode === null || name === null ? null : { name, organCode }
}

async function whyNotRecipients({ recipients }: DraftForm, on: string): Promise<Reason[]> {
  const ids = recipients.flatMap(({ agencyId }) => (agencyId === null ? [] : [agencyId]))
  const known = await agenciesByIds(ids)
  const isGood = (id: number) => {
    const agency = known.get(id)
    return agency !== undefined && isInForce(agency, on)
  }
  return ids.every(isGood) ? [] : ['document.recipient_not_in_force']
}

function composed(
  form: DraftForm,
  agency: IssuingAgency,
  signer: Parameters<typeof composeContent>[2],
): DraftContent {
  const content = composeContent(form, agency, signer)
  if (!content) throw new Refusal(422, ['document.authority_not_allowed_here'])
  const checked = draftContent.safeParse(content)
  if (!checked.success) throw new Refusal(422, ['document.text_not_printable'])
  return checked.data
}
