import type { Context } from '../platform/context.ts'
import { afterCommit, transact } from '../platform/database.ts'
import { rememberAnswer, storedAnswer } from './idempotency.ts'
import { gatheringNotes, writeLines } from './notes.ts'
import { isAnswerTwice, retried } from './retry.ts'
import { wake } from './sequence.ts'
import type { Details } from './line.ts'

/** An administrative act as others call it: it does its work and its journal line in one transaction, or nothing. */
export type Act<Input, Result> = (input: Input, context: Context) => Promise<Result>

/**
 * Makes an act of some work. The name is `noun.verb`; the noun and the subject's identifier name the
 * chain that its journal line continues. The work has no network and no clock: time comes with the context.
 * It is run again from its beginning when the database asks for it (deadlock, busy, two acts at once).
 */
export function act<Input, Result>(
  name: `${string}.${string}`,
  work: Act<Input, Result>,
  subjectId: (input: Input, result: Awaited<Result>) => number | string,
  details: (input: Input, result: Awaited<Result>) => Details = () => ({}),
): Act<Input, Result> {
  const once = (input: Input, context: Context): Promise<Result> =>
    transact(() =>
      gatheringNotes(async (note) => {
        const result = await work(input, context)
        note(name, subjectId(input, result), details(input, result))
        await writeLines(context)
        await rememberAnswer(context, result)
        afterCommit(wake)
        return result
      }),
    )
  return async (input, context) => {
    try {
      return await retried(() => once(input, context))
    } catch (problem) {
      const answer = isAnswerTwice(problem) ? await storedAnswer(context) : undefined
      if (!answer) throw problem
      return answer.reply as Result
    }
  }
}
