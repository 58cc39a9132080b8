import { answerAmendment, listAmendments } from '../../server/exchange/amendments/contract.ts'
import { recallDelivery } from '../../server/exchange/contract.ts'
import { common, party } from '../demo/hands.ts'
import { issue } from '../demo/outgoing.ts'
import { awaited } from './awaited.ts'
import { communeBody } from './communes.ts'
import { deliveryTo, type Delivery } from './deliveries.ts'
import type { Three } from './running.ts'
import { receiveAt, recipientsWith, type Copy, type Sent } from './told.ts'
import { notice, recallWords } from './texts.data.ts'

/** A notice that was asked back from two that had registered it: one agreed (15), one refused (16). */
export interface Recalled {
  notice: Sent
  agreed: { copy: Copy; delivery: Delivery }
  refused: { copy: Copy; delivery: Delivery }
}

/** Issues the notice, has both recipients register it, asks it back, and waits until both answers are with the sender. */
export async function recallFromTwo(three: Three): Promise<Recalled> {
  const { office } = three.party
  const recipients = await recipientsWith(office, ['H90.101', 'I01.90.101'])
  const draft = { ...common, ...notice, typeCode: 'notice', recipients }
  const sent: Sent = {
    ...(await issue(office, party, draft)),
    ...{ side: 'party', agencyCode: 'A90' },
  }
  const agreed = await askBack(three, sent, { code: 'H90.101', answer: '15' })
  const refused = await askBack(three, sent, { code: 'I01.90.101', answer: '16' })
  return { notice: sent, agreed, refused }
}

async function askBack(
  three: Three,
  sent: Sent,
  { code, answer }: { code: string; answer: '15' | '16' },
): Promise<{ copy: Copy; delivery: Delivery }> {
  const body = communeBody(code)
  const copy = await receiveAt(three, body, sent.reference)
  const registered = await awaited(`${code} registering`, async () => {
    const delivery = await deliveryTo(sent, code)
    return delivery.state === '03' ? delivery : undefined
  })
  const { reason, agreed, refused } = recallWords
  await sent.clerk.call(recallDelivery, { deliveryId: registered.id, reason })
  const leader = await three[body.side].office.person(body.desk.leader)
  const asked = await awaited(`the recall arriving at ${code}`, async () => {
    const { amendments } = await leader.call(listAmendments, {})
    return amendments.find(({ reference }) => reference === sent.reference)
  })
  const { deliveryId, number } = asked
  const answered = { code: answer, reason: answer === '15' ? agreed : refused }
  await leader.call(answerAmendment, { deliveryId, number, ...answered })
  const delivery = await awaited(`the answer of ${code}`, async () => {
    const told = await deliveryTo(sent, code)
    return told.amendments.some((each) => each.code === answer) ? told : undefined
  })
  return { copy, delivery }
}
