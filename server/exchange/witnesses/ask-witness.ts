import { countersignedSize } from '../../journal/log/witnesses/countersignatures.ts'
import type { HeadRow } from '../../journal/log/heads.ts'
import type { Witness } from '../../journal/log/open-log.ts'
import { isBeyond, sizeIn, submissionOf, takeAnswer } from './answers.ts'
import { askByFolder } from './ask-by-folder.ts'
import { submit } from './submit.ts'

/** How often a witness is asked again when it names another size than expected. */
const mostTries = 3

/**
 * Brings a head to a witness with the proof that it continues what the witness saw last, and keeps its
 * countersignature. A witness that refuses a head, or has seen a longer journal than there is, raises
 * an alarm: then this installation was put back to an earlier time or shows two histories.
 */
export async function askWitness(witness: Witness, head: HeadRow): Promise<void> {
  if (witness.address.startsWith('file:')) {
    await askByFolder(witness, head)
    return
  }
  let oldSize = await countersignedSize(witness.verifier.name)
  if (oldSize >= head.size) return
  for (let tries = 0; tries < mostTries; tries += 1) {
    const answer = await submit(witness.address, await submissionOf(head, oldSize))
    const seen = sizeIn(answer)
    if (seen === undefined) {
      await takeAnswer(witness, head, answer)
      return
    }
    if (await isBeyond(witness, seen)) return
    // What it saw is later than this head: the next one will do.
    if (seen > head.size) return
    oldSize = seen
  }
}
