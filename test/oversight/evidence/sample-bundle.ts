import {
  buildBundle,
  type Collected,
  type LogPart,
} from '../../../server/oversight/evidence/build-bundle.ts'
import type { BundledFacts } from '../../../server/oversight/evidence/verifier/bundle.ts'
import { digestOf } from '../../../server/oversight/evidence/verifier/read-parts.ts'
import { signEdxml } from '../../../server/exchange/edxml/sign-edxml.ts'
import { writeEdxml } from '../../../server/exchange/edxml/write-edxml.ts'
import { receiptOf as receiptBefore } from '../../../server/exchange/receipts/receipt.ts'
import { utf8 } from '../../../server/journal/log/formats/encoding.ts'
import { hashOf } from '../../../server/signing/formats/primitives.ts'
import { bodyName, leaderName, sealedDocument, signedDocument } from '../../signing/formats/desk.ts'
import { body, keyOf } from '../../signing/formats/xml/envelope.ts'
import { archived, sources } from '../../signing/formats/levels/chain.ts'
import { agencyId, at, documentId, life, type Chains } from './sample-life.ts'
import {
  consistencyOf,
  headText,
  inclusionOf,
  logKeys,
  origin,
  signedNote,
  witness,
} from './sample-log.ts'

const receiptKey = keyOf(body('ec'))

/** The files of a document's life, made once: signed, sealed, and with evidence gathered since. */
const files = (async () => {
  const signed = await signedDocument()
  const sealed = await sealedDocument()
  return { signed, sealed, raised: await archived(sealed) }
})()

/** Everything of a whole bundle, before it is built. */
export async function collected(): Promise<Collected> {
  const { signed, sealed, raised } = await files
  const hashes = { signed: digestOf(signed), sealed: digestOf(sealed), raised: digestOf(raised) }
  const receipt = await receiptOf('a'.repeat(64))
  const chains = life({ ...hashes, receipt: receipt.fact.sha256 })
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
      receipts: [receipt.fact],
    },
    lines: chains.lines,
    files: new Map(
      [...named, { path: receipt.fact.path, bytes: receipt.bytes }].map(({ path, bytes }) => [
        path,
        bytes,
      ]),
    ),
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

const receiver = 'Sở Nội vụ'
const deliveryUuid = '6f0c9d52-4f43-4c1a-9f62-3b6d4f3f9d01'
const messageUuid = '5c7d2a30-9a4e-4a51-8d2b-1f00a1b2c3d4'

/** The signed receipt of the message that carried the document, and what is said of it. */
async function receiptOf(sha256: string) {
  const given = { uuid: messageUuid, sha256, toCode: 'I01.90', toName: receiver }
  const receipt = receiptBefore({ ...given, fromCode: 'H90', documentId: deliveryUuid }, at(7))
  const bytes = await signEdxml(writeEdxml(receipt, []), { key: receiptKey, at: at(7) })
  const path = `receipts/${messageUuid}-taken.xml`
  const kept = { path, sha256: digestOf(bytes), sizeBytes: bytes.length, at: at(7) }
  const fact = { ...kept, deliveryId: 5001, messageUuid, messageSha256: sha256, direction: 'taken' }
  return { bytes, fact }
}

const delivery = {
  ...{ id: 5001, uuid: deliveryUuid, fromName: bodyName },
  ...{ toName: receiver, state: '01', steps: 2, sentAt: at(4), arrivalNumber: null },
  statuses: [{ code: '01', at: at(7), by: 'Tamcap', reason: null }],
}

const factsBeside: Omit<BundledFacts, 'versions' | 'raised' | 'deliveries' | 'receipts'> = {
  exportedAt: at(600),
  installation: origin,
  document: {
    ...{ id: documentId, uuid: '0d7bb1c4-93f0-4a39-8f5d-65f9a4f1f001', direction: 'outgoing' },
    ...{ stage: 'issued', typeCode: 'decision', reference: '05/QĐ-UBND', issuedOn: '2026-11-22' },
    ...{ abstract: 'Về công tác cán bộ', issuerName: bodyName, agencyId, agencyName: bodyName },
    code: null,
  },
  ...{ annexes: [], signatures: [], posts: [], agencies: [] },
  people: [{ id: 31, name: leaderName }],
}

/** A whole bundle as one file. */
export const sampleBundle = async (): Promise<Uint8Array> => await buildBundle(await collected())
