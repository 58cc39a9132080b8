import { readSignedCheckpoint, type SignedCheckpoint } from './checkpoint.ts'
import { base64Of, bytesOfBase64 } from './encoding.ts'
import { signatureBy, type Verifier } from './note.ts'
import { emptyRoot, provesConsistency, provesFork, sameHash, type TreeHead } from './tree.ts'

/** What a log asks a witness: to countersign a checkpoint that continues one it countersigned before. Source: C2SP tlog-witness */
export interface Submission {
  /** The size that the witness saw last, 0 when it saw none. */
  oldSize: number
  proof: Uint8Array[]
  /** The signed checkpoint as text. */
  checkpoint: string
}

/** A submission as the body of its request. */
export function submissionText({ oldSize, proof, checkpoint }: Submission): string {
  return [`old ${String(oldSize)}`, ...proof.map(base64Of), '', checkpoint].join('\n')
}

/** The submission in a body; undefined where it does not have the form. */
export function readSubmission(body: string): Submission | undefined {
  const end = body.indexOf('\n\n')
  const [first = '', ...encoded] = body.slice(0, Math.max(end, 0)).split('\n')
  const [, count] = /^old (0|[1-9]\d{0,15})$/.exec(first) ?? []
  const proof = encoded.map((line) => bytesOfBase64(line))
  if (count === undefined || proof.length > 63) return undefined
  if (proof.some((hash) => hash?.length !== 32)) return undefined
  const checkpoint = body.slice(end + 2)
  return { oldSize: Number(count), proof: proof as Uint8Array[], checkpoint }
}

/** What a witness makes of a submission. */
export type Judgement =
  | { is: 'accepted'; head: SignedCheckpoint }
  /** It has no form, or claims to go backwards. */
  | { is: 'malformed' }
  | { is: 'unknown-log' }
  | { is: 'not-signed' }
  /** Not what the witness saw last; its size is told, so that the log can ask again. */
  | { is: 'other-size'; seen: number }
  /** The proof shows nothing, which anybody may have sent with a head that is public. */
  | { is: 'not-proved'; head: SignedCheckpoint }
  /** The log shows another history than it did before: two heads that it has signed prove it. */
  | { is: 'forked'; head: SignedCheckpoint; status: 409 | 422 }

/** The status of HTTP by which a judgement is told. Source: C2SP tlog-witness, “add-checkpoint” */
export function statusOf(judgement: Judgement): number {
  return judgement.is === 'forked' ? judgement.status : statuses[judgement.is]
}

const statuses = {
  accepted: 200,
  malformed: 400,
  'not-signed': 403,
  'unknown-log': 404,
  'other-size': 409,
  'not-proved': 422,
}

/** Judges a submission by the head seen last of that log, and by the keys of the logs that are known; pure. */
export function judgeSubmission(
  body: string,
  known: readonly Verifier[],
  seenOf: (origin: string) => TreeHead | undefined,
): Judgement {
  const submission = readSubmission(body)
  const head = submission && readSignedCheckpoint(submission.checkpoint)
  if (!submission || !head || submission.oldSize > head.checkpoint.size) return { is: 'malformed' }
  const keys = known.filter(({ name }) => name === head.checkpoint.origin)
  if (keys.length === 0) return { is: 'unknown-log' }
  // Every key that is known of a log signs its heads: one of two alone may have been stolen.
  if (!keys.every((key) => signatureBy(key, head.note))) return { is: 'not-signed' }
  return judgedAgainst(submission, head, seenOf(head.checkpoint.origin))
}

function judgedAgainst(
  { oldSize, proof }: Submission,
  head: SignedCheckpoint,
  seen: TreeHead = { size: 0, root: emptyRoot() },
): Judgement {
  if (oldSize !== seen.size) return { is: 'other-size', seen: seen.size }
  const { size, root } = head.checkpoint
  if (size === seen.size && !sameHash(root, seen.root)) return { is: 'forked', head, status: 409 }
  if (provesConsistency(seen, head.checkpoint, proof)) return { is: 'accepted', head }
  const isFork = provesFork(seen, head.checkpoint, proof)
  return isFork ? { is: 'forked', head, status: 422 } : { is: 'not-proved', head }
}
