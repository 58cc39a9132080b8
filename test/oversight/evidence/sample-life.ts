import { nextLine, type ChainEnd } from '../../../server/journal/line.ts'
import { subjectOf } from '../../../server/journal/subject.ts'
import type { BundledLine } from '../../../server/oversight/evidence/verifier/bundle.ts'
import { now } from '../../signing/formats/desk.ts'

/** The document of the tests. */
export const documentId = 4711
/** Its body. */
export const agencyId = 7
/** So many seconds after everything began, ISO 8601 in UTC. */
export const at = (second: number): string =>
  new Date(Date.parse(now) + second * 1000).toISOString()

/** Chains of the journal, and the log that they stand in beside the lines of others. */
export class Chains {
  readonly ends = new Map<string, ChainEnd>()
  /** The whole log, each line at its position less one. */
  readonly log: string[] = []
  readonly lines: BundledLine[] = []

  add(act: string, id: number, details: object, { isOurs = true } = {}): void {
    const subject = subjectOf(act, id)
    const actor = { personId: 31, postId: 41, agencyId, unitId: null, roles: [], name: '', day: '' }
    const said = { id: 9000 + this.log.length, act, subject, details: { ...details } }
    const context = {
      actor,
      at: at(this.log.length),
      requestId: `request-${String(this.log.length)}`,
    }
    const before = this.ends.get(subject) ?? { seq: 0, digest: '' }
    const next = nextLine(said, context, before)
    this.ends.set(subject, next)
    this.log.push(next.line)
    if (isOurs) this.lines.push({ position: this.log.length, line: next.line })
  }
}

/** The journal of a document that was signed, sealed, sent and raised with evidence. */
export function life(hashes: Record<'signed' | 'sealed' | 'raised' | 'receipt', string>): Chains {
  const chains = new Chains()
  const strange = () => chains.add('task.see', 99, {}, { isOurs: false })
  chains.add('document.sign', documentId, { sha256: hashes.signed, certificateSha256: 'x' })
  strange()
  chains.add('document.number', documentId, { number: 5 })
  chains.add('document.seal', documentId, { sha256: hashes.sealed, certificateSha256: 'x' })
  chains.add('delivery.send', 5001, { sha256: hashes.sealed })
  chains.add('document.issue', documentId, { sha256: hashes.sealed })
  strange()
  chains.add('delivery.arrive', 5001, { receiptSha256: hashes.receipt })
  chains.add('document.raise', documentId, { sha256: hashes.raised, baseSha256: hashes.sealed })
  chains.add('reading.record', documentId, {})
  for (let more = 0; more < 9; more += 1) strange()
  return chains
}
