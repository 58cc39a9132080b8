import { rows } from '../../platform/database.ts'
import { typeName } from '../../documents/type-names.ts'
import { grouped } from '../grouped.ts'
import { printedDay, said, type Asked, type BookReader } from './book-line.ts'
import { arrivedByIds, type Arrived } from './incoming.ts'
import { actingOf, receiversOf, type Receiver } from './receivers.ts'

interface Followed {
  number: number
  documentId: number
}

/** The book by which the handling of arrivals is followed: those that were given to somebody, by arrival number. */
export const followUpLines: BookReader = async (asked) => {
  const followed = await followedNumbers(asked)
  const ids = followed.map(({ documentId }) => documentId)
  const documents = await arrivedByIds(ids)
  const receivers = await receiversOf(ids)
  const answers = grouped(await answersOf(ids), ({ answersId }) => answersId)
  return followed.flatMap(({ number, documentId }) => {
    const arrived = documents.get(documentId)
    if (!arrived) return []
    const acting = actingOf(receivers.get(documentId) ?? [])
    const references = (answers.get(documentId) ?? []).map(({ reference }) => reference)
    const cells = [number, ...cellsOf(arrived, acting, references)]
    return [{ key: String(number), documentId, cells }]
  })
}

// An arrival counts as given once somebody has it to act on.
async function followedNumbers({ registerId, period, after, limit }: Asked): Promise<Followed[]> {
  return await rows<Followed>(
    `SELECT e.number, e.document_id FROM register_entries e
     WHERE e.register_id = :registerId AND e.period = :period AND e.type_code = ''
       AND e.number > :after AND EXISTS (SELECT 1 FROM tasks t WHERE t.document_id = e.document_id)
     ORDER BY e.number LIMIT :limit`,
    { registerId, period, after: Number(after), limit },
  )
}

function cellsOf(arrived: Arrived, acting: readonly Receiver[], references: readonly string[]) {
  const dues = acting.flatMap(({ dueOn }) => dueOn ?? []).toSorted()
  const reported = acting.flatMap(({ answerReference }) => answerReference ?? [])
  return [
    describedOf(arrived),
    acting.map(({ name, role }) => name + rolesShort(role)).join('; '),
    dues.at(-1) ?? arrived.dueOn,
    progressOf(arrived, acting),
    [...new Set([...reported, ...references])].join('; '),
    arrived.note ?? '',
  ]
}

function describedOf({ typeCode, reference, issuedOn, issuerName }: Arrived): string {
  const dated = issuedOn === null ? '' : ` ngày ${printedDay(issuedOn)}`
  return `${typeName(typeCode)} số ${reference ?? '(không số)'}${dated} của ${issuerName}`
}

function rolesShort(role: string): string {
  return role === 'cooperate' ? ' (phối hợp)' : role === 'inform' ? ' (để biết)' : ''
}

/** How far it has come, in words: closed with its last day, or how many of those who act are done. */
function progressOf({ stage }: Arrived, acting: readonly Receiver[]): string {
  const doing = acting.filter(({ role }) => role === 'lead' || role === 'cooperate')
  const done = doing.filter(({ isOpen }) => isOpen !== 1)
  const lastDay = done
    .flatMap(({ closedOn }) => closedOn ?? [])
    .toSorted()
    .at(-1)
  if (stage === 'cancelled') return 'Bên gửi đã thu hồi'
  const isDone = stage === 'completed' || (doing.length > 0 && done.length === doing.length)
  if (isDone) return said('Đã giải quyết xong', lastDay && `ngày ${printedDay(lastDay)}`)
  return `Đang giải quyết, xong ${String(done.length)}/${String(doing.length)} việc`
}

async function answersOf(ids: readonly number[]) {
  return await rows<{ answersId: number; reference: string }>(
    `SELECT answers_id, reference FROM documents
     WHERE answers_id IN (:ids) AND reference IS NOT NULL AND direction = 'outgoing' ORDER BY id`,
    { ids },
  )
}
