import type { DocumentRow } from '../../documents/official-document.ts'
import { rows } from '../../platform/database.ts'
import { signaturesOf } from '../../signing/signatures.ts'
import type { Traced } from '../traced.ts'
import type { BundledFacts } from './verifier/bundle.ts'

/** A stored file and the path that it gets in a bundle. */
const filePath = (sha256: string, ending: string): string => `files/${sha256}${ending}`

type Fact<Key extends keyof BundledFacts> = BundledFacts[Key]

/** Every version of a document's main file, from the first. */
export async function versionFacts(documentId: number): Promise<Fact<'versions'>> {
  const found = await rows<Omit<Fact<'versions'>[number], 'path'>>(
    `SELECT version, kind, sha256, size_bytes, made_at, made_by_name AS made_by
     FROM document_versions WHERE document_id = :documentId ORDER BY version`,
    { documentId },
  )
  return found.map((each) => ({ ...each, path: filePath(each.sha256, '.pdf') }))
}

/** The files that hold the evidence gathered on a document since it was signed, the latest step of each alone. */
export async function raisedFacts(documentId: number): Promise<Fact<'raised'>> {
  const found = await rows<Omit<Fact<'raised'>[number], 'path'>>(
    `SELECT r.base_sha256, r.step, r.level, r.raised_at, r.sha256, r.size_bytes
     FROM raised_files r WHERE r.base_sha256 IN
       (SELECT sha256 FROM document_versions WHERE document_id = :documentId)
     ORDER BY r.base_sha256, r.step`,
    { documentId },
  )
  return found.map((each) => ({ ...each, path: filePath(each.sha256, '.pdf') }))
}

/** What is to be destroyed of a copy that its sender took back, and when it was. */
export async function withdrawnFacts(
  documentId: number,
): Promise<NonNullable<BundledFacts['withdrawn']>> {
  return await rows(
    `SELECT sha256, size_bytes, withdrawn_at, destroyed_at FROM destructions
     WHERE document_id = :documentId ORDER BY ordinal`,
    { documentId },
  )
}

/** The annexes of a document in their order. */
export async function annexFacts(documentId: number): Promise<Fact<'annexes'>> {
  const found = await rows<Omit<Fact<'annexes'>[number], 'path'>>(
    `SELECT ordinal, name, media_type, sha256, size_bytes
     FROM annexes WHERE document_id = :documentId ORDER BY ordinal`,
    { documentId },
  )
  return found.map((each) => ({ ...each, path: filePath(each.sha256, '.bin') }))
}

/** Who signed which version, as the rows say. */
export async function signatureFacts(documentId: number): Promise<Fact<'signatures'>> {
  const found = await signaturesOf(documentId)
  return found.map(({ field, version, kind, signerName, signedAt, certificateSha256 }) => ({
    ...{ field, version, kind, signerName, signedAt, certificateSha256 },
  }))
}

type Status = Fact<'deliveries'>[number]['statuses'][number] & { deliveryId: number }

/** The deliveries with the steps that each has made. */
export async function deliveryFacts(deliveries: readonly Traced[]): Promise<Fact<'deliveries'>> {
  if (deliveries.length === 0) return []
  const statuses = await rows<Status>(
    `SELECT delivery_id, code, at, by_name AS \`by\`, reason FROM delivery_statuses
     WHERE delivery_id IN (:ids) ORDER BY delivery_id, ordinal`,
    { ids: deliveries.map(({ id }) => id) },
  )
  return deliveries.map(({ id, uuid, fromName, toName, state, rev, sha256, ...each }) => ({
    ...{ id, uuid, fromName, toName, state, steps: rev, sha256 },
    ...{ sentAt: each.sentAt, arrivalNumber: each.arrivalNumber },
    statuses: statuses
      .filter(({ deliveryId }) => deliveryId === id)
      .map(({ deliveryId: _, ...status }) => status),
  }))
}

/** A receipt with its bytes, as it was given or taken. */
export interface KeptReceipt {
  fact: Fact<'receipts'>[number]
  content: string
}

type ReceiptRow = Omit<Fact<'receipts'>[number], 'path' | 'sizeBytes'> & { content: string }

/** The receipts of deliveries, byte for byte, each with the hash of the message that it answers. */
export async function receiptsOf(deliveries: readonly Traced[]): Promise<KeptReceipt[]> {
  if (deliveries.length === 0) return []
  const found = await rows<ReceiptRow>(
    `SELECT r.delivery_id, r.message_uuid, r.direction, r.sha256, r.content, r.at,
       COALESCE(o.sha256, i.sha256, '') AS message_sha256
     FROM receipts r LEFT JOIN outbox o ON o.uuid = r.message_uuid
     LEFT JOIN inbox i ON i.partner_id = r.partner_id AND i.uuid = r.message_uuid
     WHERE r.delivery_id IN (:ids) ORDER BY r.delivery_id, r.at, r.message_uuid`,
    { ids: deliveries.map(({ id }) => id) },
  )
  return found.map(({ content, ...fact }) => {
    const path = `receipts/${fact.messageUuid}-${fact.direction}.xml`
    return { content, fact: { ...fact, path, sizeBytes: Buffer.byteLength(content) } }
  })
}

/** What the document is, as its row says it. */
export async function documentFacts(document: DocumentRow): Promise<Fact<'document'>> {
  const [named] = await rows<{ name: string; code: string | null }>(
    `SELECT a.name, c.code FROM agencies a
     LEFT JOIN verification_codes c ON c.document_id = :id WHERE a.id = :agencyId`,
    { id: document.id, agencyId: document.agencyId },
  )
  const { id, uuid, direction, stage, typeCode, reference, issuedOn, abstract } = document
  return {
    ...{ id, uuid, direction, stage, typeCode, reference, issuedOn, abstract },
    ...{ issuerName: document.issuerName, agencyId: document.agencyId },
    ...{ agencyName: named?.name ?? '', code: named?.code ?? null },
  }
}
