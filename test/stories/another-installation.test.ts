import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import type { Office } from '../../bin/demo/office.ts'
import { issue } from '../../bin/demo/outgoing.ts'
import { receive } from '../../bin/demo/incoming.ts'
import { readVersion, showDocument } from '../../server/documents/contract.ts'
import { answerAmendment, listAmendments } from '../../server/exchange/amendments/contract.ts'
import { listDocumentDeliveries } from '../../server/exchange/contract.ts'
import type { EdxmlMessage } from '../../server/exchange/edxml/message.ts'
import { readEdxml } from '../../server/exchange/edxml/read-edxml.ts'
import { resendDelivery } from '../../server/exchange/outbox/contract.ts'
import { sendNow } from '../../server/exchange/outbox/sending/send-round.ts'
import { actsToTell, tellPartner } from '../../server/exchange/outbox/tell-partner.ts'
import { follow } from '../../server/journal/follow.ts'
import { settle } from '../../server/journal/sequence.ts'
import { foreignCode, foreignName, newDocument } from '../support/foreign-document.ts'
import { ForeignInstallation } from '../support/foreign-installation.ts'
import { plainPdf } from '../support/plain-pdf.ts'
import { keysWithSealOf } from '../support/signing.ts'
import { decisionFor, government, openTown, party, refusal } from './town.ts'

describe('The Front keeps an installation of its own', () => {
  const front = new ForeignInstallation()
  let office: Office

  beforeEach(async () => {
    office = await openTown()
    await keysWithSealOf('H90')
    await front.plant()
    follow('tell-partners', actsToTell, tellPartner)
    await settle()
  })

  const comes = async (message: EdxmlMessage, files: Uint8Array[] = []) => {
    const { status, text } = await front.bring(randomUUID(), await front.envelope(message, files))
    if (status !== 200) throw new Error(text)
    await settle()
  }
  const told = async () => {
    await settle()
    await sendNow()
    return front.heard.map(({ bytes }) => readEdxml(bytes).message)
  }
  const statuses = async () =>
    (await told()).flatMap((each) => (each.kind === 'status' ? [each.statusCode] : []))

  it('its letter is registered; asked back, it is given up with the leader’s consent, and the Front is told each', async () => {
    const clerk = await office.person(government.clerk)
    const leader = await office.person(government.leader)
    const letter = newDocument('H90')
    await comes(letter, [await plainPdf('Công văn')])

    const { documentId, arrivalNumber } = await receive(clerk, '12/MTTQ-BTT')
    await comes(recallOf(letter))
    const { amendments } = await leader.call(listAmendments, {})
    const [{ deliveryId, number, reason }] = amendments as [(typeof amendments)[number]]
    const agreed = { code: '15' as const, reason: 'Đồng ý trả lại.' }
    await leader.call(answerAmendment, { deliveryId, number, ...agreed })

    expect([arrivalNumber, reason]).to.deep.equal([1, 'Gửi nhầm bản.'])
    expect((await clerk.call(showDocument, { documentId })).stage).to.equal('cancelled')
    const file = clerk.read(readVersion, { documentId, version: 1 })
    expect(await refusal(file)).to.equal('document.recalled')
    expect(await statuses()).to.deep.equal(['03', '15'])
  })

  it('it refuses a decision with a reason; one click sends it again, under a number of its own', async () => {
    const clerk = await office.person(party.clerk)
    const { id: documentId, reference } = await issue(
      office,
      party,
      await decisionFor(office, [foreignCode]),
    )
    const [sent] = (await told()) as [EdxmlMessage & { kind: 'document' }]

    await comes(refusalOf(sent.documentId))
    const seen = (await clerk.call(listDocumentDeliveries, { documentId })).deliveries
    await clerk.call(resendDelivery, { deliveryId: seen[0]!.id, toAgencyId: null })
    const [, again] = (await told()) as (EdxmlMessage & { kind: 'document' })[]

    expect(reference).to.equal('01-QĐ/TU')
    expect(seen.map(({ state }) => state)).to.deep.equal(['02'])
    expect(seen[0]?.statuses.at(-1)?.reason).to.equal('Thiếu phụ lục.')
    expect(again?.code).to.deep.equal(sent.code)
    expect(again?.documentId).not.to.equal(sent.documentId)
  })
})

const from = { organId: foreignCode, organName: foreignName }

function recallOf(letter: EdxmlMessage): EdxmlMessage {
  if (letter.kind !== 'document') throw new Error('only a document is recalled')
  const business = { reason: 'Gửi nhầm bản.', documentId: letter.documentId }
  return { ...letter, businessType: 'recall', business }
}

const refusalOf = (documentId: string): EdxmlMessage => ({
  ...{ kind: 'status', from, statusCode: '02', description: 'Thiếu phụ lục.' },
  responseFor: { organId: 'A90', documentId },
  trace: { headers: [] },
})
