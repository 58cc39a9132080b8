import { common, deskOf, party } from '../demo/hands.ts'
import { direct } from '../demo/incoming.ts'
import { issue } from '../demo/outgoing.ts'
import { decision } from '../demo/texts.data.ts'
import { awaited } from './awaited.ts'
import { communeBodies, type CommuneBody } from './communes.ts'
import { deliveryTo } from './deliveries.ts'
import { recallFromTwo, type Recalled } from './recall-story.ts'
import { frontAnswer, stateAnswer } from './texts.data.ts'
import { receiveAt, recipientsWith, type Copy, type Sent, type Three } from './told.ts'

/** What the story left. */
export interface Told {
  decision: Sent
  answers: Sent[]
  copies: Copy[]
  recalled: Recalled
}

/** A decision of the Party goes to the bodies of two communes in all three installations, two of them answer with documents of their own, and a notice is recalled: one recipient agrees, one does not. */
export async function tell(three: Three): Promise<Told> {
  const decided = await decide(three)
  const copies: Copy[] = []
  const answers: Sent[] = []
  for (const body of communeBodies) {
    const copy = await receiveAt(three, body, decided.reference)
    copies.push(copy)
    const close = await direct(three[body.side].office, body.desk, {
      documentId: copy.documentId,
      instruction: 'Giao Văn phòng chủ trì thực hiện, báo cáo kết quả.',
    })
    const answer = await answerOf(three, body, copy)
    if (answer) answers.push(answer)
    await close('Đã rà soát xong, cập nhật đủ người dùng và thẩm quyền ký.', answer?.id ?? null)
  }
  for (const answer of answers) copies.push(await takeAnswer(three, answer))
  await allCompleted(decided)
  return { decision: decided, answers, copies, recalled: await recallFromTwo(three) }
}

async function decide({ party: { office } }: Three): Promise<Sent> {
  const recipients = await recipientsWith(
    office,
    communeBodies.map(({ code }) => code),
  )
  const draft = { ...common, ...decision, typeCode: 'decision', recipients }
  return { ...(await issue(office, party, draft)), side: 'party', agencyCode: 'A90' }
}

const answering: Readonly<Record<string, { abstract: string; text: string }>> = {
  'H90.101': stateAnswer,
  'I01.90.101': frontAnswer,
}

async function answerOf(
  three: Three,
  { code, side, hands }: CommuneBody,
  { documentId }: Copy,
): Promise<Sent | undefined> {
  const answer = answering[code]
  if (!answer) return undefined
  const { office } = three[side]
  const recipients = await recipientsWith(office, ['A90'])
  const issued = await issue(office, hands, {
    ...{ ...common, ...answer, typeCode: 'report', recipients },
    ...{ addressees: ['Tỉnh ủy Hương Sơn'], answersId: documentId },
  })
  return { ...issued, side, agencyCode: code }
}

async function takeAnswer(three: Three, { reference }: Sent): Promise<Copy> {
  const desk = deskOf(party, 'Chuyên viên Tổng hợp')
  const copy = await receiveAt(three, { code: 'A90', side: 'party', desk }, reference)
  const close = await direct(three.party.office, desk, {
    documentId: copy.documentId,
    instruction: 'Bộ phận Tổng hợp theo dõi, tổng hợp chung.',
  })
  await close('Đã tổng hợp.', null)
  return copy
}

// What the recipients did is told back to the sender, step by step.
async function allCompleted(sent: Sent): Promise<void> {
  for (const { code } of communeBodies)
    await awaited(`${code} completing ${sent.reference}`, async () => {
      const delivery = await deliveryTo(sent, code)
      return delivery.state === '06' ? delivery : undefined
    })
}
