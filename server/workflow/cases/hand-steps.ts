import type { z } from 'zod'
import { actingAs } from '../../agencies/substitutions/act-as.ts'
import type { Actor, Context } from '../../platform/context.ts'
import { refuseIf } from '../../platform/refusal.ts'
import { completeStep } from '../complete-step.ts'
import type { handStep } from '../contract.ts'
import type { Subject } from '../instance-rows.ts'
import { doersOf, openSteps, openStepsAmong, type StepShown } from '../queries.ts'
import { whyNotDo } from '../rules.ts'

/** A step that is done by saying so, as a page shows it. */
type HandStep = z.output<typeof handStep>

/** The steps at which some subjects wait and that are done by saying so, with why the actor may not; by subject. */
export async function handStepsOf(
  subjectType: string,
  subjectIds: readonly number[],
  actor: Actor,
): Promise<(subjectId: number) => HandStep[]> {
  const steps = await openStepsAmong(subjectType, subjectIds)
  const doers = steps.length > 0 ? await doersOf(actor) : []
  const shown = (step: StepShown): HandStep => {
    const { elementId, name, outcomes } = step
    const isAnyones = doers.some((doer) => whyNotDo(step, doer).length === 0)
    return { elementId, name, outcomes, may: isAnyones ? [] : whyNotDo(step, actor) }
  }
  return (subjectId) => steps.filter((step) => step.subjectId === subjectId).map(shown)
}

/** Which step of a subject was done, and how it ended. */
export interface HandStepGiven extends Subject {
  elementId: string
  outcome: string | null
}

/** Does such a step as whoever it waits for, or who stands in for them, inside an act; gives for whose post. */
export async function doHandStep(
  { elementId, outcome, ...subject }: HandStepGiven,
  context: Context,
): Promise<{ act: string | null; forPostId: number | null }> {
  const step = (await openSteps(subject)).find((open) => open.elementId === elementId)
  if (step === undefined) {
    refuseIf(409, ['workflow.not_at_this_step'])
    return { act: null, forPostId: null }
  }
  const { as, actedFor, whyNot } = await actingAs('checks', context, (one) => whyNotDo(step, one))
  refuseIf(403, whyNot)
  await completeStep({ ...subject, elementId, outcome }, { ...context, actor: as })
  return { act: step.act, forPostId: actedFor?.postId ?? null }
}
