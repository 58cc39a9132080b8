import { showDocument } from '../../server/documents/contract.ts'
import {
  amendDocument,
  answerAmendment,
  listAmendments,
  replaceDocument,
  showStanding,
} from '../../server/exchange/amendments/contract.ts'
import { issueDocument, listDeliveries, refuseDelivery } from '../../server/exchange/contract.ts'
import { resendDelivery } from '../../server/exchange/outbox/contract.ts'
import { common, party } from '../demo/hands.ts'
import { seal } from '../demo/outgoing.ts'
import { awaited } from './awaited.ts'
import { communeBody } from './communes.ts'
import { deliveryTo } from './deliveries.ts'
import type { Recalled } from './recall-story.ts'
import type { Three } from './running.ts'
import { correctionWords, rightNotice } from './texts.data.ts'
import { receiveAt, recipientsWith, type Copy, type Sent } from './told.ts'

/** The notice in the place of the recalled one, and what came of it. */
export interface Corrected {
  notice: Sent
  copies: Copy[]
  refused: { by: string; reason: string | null; sentAgainTo: string }
  /** What each recipient is told that it replaces. */
  replaces: string[][]
  /** What each recipient holds as its abstract after the update. */
  abstracts: string[]
}

const rightCodes = ['H90.101', 'I01.90.101']
const wrongCode = 'I01.90.103'

/** Issues a notice that replaces the recalled one; one of its copies goes to a wrong body, which refuses it, and on to the right one; then its abstract is updated at both. */
export async function correct(three: Three, { notice: first }: Recalled): Promise<Corrected> {
  const notice = await replaceWith(three, first)
  const refused = await refusedByWrong(three, notice)
  const copies: Copy[] = []
  for (const code of rightCodes)
    copies.push(await receiveAt(three, communeBody(code), notice.reference))
  const replaces: string[][] = []
  for (const copy of copies) replaces.push(await replacedBy(three, copy))
  const abstracts = await update(three, notice, copies)
  return { notice, copies, refused, replaces, abstracts }
}

async function replaceWith(three: Three, first: Sent): Promise<Sent> {
  const { office } = three.party
  const recipients = await recipientsWith(office, ['H90.101', wrongCode])
  const draft = { ...common, ...rightNotice, typeCode: 'notice', recipients }
  const sealed = await seal(office, party, draft)
  const { clerk, id: documentId } = sealed
  const replacing = { documentId: first.id, byDocumentId: documentId }
  await clerk.call(replaceDocument, { ...replacing, reason: correctionWords.replaced })
  await clerk.call(issueDocument, { documentId })
  return { ...sealed, side: 'party', agencyCode: 'A90' }
}

// It names the wrong commune; refused with the reason, it goes to the right one at once.
async function refusedByWrong(three: Three, notice: Sent): Promise<Corrected['refused']> {
  const wrong = communeBody(wrongCode)
  const clerk = await three[wrong.side].office.person(wrong.desk.clerk)
  const arrived = await awaited(`${notice.reference} at ${wrongCode}`, async () => {
    const { deliveries } = await clerk.call(listDeliveries, { state: '01', limit: 200 })
    return deliveries.find(({ reference }) => reference === notice.reference)
  })
  const { refused: reason } = correctionWords
  await clerk.call(refuseDelivery, { deliveryId: arrived.id, reason })
  const refused = await awaited(`the refusal of ${wrongCode}`, async () => {
    const delivery = await deliveryTo(notice, wrongCode)
    return delivery.state === '02' ? delivery : undefined
  })
  const [, rightCode = ''] = rightCodes
  const [right] = await recipientsWith(three.party.office, [rightCode])
  const toAgencyId = right?.agencyId ?? null
  await notice.clerk.call(resendDelivery, { deliveryId: refused.id, toAgencyId })
  return {
    by: refused.toName,
    reason: refused.statuses.find(({ code }) => code === '02')?.reason ?? null,
    sentAgainTo: right?.name ?? '',
  }
}

async function replacedBy(three: Three, { side, agencyCode, documentId }: Copy): Promise<string[]> {
  const leader = await leaderOf(three, { side, agencyCode })
  const { replaces } = await leader.call(showStanding, { documentId })
  return replaces.map(({ reference }) => reference)
}

async function update(three: Three, notice: Sent, copies: readonly Copy[]): Promise<string[]> {
  for (const code of rightCodes)
    await awaited(`${code} registering`, async () => {
      const delivery = await deliveryTo(notice, code)
      return delivery.state === '03' ? delivery : undefined
    })
  const { updated: reason, abstract } = correctionWords
  await notice.clerk.call(amendDocument, {
    ...{ documentId: notice.id, reason, abstract, urgency: null },
    ...{ removed: [], added: [], secrecy: 'none' },
  })
  const abstracts: string[] = []
  for (const copy of copies) abstracts.push(await agreeToUpdate(three, notice, copy))
  return abstracts
}

async function agreeToUpdate(three: Three, notice: Sent, copy: Copy): Promise<string> {
  const { agencyCode } = copy
  const leader = await leaderOf(three, copy)
  const { deliveryId, number } = await awaited(`the update at ${agencyCode}`, async () => {
    const { amendments } = await leader.call(listAmendments, {})
    return amendments.find(({ reference }) => reference === notice.reference)
  })
  const agreed = { code: '15' as const, reason: correctionWords.agreed }
  await leader.call(answerAmendment, { deliveryId, number, ...agreed })
  await awaited(`the answer of ${agencyCode}`, async () => {
    const { amendments } = await deliveryTo(notice, agencyCode)
    return amendments.find(({ code }) => code === '15')
  })
  const { abstract } = await leader.call(showDocument, { documentId: copy.documentId })
  return abstract
}

async function leaderOf(three: Three, { side, agencyCode }: Pick<Copy, 'side' | 'agencyCode'>) {
  return await three[side].office.person(communeBody(agencyCode).desk.leader)
}
