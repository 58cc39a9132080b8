import { raiseAlarm } from '../../journal/log/alarms.ts'
import { keepCountersignature } from '../../journal/log/witnesses/countersignatures.ts'
import type { HeadRow } from '../../journal/log/heads.ts'
import { keptRoots, keptSize } from '../../journal/log/kept-tiles.ts'
import {
  readNote,
  readSignatures,
  signatureBy,
  signatureLine,
} from '../../journal/log/formats/note.ts'
import type { Witness } from '../../journal/log/open-log.ts'
import { consistencyRanges } from '../../journal/log/formats/paths.ts'
import { submissionText } from '../../journal/log/formats/witness.ts'
import type { Answer } from './submit.ts'

/** What a witness is handed: a head and the proof that it continues the size that the witness saw. */
export async function submissionOf(head: HeadRow, oldSize: number): Promise<string> {
  const proof = await keptRoots(consistencyRanges(oldSize, head.size))
  return submissionText({ oldSize, proof, checkpoint: head.note })
}

/** The size that a witness says it saw last, where it was asked with another. */
export function sizeIn({ status, mediaType, text }: Answer): number | undefined {
  const isSize = status === 409 && mediaType.startsWith('text/x.tlog.size')
  return isSize && /^\d{1,15}\n$/.test(text) ? Number(text) : undefined
}

/** Whether a witness has seen more lines than there are, which raises an alarm: then this installation was put back to an earlier time. */
export async function isBeyond({ verifier }: Witness, seen: number): Promise<boolean> {
  const size = await keptSize()
  if (seen <= size) return false
  const why = `the witness has seen ${String(seen)} lines, there are ${String(size)}: this installation was put back to an earlier time`
  await raiseAlarm({ kind: 'refused', why, subject: verifier.name, position: size })
  return true
}

/** Keeps the countersignature in an answer; a refusal raises an alarm, anything else throws. */
export async function takeAnswer(witness: Witness, head: HeadRow, answer: Answer): Promise<void> {
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
