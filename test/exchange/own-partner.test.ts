import { expect } from 'chai'
import { sendRequest } from '../../server/exchange/amendments/messages/send.ts'
import { nothingNew, type AmendmentRow } from '../../server/exchange/amendments/amendment-rows.ts'
import { deliveryById } from '../../server/exchange/delivery-rows.ts'
import { sendNow } from '../../server/exchange/outbox/sending/send-round.ts'
import { act } from '../../server/journal/act.ts'
import { installationContext } from '../../server/platform/context.ts'
import { rows } from '../../server/platform/database.ts'
import { keysWithSealOf } from '../support/signing.ts'
import { inbox, issued, openProvince } from './sealed-document.ts'

const request = { ...nothingNew, number: 1, kind: 'recall', reason: 'Nhầm.' } as AmendmentRow

const ask = act(
  'delivery.recall',
  async (deliveryId: number, context) => {
    const delivery = await deliveryById(deliveryId)
    const asked = { uuid: '5f0f8a0e-4c1c-4f0e-9a55-0d3b8c3d1a01', askedAt: context.at }
    if (delivery) await sendRequest(delivery, { ...request, ...asked, askedByName: 'Hoa' }, context)
  },
  (deliveryId) => deliveryId,
)

describe('What a body of this installation sends another by message', () => {
  it('is taken at once under a signed receipt, as if it had come from outside, and is answered so', async () => {
    await openProvince()
    for (const code of ['A90', 'H90']) await keysWithSealOf(code)
    const documentId = await issued({ to: ['H90'] })
    const { desk, delivery, path } = await inbox('vanthu.ubnd')

    await ask(delivery.id, installationContext('test'))
    await sendNow()
    await sendNow()

    expect((await desk.get(path)).body.state).to.equal('13')
    const left = await rows('SELECT partner_id, kind, state FROM outbox ORDER BY id')
    const answered = { partnerId: 0, kind: 'amendment', state: 'answered' }
    expect(left).to.deep.equal([answered, answered])
    const receipts = await rows<{ direction: string; sha256: string }>(
      'SELECT direction, sha256 FROM receipts ORDER BY message_uuid, direction',
    )
    expect(receipts.map(({ direction }) => direction)).to.deep.equal([
      ...['given', 'taken'],
      ...['given', 'taken'],
    ])
    expect(receipts[0]?.sha256).to.equal(receipts[1]?.sha256)
    const frozen = await rows('SELECT document_id FROM document_freezes')
    expect(frozen).to.deep.equal([{ documentId }])
  })
})
