import { act } from '../../server/journal/act.ts'
import type { Actor, Context, Role } from '../../server/platform/context.ts'
import { completeStep, completeSteps } from '../../server/workflow/complete-step.ts'
import { sendBack } from '../../server/workflow/send-back.ts'
import { startProcess } from '../../server/workflow/start-process.ts'

/** The body in which these tests happen. */
export const agencyId = 7

/** Somebody in a post of the body; posts are numbered as the test says. */
export function person(role: Role, postId: number, unitId: number | null = null): Context {
  const seat = { personId: postId, postId, agencyId, unitId }
  const actor: Actor = { ...seat, roles: [role], name: role, day: '2026-11-22' }
  return { actor, at: '2026-11-22T01:02:03.456Z', requestId: `test-${postId}` }
}

/** A drafter in unit 3. */
export const officer = person('officer', 11, 3)
/** The head of unit 3. */
export const unitHead = person('unit-head', 12, 3)
/** The clerk, who checks forms too. */
export const clerk = person('clerk', 13)
/** The signer. */
export const leader = person('leader', 14)

/** The document of these tests. */
export const subject = { subjectType: 'document', subjectId: 4711 }

const about = ({ subjectId }: { subjectId: number }) => subjectId

/** Begins a process as an act of its own, as other rooms would wrap it. */
export const begins = act('document.begin', startProcess, about)
/** Completes one step as an act. */
export const completes = act('document.step', completeStep, about)
/** Completes several steps in one act. */
export const completesAll = act('document.steps', completeSteps, about)
/** Sends back as an act. */
export const sendsBack = act('document.send_back', sendBack, about)

/** An outgoing document whose draft waits for the officer. */
export const draftBegins = () =>
  begins({ key: 'outgoing', agencyId, ...subject, holders: { drafter: { postId: 11 } } }, officer)

/** An outgoing document that waits for the leader's signature. */
export async function awaitsSignature(): Promise<void> {
  await draftBegins()
  await completes({ ...subject, act: 'document.submit' }, officer)
  await completes({ ...subject, act: 'document.approve_content', outcome: 'approve' }, unitHead)
  await completes({ ...subject, act: 'document.approve_form', outcome: 'approve' }, clerk)
}
