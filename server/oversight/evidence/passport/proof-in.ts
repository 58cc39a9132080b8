import { readSignedCheckpoint } from '../../../journal/log/formats/checkpoint.ts'
import { base64Of } from '../../../journal/log/formats/encoding.ts'
import { signatureBy } from '../../../journal/log/formats/note.ts'
import { readTimestampToken } from '../../../signing/formats/timestamp/read-token.ts'
import type { LogPart } from '../build-bundle.ts'
import { verifiersOf } from '../verifier/check-heads.ts'
import type { Passport } from './passport.ts'

/** What a person needs to find the head again elsewhere, and who else has signed it. */
export function proofIn({ head, keys, tokens }: LogPart): Passport['proof'] {
  const read = readSignedCheckpoint(head)
  if (!read) throw new Error('a head of the log has not its form')
  const { origin, size, root } = read.checkpoint
  const witnesses = verifiersOf(keys.witnesses).flatMap((verifier) => {
    const found = signatureBy(verifier, read.note)
    return found?.madeAt === undefined ? [] : [{ name: verifier.name, madeAt: found.madeAt }]
  })
  const timestamps = tokens.map((token) => readTimestampToken(token).genTime)
  return { origin, size, root: base64Of(root), keys: keys.log, witnesses, timestamps }
}
