import { rows } from '../../platform/database.ts'
import { said, typeAndAbstract, type BookReader } from './book-line.ts'
import {
  keyOf,
  numberedLines,
  remarkOf,
  voidedRemark,
  type NumberedLine,
} from './numbered-lines.ts'
import { actingOf, receiversOf, type Receiver } from './receivers.ts'

/** An arrival as books show it. */
export interface Arrived {
  id: number
  typeCode: string
  arrivedOn: string | null
  issuerName: string
  reference: string | null
  issuedOn: string | null
  abstract: string
  dueOn: string | null
  stage: string
  note: string | null
}

/** The incoming book: a line for each arrival number, borne, voided or kept back. */
export const incomingLines: BookReader = async (asked) => {
  const numbers = await numberedLines(asked)
  const ids = numbers.flatMap(({ documentId }) => documentId ?? [])
  const documents = await arrivedByIds(ids)
  const receivers = await receiversOf(ids)
  return numbers.map((line) => {
    const { documentId } = line
    const arrived = documents.get(documentId ?? 0)
    const cells = arrived
      ? cellsOf(line, arrived, receivers.get(arrived.id) ?? [])
      : [null, line.number, '', '', null, '', '', null, '', remarkOf(line)]
    return { key: keyOf(line), documentId, cells }
  })
}

function cellsOf(line: NumberedLine, arrived: Arrived, receivers: readonly Receiver[]) {
  const acting = actingOf(receivers)
  const leading = acting.filter(({ role }) => role === 'lead' || role === 'paper')
  return [
    ...[arrived.arrivedOn, line.number, arrived.issuerName, arrived.reference ?? ''],
    arrived.issuedOn,
    typeAndAbstract(arrived),
    acting.map(({ name }) => name).join('; '),
    leading[0]?.passedOn ?? acting[0]?.passedOn ?? null,
    [...new Set(leading.flatMap(({ receipt }) => receipt ?? []))].join('; '),
    said(
      arrived.note,
      arrived.stage === 'cancelled' ? 'Bên gửi đã thu hồi' : null,
      voidedRemark(line),
    ),
  ]
}

/** Arrivals by their identifiers. */
export async function arrivedByIds(ids: readonly number[]): Promise<Map<number, Arrived>> {
  const found = await rows<Arrived>(
    `SELECT id, type_code, arrived_on, issuer_name, reference, issued_on, abstract, due_on, stage,
       note FROM documents WHERE id IN (:ids)`,
    { ids },
  )
  return new Map(found.map((each) => [each.id, each]))
}
