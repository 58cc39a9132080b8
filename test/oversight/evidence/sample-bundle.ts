import { nextLine, type ChainEnd } from '../../../server/journal/line.ts'
import { subjectOf } from '../../../server/journal/subject.ts'
import {
  buildBundle,
  type Collected,
  type LogPart,
} from '../../../server/oversight/evidence/build-bundle.ts'
import type {
  BundledFacts,
  BundledLine,
} from '../../../server/oversight/evidence/verifier/bundle.ts'
import { digestOf } from '../../../server/oversight/evidence/verifier/read-parts.ts'
import { utf8 } from '../../../server/journal/log/encoding.ts'
import { hashOf } from '../../../server/signing/formats/primitives.ts'
import {
  bodyName,
  leaderName,
  now,
  sealedDocument,
  signedDocument,
} from '../../signing/formats/desk.ts'
import { archived, sources } from '../../signing/formats/levels/chain.ts'
import {
  consistencyOf,
  headText,
  inclusionOf,
  logKeys,
  origin,
  signedNote,
  witness,
} from './sample-log.ts'

const documentId = 4711
const agencyId = 7
const at = (second: number): string => new Date(Date.parse(now) + second * 1000).toISOString()

/** The files of a document's life, made once: signed, sealed, and with evidence gathered since. */
const files = (async () => {
  const signed = await signedDocument()
  const sealed = await sealedDocument()
  return { signed, sealed, raised: await archived(sealed) }
})()

class Chains {
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

function life(hashes: Record<'signed' | 'sealed' | 'raised', string>): Chains {
  const chains = new Chains()
  const strange = () => chains.add('task.see', 99, {}, { isOurs: false })
  chains.add('document.sign', documentId, { sha256: hashes.signed, certificateSha256: 'x' })
  strange()
  chains.add('document.number', documentId, { number: 5 })
  chains.add('document.seal', documentId, { sha256: hashes.sealed, certificateSha256: 'x' })
  chains.add('delivery.send', 5001, { sha256: hashes.sealed })
  chains.add('document.issue', documentId, { sha256: hashes.sealed })
  strange()
  chains.add('delivery.arrive', 5001, {})
  chains.add('document.raise', documentId, { sha256: hashes.raised, baseSha256: hashes.sealed })
  chains.add('reading.record', documentId, {})
  for (let more = 0; more < 9; more += 1) strange()
  return chains
}

/** Everything of a whole bundle, before it is built. */
export async function collected(): Promise<Collected> {
  const { signed, sealed, raised } = await files
  const hashes = { signed: digestOf(signed), sealed: digestOf(sealed), raised: digestOf(raised) }
  const chains = life(hashes)
  const named = Object.entries({ signed, sealed, raised }).map(([name, bytes]) => {
    return { path: `files/${name}.pdf`, sha256: digestOf(bytes), sizeBytes: bytes.length, bytes }
  })
  const [one, two, three] = named.map(({ bytes: _, ...file }) => file)
  return {
    facts: {
      ...factsBeside,
      versions: [
        { ...one!, version: 1, kind: 'signed', madeAt: at(0), madeBy: leaderName },
        { ...two!, version: 2, kind: 'sealed', madeAt: at(3), madeBy: 'Văn thư' },
      ],
      raised: [{ ...three!, baseSha256: hashes.sealed, step: 1, level: 'B-LTA', raisedAt: at(8) }],
      deliveries: [{ ...delivery, sha256: hashes.sealed }],
    },
    lines: chains.lines,
    files: new Map(named.map(({ path, bytes }) => [path, bytes])),
    log: await logPart(chains),
  }
}

async function logPart({ log, lines }: Chains): Promise<LogPart> {
  const [from, to] = [13, log.length]
  const text = headText(log, from)
  const { askTimestamp } = await sources()
  return {
    head: signedNote(text, [...logKeys, witness]),
    newest: signedNote(headText(log, to), [...logKeys, witness]),
    proofs: {
      size: from,
      inclusion: lines.map(({ position }) => inclusionOf(log, position ?? 0, from)),
      consistency: consistencyOf(log, from, to),
    },
    tokens: [await askTimestamp(hashOf('sha256', utf8(text)))],
    keys: { log: logKeys.map(({ line }) => line), witnesses: [witness.line] },
    origin,
    sign: async (statement) => signedNote(statement, logKeys),
  }
}

const delivery = {
  ...{ id: 5001, uuid: '6f0c9d52-4f43-4c1a-9f62-3b6d4f3f9d01', fromName: bodyName },
  ...{ toName: 'Ủy ban Mặt trận', state: '01', steps: 2, sentAt: at(4), arrivalNumber: null },
  statuses: [{ code: '01', at: at(7), by: 'Tamcap', reason: null }],
}

const factsBeside: Omit<BundledFacts, 'versions' | 'raised' | 'deliveries'> = {
  exportedAt: at(600),
  installation: origin,
  document: {
    ...{ id: documentId, uuid: '0d7bb1c4-93f0-4a39-8f5d-65f9a4f1f001', direction: 'outgoing' },
    ...{ stage: 'issued', typeCode: 'decision', reference: '05/QĐ-UBND', issuedOn: '2026-11-22' },
    ...{ abstract: 'Về công tác cán bộ', issuerName: bodyName, agencyId, agencyName: bodyName },
    code: null,
  },
  ...{ annexes: [], signatures: [], receipts: [], posts: [], agencies: [] },
  people: [{ id: 31, name: leaderName }],
}

/** A whole bundle as one file. */
export const sampleBundle = async (): Promise<Uint8Array> => await buildBundle(await collected())
