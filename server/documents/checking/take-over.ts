import { agencyById, heldPostById } from '../../agencies/directory.ts'
import { competence, type Competence } from '../../agencies/mandates/competence.ts'
import { postsStoodIn, type StoodInPost } from '../../agencies/substitutions/acting-for.ts'
import { act } from '../../journal/act.ts'
import type { Actor, Context } from '../../platform/context.ts'
import { dayOf } from '../../platform/days.ts'
import type { InputOf, ReplyOf } from '../../platform/endpoint.ts'
import { found, Refusal, refuseIf, type Reason } from '../../platform/refusal.ts'
import { reassignHolder } from '../../workflow/cases/reassign-holder.ts'
import type { takeOverSigning as description } from '../contract.ts'
import { authorityLines, type Authority } from '../drafting/authority.ts'
import { keepPrinted } from '../drafting/print-draft.ts'
import { moveDocument, visibleDocument, type DocumentRow } from '../official-document.ts'
import { whyNotTakeOver } from '../rules.ts'
import { codeOf } from '../verification/code.ts'
import { addVersion, currentVersion, type VersionGiven } from '../versions.ts'
import { giveOpinion } from './opinions.ts'

interface TakingOver {
  document: DocumentRow
  absent: StoodInPost
  right: Competence
  signer: { title: string; name: string }
  printed: VersionGiven
  reason: string
}

/**
 * Lets a substitute sign what waits for the absent signer, by their own mandate and in its form: the document is
 * printed anew with their name; standing in alone gives no right to sign. Source: Nghị định 30/2020/NĐ-CP, Điều 13.
 */
export async function takeOverSigning(
  { documentId, reason }: InputOf<typeof description>,
  context: Context,
): Promise<ReplyOf<typeof description>> {
  const { actor, at } = context
  const document = await visibleDocument(actor, documentId)
  const { absent, right, whyNot } = await takingOver(document, context.actor, at)
  refuseIf(409, whyNot)
  if (!absent || !right) throw new Refusal(409, ['document.not_standing_in'])
  const post = found(await heldPostById(actor.postId, dayOf(at)), 'post.not_found')
  const signer = { title: post.title, name: actor.name }
  const printed = await printedFor(document, { ...signer, right }, at)
  return await takeOver({ document, absent, right, signer, printed, reason }, context)
}

const forms = ['KT', 'Q', 'TUQ', 'TL'] as const

/** For whom somebody could take a document over, by what right, and why they may not. */
export async function takingOver(
  document: DocumentRow,
  actor: Actor,
  at: string,
): Promise<{ absent?: StoodInPost; right?: Competence; whyNot: Reason[] }> {
  const posts = await postsStoodIn(actor, dayOf(at))
  const absent = posts.find(({ isOver, postId }) => !isOver && postId === document.signerPostId)
  const content = document.version === 0 ? null : await currentVersion(document)
  const state = { isStandingIn: absent !== undefined, fileKind: content?.kind ?? null }
  const why = whyNotTakeOver(document, actor, state)
  if (!absent || why.length > 0) return { whyNot: why }
  const right = await rightOf(document, actor, at)
  return { absent, right, whyNot: right.reasons }
}

// What is signed for a collective stays so; else the first form in which they have a mandate.
async function rightOf(document: DocumentRow, actor: Actor, at: string): Promise<Competence> {
  const { agencyId, typeCode, unitId, authority } = document
  const asked = { agencyId, signerPostId: actor.postId, typeCode, unitId, at }
  const wanted = authority === 'TM' ? (['TM'] as const) : forms
  const rights = []
  for (const form of wanted) rights.push(await competence({ ...asked, authority: form }))
  const best = rights.toSorted((one, other) => one.reasons.length - other.reasons.length)
  return rights.find(({ reasons }) => reasons.length === 0) ?? found(best[0], 'post.not_found')
}

async function printedFor(
  document: DocumentRow,
  { right, title, name }: { right: Competence; title: string; name: string },
  at: string,
): Promise<VersionGiven> {
  const { content } = await currentVersion(document)
  const agency = found(await agencyById(document.agencyId), 'agency.not_found')
  const lines = authorityLines(right.authority, agency, { ...right, title, name })
  const code = await codeOf(document.id)
  if (!content || !lines || code === undefined)
    throw new Refusal(422, ['document.authority_not_allowed_here'])
  return await keepPrinted({ ...content, authority: lines, signerName: name }, at, code)
}

const takeOver = act(
  'document.take_over_signing',
  async ({ document, absent, right, signer, printed, reason }: TakingOver, context) => {
    const { id, version } = document
    const { postId } = context.actor
    const signs = { signerPostId: postId, signerName: signer.name, signerTitle: signer.title }
    const authority = right.authority satisfies Authority
    const file = { version: version + 1, pageAmount: printed.pages }
    await moveDocument(document, { ...signs, ...file, authority }, context)
    await addVersion(document, printed, context)
    await reassignHolder(
      { subjectType: 'document', subjectId: id },
      { leader: { postId } },
      context,
    )
    const opinion = { documentId: id, step: 'sign', outcome: 'take-over', text: reason }
    await giveOpinion(opinion, context, absent)
    return { id, version: version + 1, authority, mandateId: right.mandateId }
  },
  ({ document }) => document.id,
  ({ absent, printed }, { version, authority, mandateId }) => ({
    ...{ forPostId: absent.postId, version, authority, mandateId, sha256: printed.sha256 },
  }),
)
