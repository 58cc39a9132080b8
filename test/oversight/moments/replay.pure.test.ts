import { expect } from 'chai'
import type { DraftContent } from '../../../server/documents/layout/content.ts'
import type { DocumentRow } from '../../../server/documents/official-document.ts'
import { deliveriesThen } from '../../../server/oversight/moments/deliveries-then.ts'
import { fieldsThen } from '../../../server/oversight/moments/fields-then.ts'
import { replay, type Played } from '../../../server/oversight/moments/replay.ts'

const at = (minute: number) => `2026-11-20T03:${String(minute).padStart(2, '0')}:00.000Z`
const line = (minute: number, act: string, details = {}, subject = 'document:1'): Played => {
  return { act, subject, at: at(minute), details }
}

const way = [
  line(0, 'document.draft', { typeCode: 'decision', sha256: 'a' }),
  line(1, 'document.submit', { version: 1 }),
  line(2, 'document.return', { from: 'content-check' }),
  line(3, 'document.redraft', { sha256: 'b' }),
  line(4, 'document.submit', { version: 2 }),
  line(5, 'document.approve_content', { version: 2 }),
  line(6, 'document.initial', { field: 'initial-1', sha256: 'c', certificateSha256: 'k' }),
  line(7, 'document.approve_form', { version: 2 }),
  line(8, 'document.sign', { sha256: 'd', certificateSha256: 's' }),
  line(9, 'document.number', { number: 15, reference: '15/QĐ-UBND', issuedOn: '2026-11-20' }),
  line(10, 'document.seal', { sha256: 'e' }),
  line(11, 'document.issue', { deliveries: 1, sha256: 'e' }),
]

describe('A document replayed from its journal lines', () => {
  it('has passed through every stage, version and number by its moment, and stands before its first line nowhere', () => {
    const states = [-1, 0, 1, 2, 3, 8, 9, 11].map((minute) => {
      const until = minute < 0 ? '2026-11-20T02:59:59.999Z' : at(minute)
      const { stage, version, sha256, number, signatures } = replay(way, until)
      return [stage, version, sha256, number, signatures.map(({ field }) => field).join(' ')]
    })

    expect(states).to.deep.equal([
      [null, 0, null, null, ''],
      ['draft', 1, 'a', null, ''],
      ['content-check', 1, 'a', null, ''],
      ['draft', 1, 'a', null, ''],
      ['draft', 2, 'b', null, ''],
      ['signed', 4, 'd', null, 'initial-1 signer'],
      ['numbered', 4, 'd', 15, 'initial-1 signer'],
      ['issued', 5, 'e', 15, 'initial-1 signer seal'],
    ])
  })

  it('loses its signatures where it is written anew, and goes back to the clerk with the assignment by which it was presented', () => {
    const redrafted = replay(
      [...way.slice(0, 9), line(12, 'document.redraft', { sha256: 'f' })],
      at(59),
    )
    const arrival = [
      line(0, 'document.register', { arrivalNumber: 7, sha256: 'a' }),
      line(1, 'document.present', { taskId: 5 }),
      line(2, 'task.return', {}, 'task:6'),
    ]
    const returned = replay([...arrival, line(3, 'task.return', {}, 'task:5')], at(59))

    expect([redrafted.version, redrafted.signatures]).to.deep.equal([5, []])
    expect(replay(arrival, at(59))).to.include({ stage: 'presented', arrivalNumber: 7 })
    expect(returned).to.include({ stage: 'registered', version: 1 })
  })

  it('tells whose word a field is, and says where nobody can tell any more', () => {
    const document = { direction: 'outgoing', typeCode: 'decision', abstract: 'sau' } as DocumentRow
    const text = { typeCode: 'decision', abstract: 'trước', recipients: ['VT'], signerName: 'A' }
    const content = { ...text, authority: { title: 'Chủ tịch' } } as DraftContent
    const told = (minute: number, kept: DraftContent | null) => {
      const known = { document, recipients: ['VT', 'TH'], content: kept }
      const until = at(minute)
      const fields = fieldsThen(replay(way, until), { lines: way, until }, known)
      const found = fields.find(({ name }) => name === 'abstract')
      return [found?.value, found?.source]
    }

    expect(told(2, content)).to.deep.equal(['trước', 'version'])
    expect(told(2, null)).to.deep.equal([null, 'untold'])
    expect(told(3, content)).to.deep.equal(['sau', 'unchanged'])
  })

  it('was on its way, arrived or registered with each recipient, and a step without a line is told', () => {
    const sent = { id: 4, documentId: 1, fromName: 'A', toName: 'B', sentAt: at(11) }
    const came = { id: 9, documentId: 9, fromName: 'C', toName: 'A', sentAt: at(1) }
    const deliveries = [sent, came]
    const steps = [
      { deliveryId: 4, code: '01', at: at(12) },
      { deliveryId: 4, code: '03', at: at(13) },
      { deliveryId: 9, code: '01', at: at(2) },
    ] as const
    const lines = [
      line(11, 'delivery.send', {}, 'delivery:4'),
      line(12, 'delivery.arrive', {}, 'delivery:4'),
      line(2, 'delivery.arrive', {}, 'delivery:9'),
    ]
    const then = (minute: number) =>
      deliveriesThen(deliveries, { steps, lines }, at(minute)).map(
        ({ id, state, isJournalled }) => [id, state, isJournalled],
      )

    expect(then(1)).to.deep.equal([])
    expect(then(11)).to.deep.equal([
      [4, 'sent', true],
      [9, '01', true],
    ])
    expect(then(13)[0]).to.deep.equal([4, '03', false])
  })
})
