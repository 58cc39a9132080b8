import { rows } from '../../platform/database.ts'
import { dayOf } from '../../platform/days.ts'
import { grouped } from '../grouped.ts'
import { said, typeAndAbstract, type BookReader } from './book-line.ts'
import {
  keyOf,
  numberedLines,
  remarkOf,
  voidedRemark,
  type NumberedLine,
} from './numbered-lines.ts'

interface Sent {
  id: number
  typeCode: string
  reference: string
  issuedOn: string | null
  abstract: string
  signerName: string | null
  unitName: string | null
  copies: number | null
  stage: string
  note: string | null
}

interface Passing {
  documentId: number
  /** A moment, or a day of paper. */
  passedAt: string
  receipt: string | null
  recipients: number
  received: number
}

/** The outgoing book: a line for each number, borne, voided or kept back. */
export const outgoingLines: BookReader = async (asked) => {
  const numbers = await numberedLines(asked)
  const ids = numbers.flatMap(({ documentId }) => documentId ?? [])
  const documents = new Map((await documentsOf(ids)).map((each) => [each.id, each]))
  const recipients = await recipientsOf(ids)
  const passings = grouped(await passingsOf(ids), ({ documentId }) => documentId)
  return numbers.map((line) => {
    const { documentId } = line
    const sent = documents.get(documentId ?? 0)
    const cells = sent
      ? cellsOf(
          { ...sent, note: said(sent.note, voidedRemark(line)) },
          recipients.get(sent.id) ?? [],
          passings.get(sent.id) ?? [],
        )
      : emptyCells(line)
    return { key: keyOf(line), documentId, cells }
  })
}

function cellsOf(
  sent: Sent,
  recipients: readonly { name: string }[],
  passings: readonly Passing[],
) {
  const recalled = sent.stage === 'recalled' ? 'Đã thu hồi' : null
  const [first] = passings
  return [
    ...[sent.reference, sent.issuedOn, typeAndAbstract(sent), sent.signerName ?? ''],
    recipients.map(({ name }) => name).join('; '),
    said('Văn thư', sent.unitName),
    sent.copies,
    first ? dayOrMoment(first.passedAt) : null,
    said(...passings.map(receiptOf)),
    said(sent.note, recalled),
  ]
}

// Of a day on paper its own, of a moment its day in Vietnam.
function dayOrMoment(at: string): string {
  return at.length === 10 ? at : dayOf(at)
}

function receiptOf({ receipt, recipients, received }: Passing): string | null {
  if (recipients === 0) return receipt
  return `${String(received)}/${String(recipients)} nơi đã nhận trên Hệ thống`
}

function emptyCells(line: NumberedLine) {
  const number = String(line.number).padStart(2, '0')
  return [number, null, '', '', '', '', null, null, '', remarkOf(line)]
}

async function documentsOf(ids: readonly number[]): Promise<Sent[]> {
  return await rows<Sent>(
    `SELECT d.id, d.type_code, d.reference, d.issued_on, d.abstract, d.signer_name, d.copies,
       d.stage, d.note, u.name AS unit_name
     FROM documents d LEFT JOIN units u ON u.id = d.unit_id WHERE d.id IN (:ids)`,
    { ids },
  )
}

async function recipientsOf(ids: readonly number[]) {
  const found = await rows<{ documentId: number; name: string }>(
    `SELECT document_id, name FROM recipients WHERE document_id IN (:ids)
     ORDER BY document_id, ordinal`,
    { ids },
  )
  return grouped(found, ({ documentId }) => documentId)
}

// What was sent here, what was handed over on paper, and what went by post.
async function passingsOf(ids: readonly number[]): Promise<Passing[]> {
  return await rows<Passing>(
    `SELECT document_id, MIN(sent_at) AS passed_at, NULL AS receipt, COUNT(*) AS recipients,
       SUM(CASE WHEN state IN ('sent', '02', '13') THEN 0 ELSE 1 END) AS received
     FROM deliveries WHERE document_id IN (:ids) GROUP BY document_id
     UNION ALL SELECT document_id, handed_on, received_by, 0, 0 FROM hand_overs
     WHERE document_id IN (:ids)
     UNION ALL SELECT document_id, posted_on, received, 0, 0 FROM post_entries
     WHERE document_id IN (:ids)`,
    { ids },
  )
}
