import { issueDocument } from '../../server/exchange/contract.ts'
import { common, deskOf, party } from '../demo/hands.ts'
import { direct } from '../demo/incoming.ts'
import { issue, seal } from '../demo/outgoing.ts'
import { decision } from '../demo/texts.data.ts'
import { awaited } from './awaited.ts'
import { communeBodies, type CommuneBody } from './communes.ts'
import { correct, type Corrected } from './correction-story.ts'
import { deliveryTo } from './deliveries.ts'
import type { Side } from './installation.ts'
import { recallFromTwo, type Recalled } from './recall-story.ts'
import type { Three } from './running.ts'
import type { Steps } from './steps.ts'
import { frontAnswer, stateAnswer } from './texts.data.ts'
import { receiveAt, recipientsWith, type Copy, type Sent } from './told.ts'

/** What the story left. */
export interface Told {
  decision: Sent
  answers: Sent[]
  copies: Copy[]
  recalled: Recalled
  corrected: Corrected
  /** For how many seconds the government's installation was gone while the decision was on its way. */
  secondsGone: number
}

/** A decision of the Party goes to the bodies of two communes in all three installations, one of which is killed meanwhile; two bodies answer with documents of their own; a notice is recalled, where one recipient agrees and one does not, then replaced, refused where it was sent in error, sent to the right body, and updated. */
export async function tell(three: Three, steps: Steps): Promise<Told> {
  const decided = await steps.step(
    'A Party committee issues a decision to bodies of all three',
    () => decide(three),
  )
  const crashed = steps.step(
    'The government’s installation is killed (SIGKILL) and started again',
    () => three.state.crash(),
  )
  const { copies, answers } = await steps.step('Six bodies register it, two answer', () =>
    carriedOut(three, decided, crashed),
  )
  await steps.step('The answers arrive, and all is told back', async () => {
    for (const answer of answers) copies.push(await takeAnswer(three, answer))
    await allCompleted(decided)
  })
  const recalled = await steps.step('A notice is recalled: one agrees, one does not', () =>
    recallFromTwo(three),
  )
  const corrected = await steps.step(
    'It is replaced; refused by a wrong body, sent to the right one; updated',
    () => correct(three, recalled),
  )
  return { decision: decided, answers, copies, recalled, corrected, secondsGone: await crashed }
}

async function decide({ party: { office } }: Three): Promise<Sent> {
  const recipients = await recipientsWith(
    office,
    communeBodies.map(({ code }) => code),
  )
  const draft = { ...common, ...decision, typeCode: 'decision', recipients }
  const sealed = await seal(office, party, draft)
  await sealed.clerk.call(issueDocument, { documentId: sealed.id })
  return { ...sealed, side: 'party', agencyCode: 'A90' }
}

interface CarriedOut {
  copies: Copy[]
  answers: Sent[]
}

// Each installation at its own pace; the killed one once it stands again.
async function carriedOut(
  three: Three,
  decided: Sent,
  stands: Promise<unknown>,
): Promise<CarriedOut> {
  const working: Side[] = ['party', 'front', 'state']
  const done = await Promise.all(
    working.map(async (side) => {
      if (side === 'state') await stands
      return await carriedOutIn(three, side, decided)
    }),
  )
  return {
    copies: done.flatMap(({ copies }) => copies),
    answers: done.flatMap(({ answers }) => answers),
  }
}

async function carriedOutIn(three: Three, side: Side, decided: Sent): Promise<CarriedOut> {
  const done: CarriedOut = { copies: [], answers: [] }
  for (const body of communeBodies.filter((each) => each.side === side)) {
    const copy = await receiveAt(three, body, decided.reference)
    const close = await direct(three[side].office, body.desk, {
      documentId: copy.documentId,
      instruction: 'Giao Văn phòng chủ trì thực hiện, báo cáo kết quả.',
    })
    const answer = await answerOf(three, body, copy)
    await close('Đã rà soát xong, cập nhật đủ người dùng và thẩm quyền ký.', answer?.id ?? null)
    done.copies.push(copy)
    if (answer) done.answers.push(answer)
  }
  return done
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
