import { keptRoots, keptSize } from '../../journal/log/kept-tiles.ts'
import { raiseAlarm } from '../../journal/log/alarms.ts'
import { countersignedSize, keepCountersignature } from '../../journal/log/countersignatures.ts'
import type { HeadRow } from '../../journal/log/heads.ts'
import { readNote, readSignatures, signatureBy, signatureLine } from '../../journal/log/note.ts'
import type { Witness } from '../../journal/log/open-log.ts'
import { consistencyRanges } from '../../journal/log/paths.ts'
import { submissionText } from '../../journal/log/witness.ts'
import { submit, type Answer } from './submit.ts'

/** How often a witness is asked again when it names another size than expected. */
const mostTries = 3

/**
 * Brings a head to a witness with the proof that it continues what the witness saw last, and keeps its
 * countersignature. A witness that refuses a head, or has seen a longer journal than there is, raises
 * an alarm: then this installation was put back to an earlier time or shows two histories.
 */
export async function askWitness(witness: Witness, head: HeadRow): Promise<void> {
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

async function submissionOf(head: HeadRow, oldSize: number): Promise<string> {
  const proof = await keptRoots(consistencyRanges(oldSize, head.size))
  return submissionText({ oldSize, proof, checkpoint: head.note })
}

function sizeIn({ status, mediaType, text }: Answer): number | undefined {
  const isSize = status === 409 && mediaType.startsWith('text/x.tlog.size')
  return isSize && /^\d{1,15}\n$/.test(text) ? Number(text) : undefined
}

async function isBeyond({ verifier }: Witness, seen: number): Promise<boolean> {
  const size = await keptSize()
  if (seen <= size) return false
  const why = `the witness has seen ${String(seen)} lines, there are ${String(size)}: this installation was put back to an earlier time`
  await raiseAlarm({ kind: 'refused', why, subject: verifier.name, position: size })
  return true
}

async function takeAnswer(witness: Witness, head: HeadRow, answer: Answer): Promise<void> {
  const { status, text } = answer
  const { name } = witness.verifier
  if (status === 409 || status === 422) {
    const why = `the witness refuses the head over ${String(head.size)} lines: ${text.trim().slice(0, 100)}`
    await raiseAlarm({ kind: 'refused', why, subject: name, position: head.size })
    return
  }
  const signed = status === 200 ? signatureIn(text, witness, head) : undefined
  if (!signed) throw new Error(`a witness answered ${String(status)} without its signature`)
  await keepCountersignature({ size: head.size, name, kind: 'cosignature', ...signed })
}

// Signatures of others in the answer are left alone.
function signatureIn(
  answer: string,
  { verifier }: Witness,
  head: HeadRow,
): { value: string; madeAt: string } | undefined {
  const signatures = readSignatures(answer)?.filter(({ name }) => name === verifier.name) ?? []
  const text = readNote(head.note)?.text ?? ''
  const madeAt = signatureBy(verifier, { text, signatures })?.madeAt
  return madeAt === undefined
    ? undefined
    : { value: signatures.map(signatureLine).join(''), madeAt }
}
