import { act } from '../../journal/act.ts'
import { moveCase } from '../cases/move-case.ts'
import { definition } from '../definitions.ts'
import type { Facts } from '../feel.ts'
import { instanceById } from '../instance-rows.ts'
import type { Instance } from '../instance-rows.ts'
import { fail, trigger } from '../interpret.ts'
import type { Moves } from '../state.ts'
import type { Progress } from '../progress.ts'
import { found } from '../../platform/refusal.ts'
import type { Answer } from './handlers.ts'
import { takeJob } from './job-rows.ts'
import type { Job } from './job-rows.ts'

/** A job with what came of it; a timer that went off has nothing to tell. */
export interface JobDone {
  job: Job
  answer: Answer
}

/** Moves a case on because a timer has gone off or a handler has answered; the job goes in the same transaction, so it counts once. */
export const advanceCase = act(
  'case.advance',
  async ({ job, answer }: JobDone, { at }): Promise<Progress> => {
    await takeJob(job)
    const before = found(await instanceById(job.instanceId), 'workflow.not_running')
    const { graph } = await definition(before.definitionId)
    const known = { ...before, facts: { ...before.facts, ...answer.facts } }
    const came = { token: job.token, element: job.elementId, facts: known.facts }
    const moves =
      answer.error === undefined
        ? trigger(graph, known.state, came)
        : thrown(fail(graph, known.state, { ...came, code: answer.error }), answer.error)
    return await moveCase(graph, known, moves, at)
  },
  ({ job }) => job.instanceId,
  ({ job }) => ({ elementId: job.elementId, kind: job.kind }),
)

function thrown(moves: Moves | null, code: string): Moves {
  if (moves === null) throw new Error(`the diagram takes no error ${code}`)
  return moves
}

/** What the expressions at a token may speak of: the facts, and the item it was made for. */
export function factsAt({ facts, state }: Instance, token: number, item: string): Facts {
  const place = state.tokens.find(({ id }) => id === token)
  return place?.index === undefined ? facts : { ...facts, [item]: place.item }
}
