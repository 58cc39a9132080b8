import { expect } from 'chai'
import type { AmendmentRow } from '../../../server/exchange/amendments/amendment-rows.ts'
import { nothingNew } from '../../../server/exchange/amendments/amendment-rows.ts'
import { understood } from '../../../server/exchange/amendments/messages/understood.ts'
import { answerMessage, requestMessage } from '../../../server/exchange/amendments/messages/wire.ts'
import type { DeliveryRow } from '../../../server/exchange/delivery-rows.ts'
import { readEdxml } from '../../../server/exchange/edxml/read-edxml.ts'
import { writeEdxml } from '../../../server/exchange/edxml/write-edxml.ts'

const uuid = '5f0f8a0e-4c1c-4f0e-9a55-0d3b8c3d1a01'
const at = '2026-11-22T03:00:00.000Z'
const delivery = { uuid, reference: '07-QĐ/TU', issuedOn: '2026-11-20' } as DeliveryRow
const between = { from: { organId: 'A90' }, to: { organId: 'H90' } }
const asked = {
  ...{ ...nothingNew, number: 3, reason: 'Sai căn cứ.', uuid, askedAt: at },
  askedByName: 'Lê Thị Hoa',
}

function travelled(given: object): ReturnType<typeof understood> {
  const amendment = { ...asked, ...given } as AmendmentRow
  const message = requestMessage({ delivery, amendment }, between)
  return understood(readEdxml(writeEdxml(message)).message)
}

describe('A request that travels as edXML', () => {
  for (const kind of ['recall', 'removal', 'update'] as const) {
    it(`is understood as it was meant, with its number and its reason: ${kind}`, () => {
      const wanted = { about: 'request', kind, number: 3, reason: 'Sai căn cứ.', uuid }
      expect(travelled({ kind, abstract: kind === 'update' ? 'Về kế hoạch' : null })).to.deep.equal(
        wanted,
      )
    })
  }

  it('is asked back by status 13 once it is registered, by whom and in which unit', () => {
    const amendment = { ...asked, kind: 'recall' } as AmendmentRow
    const travelling = { delivery: { ...delivery, state: '03' } as DeliveryRow, amendment }
    const { message } = readEdxml(
      writeEdxml(requestMessage({ ...travelling, department: 'Văn phòng' }, between)),
    )

    const wanted = { about: 'request', kind: 'recall', number: 3, reason: 'Sai căn cứ.', uuid }
    expect(understood(message)).to.deep.equal(wanted)
    expect(message).to.deep.include({
      ...{ statusCode: '13', staffInfo: { department: 'Văn phòng', staff: 'Lê Thị Hoa' } },
      responseFor: {
        ...{ organId: 'H90', code: '07-QĐ/TU', promulgationDate: '2026/11/20' },
        documentId: uuid,
      },
    })
  })

  it('is answered with its number, so that no answer counts for another request', () => {
    const answer = { number: 3, code: '16', answerReason: 'Đang thực hiện.' } as const
    const message = answerMessage({ delivery, answer }, between, { at })

    expect(understood(readEdxml(writeEdxml(message)).message)).to.deep.equal({
      ...{ about: 'answer', code: '16', number: 3, reason: 'Đang thực hiện.' },
    })
  })

  it('is a recall when an older system says it as status 13', () => {
    const message = answerMessage(
      { delivery, answer: { number: 1, code: null, answerReason: 'Gửi nhầm.' } },
      between,
      { at },
    )
    const meant = understood({ ...message, statusCode: '13' })
    expect(meant).to.include({ about: 'request', kind: 'recall', reason: 'Gửi nhầm.' })
  })
})
