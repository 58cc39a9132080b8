import { heldPostById } from '../agencies/directory.ts'
import { actingAs } from '../agencies/substitutions/act-as.ts'
import { moveDocument, visibleDocument } from '../documents/official-document.ts'
import { act } from '../journal/act.ts'
import { dayOf } from '../platform/days.ts'
import type { InputOf } from '../platform/endpoint.ts'
import { newId } from '../platform/identifiers.ts'
import { refuseIf } from '../platform/refusal.ts'
import { completeStep } from '../workflow/complete-step.ts'
import type * as contract from './contract.ts'
import { dueWhenPresented } from './deadlines/default-due.ts'
import { holderOf } from './giving/rules.ts'
import { whyNotPresent, whyNotPresenter, whyNotPresentTo } from './rules.ts'
import { insertTasks } from './task-rows.ts'

/** Presents a registered document to a leader (trình lãnh đạo): the root of its assignments. Source: Nghị định 30/2020/NĐ-CP, Điều 23. */
export const presentDocument = act(
  'document.present',
  async (input: InputOf<typeof contract.presentDocument>, context) => {
    const { documentId, toPostId, proposal } = input
    const { actor, at } = context
    const today = dayOf(at)
    const document = await visibleDocument(actor, documentId)
    const { as, actedFor, whyNot } = await actingAs('checks', context, (one) =>
      whyNotPresenter({ document, actor: one }),
    )
    refuseIf(403, whyNot)
    refuseIf(409, whyNotPresent({ document, actor }))
    const post = await heldPostById(toPostId, today)
    refuseIf(422, whyNotPresentTo(post, actor.agencyId, { dueOn: input.dueOn, today }))
    const id = newId()
    const root = { id, rootId: id, parentId: null, path: '', depth: 0, instruction: proposal }
    const asked = { role: 'lead', state: 'new', ...holderOf({ postId: toPostId }) } as const
    const due = await dueWhenPresented(document, input.dueOn, today)
    await moveDocument(document, { stage: 'presented' }, context)
    await completePresenting(documentId, toPostId, { ...context, actor: as })
    const by = { issuerPostId: as.postId, at }
    await insertTasks({ ...document, documentId }, [{ ...root, ...asked, ...due }], by)
    return { id, forPostId: actedFor?.postId ?? null }
  },
  ({ documentId }) => documentId,
  ({ toPostId }, { id, forPostId }) => ({ taskId: id, toPostId, forPostId }),
)

async function completePresenting(
  documentId: number,
  postId: number,
  context: Parameters<typeof completeStep>[1],
): Promise<void> {
  const subject = { subjectType: 'document', subjectId: documentId }
  const holders = { leader: { postId } }
  await completeStep({ ...subject, act: 'document.present', holders }, context)
}
