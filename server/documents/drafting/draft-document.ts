import { randomUUID } from 'node:crypto'
import { act } from '../../journal/act.ts'
import type { Context } from '../../platform/context.ts'
import { newId } from '../../platform/identifiers.ts'
import { Refusal } from '../../platform/refusal.ts'
import { startProcess } from '../../workflow/start-process.ts'
import { insertDocument, visibleDocument } from '../official-document.ts'
import { giveCode, newVerificationCode } from '../verification/code.ts'
import { addVersion, type VersionGiven } from '../versions.ts'
import type { DraftForm } from './compose-content.ts'
import { draftedFields, insertRecipients } from './draft-fields.ts'
import { prepareDraft, type PreparedDraft } from './prepare-draft.ts'
import { keepPrinted } from './print-draft.ts'

/** A form with what was made of it; without a printed file the drafter uploads one later. */
interface Drafted {
  form: DraftForm
  prepared: PreparedDraft
  printed: VersionGiven | undefined
  /** The public code that is printed on it. */
  code: string
}

/** Begins a draft: composed, checked, printed and kept first, then entered in one act. */
export async function draftDocument(form: DraftForm, context: Context): Promise<{ id: number }> {
  const prepared = await prepareDraft(form, context)
  if (form.answersId !== null) await refuseUnknownAnswer(form.answersId, context)
  const code = newVerificationCode()
  const printed =
    form.text === '' ? undefined : await keepPrinted(prepared.content, context.at, code)
  return await beginDraft({ form, prepared, printed, code }, context)
}

/** Refuses to answer what the drafter may not see, or what their own body has issued. */
export async function refuseUnknownAnswer(
  answersId: number,
  { actor }: Pick<Context, 'actor'>,
): Promise<void> {
  const { direction, agencyId } = await visibleDocument(actor, answersId)
  if (direction !== 'incoming' || agencyId !== actor.agencyId) {
    throw new Refusal(422, ['document.answers_no_arrival'])
  }
}

const beginDraft = act(
  'document.draft',
  async ({ form, prepared, printed, code }: Drafted, context) => {
    const { agencyId, unitId, postId, personId } = context.actor
    const id = newId()
    const drafter = { agencyId, unitId, drafterPostId: postId, drafterPersonId: personId }
    const fields = draftedFields(form, prepared)
    const issuer = { issuerAgencyId: agencyId, issuerName: prepared.issuerName }
    const version = printed ? 1 : 0
    await insertDocument(
      { ...unnumbered, ...fields, ...drafter, ...issuer, ...begun(printed), id, version },
      context,
    )
    if (printed) await addVersion({ id, version: 0 }, printed, context)
    await giveCode(id, code)
    await insertRecipients(id, form.recipients)
    await startOutgoing(id, prepared, context)
    return { id }
  },
  (_, { id }) => id,
  ({ form: { typeCode }, printed }) => ({ typeCode, sha256: printed?.sha256 ?? null }),
)

const unnumbered = {
  number: null,
  reference: null,
  issuedOn: null,
  arrivalNumber: null,
  arrivedOn: null,
  note: null,
  irregularities: null,
} as const

function begun(printed: VersionGiven | undefined) {
  const pageAmount = printed?.pages ?? null
  return { uuid: randomUUID(), direction: 'outgoing', stage: 'draft', pageAmount } as const
}

async function startOutgoing(
  subjectId: number,
  { signer, unitHasHead }: PreparedDraft,
  context: Context,
): Promise<void> {
  const { agencyId, postId, unitId } = context.actor
  const head = unitHasHead && unitId !== null ? { 'unit-head': { unitId } } : {}
  const holders = { drafter: { postId }, leader: { postId: signer.id }, ...head }
  const subject = { subjectType: 'document', subjectId }
  await startProcess({ key: 'outgoing', agencyId, ...subject, holders }, context)
}
