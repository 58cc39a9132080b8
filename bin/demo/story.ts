import { closeDossier } from '../../server/dossiers/contract.ts'
import { common, deskOf, front, government, party } from './hands.ts'
import { direct, file, receive, type Desk, type Received } from './incoming.ts'
import type { Office } from './office.ts'
import { issue, type Issued } from './outgoing.ts'
import { decision, plan, report } from './texts.data.ts'

/** What the story left: documents issued, and every copy received. */
export interface Told {
  issued: Issued[]
  received: (Received & { reference: string })[]
}

/** Three documents' whole lives across the three systems, every step by the one whose step it is. */
export async function tell(office: Office): Promise<Told> {
  const told: Told = { issued: [], received: [] }
  const ordered = await decide(office, told)
  const governmentCopy = copyOf(told, ordered, 'H90')
  const frontCopy = copyOf(told, ordered, 'I01.90')
  await answerWithPlan(office, told, governmentCopy)
  await answerWithReport(office, told, frontCopy)
  return told
}

/** The Party committee's decision goes to every body; each registers it under its own number. */
async function decide(office: Office, told: Told): Promise<Issued> {
  const others = (await office.agencies()).filter(({ code }) => code !== 'A90')
  const recipients = others.map(({ id, name }) => ({ agencyId: id, name, purpose: 'act' as const }))
  const draft = { ...common, ...decision, typeCode: 'decision', recipients }
  const issued = await issue(office, party, draft)
  told.issued.push(issued)
  for (const { code } of others) await receiveAt(office, told, { issued, code })
  return issued
}

/** The government answers with a plan, which its departments and the communes carry out and report. */
async function answerWithPlan(office: Office, told: Told, ordered: Received): Promise<void> {
  const desk = deskOf(government, 'Chuyên viên Tổng hợp')
  const close = await direct(office, desk, {
    documentId: ordered.documentId,
    instruction:
      'Giao Phòng Tổng hợp chủ trì dự thảo Kế hoạch của Ủy ban nhân dân tỉnh, trình ký trong tuần.',
  })
  const below = await recipientsBelow(office, 'H90')
  const issued = await issue(office, government, {
    ...common,
    ...plan,
    typeCode: 'plan',
    urgency: 'urgent',
    recipients: below,
    answersId: ordered.documentId,
  })
  told.issued.push(issued)
  await close('Đã tham mưu ban hành Kế hoạch triển khai; gửi các sở, ngành, xã, phường.', issued.id)
  for (const code of communeCodes) await carryOut(office, told, { issued, code })
  const clerk = await office.person(government.clerk)
  const dossier = {
    code: '01.VT',
    title: 'Triển khai Hệ thống xử lý văn bản dùng chung ba cấp năm 2026',
  }
  const dossierId = await file(clerk, dossier, [ordered.documentId, issued.id])
  await clerk.call(closeDossier, { dossierId, retention: 'permanent' })
}

const communeCodes = ['H90.101', 'H90.102', 'H90.103', 'H90.104', 'H90.105', 'H90.106']

async function recipientsBelow(office: Office, code: string) {
  const agencies = await office.agencies()
  return agencies
    .filter((each) => each.code.startsWith(`${code}.`) || each.code === 'A90')
    .map(({ id, name }) => ({ agencyId: id, name, purpose: 'act' as const }))
}

/** A commune registers the plan, its chairman directs, its officer does the work and reports, the chairman accepts. */
async function carryOut(
  office: Office,
  told: Told,
  { issued, code }: { issued: Issued; code: string },
): Promise<void> {
  const suffix = await suffixOf(office, code)
  const { documentId } = await receiveAt(office, told, { issued, code })
  const desk: Desk = {
    clerk: `vanthu.${suffix}`,
    leader: `chutich.${suffix}`,
    leaderTitle: 'Chủ tịch',
    officer: `chuyenvien.${suffix}`,
    officerTitle: 'Công chức Văn phòng',
  }
  const instruction =
    'Giao Văn phòng chủ trì, rà soát danh sách người sử dụng và thẩm quyền ký; báo cáo trước ngày 25/12/2026.'
  const close = await direct(office, desk, { documentId, instruction })
  await close('Đã rà soát xong, cập nhật đủ người dùng và thẩm quyền ký trên Hệ thống.', null)
}

/** The Front reports upward to the Party committee, which registers and files the report. */
async function answerWithReport(office: Office, told: Told, ordered: Received): Promise<void> {
  const desk = deskOf(front, 'Chuyên viên')
  const close = await direct(office, desk, {
    documentId: ordered.documentId,
    instruction:
      'Văn phòng chủ trì tổng hợp, dự thảo báo cáo kết quả bước đầu gửi Ban Thường vụ Tỉnh ủy.',
  })
  const above = (await office.agencies()).filter(({ code }) => code === 'A90' || code === 'H90')
  const issued = await issue(office, front, {
    ...common,
    ...report,
    typeCode: 'report',
    addressees: ['Ban Thường vụ Tỉnh ủy Hương Sơn'],
    recipients: above.map(({ id, name, code }) => ({
      agencyId: id,
      name,
      purpose: code === 'A90' ? ('act' as const) : ('know' as const),
    })),
    answersId: ordered.documentId,
  })
  told.issued.push(issued)
  await close('Đã gửi báo cáo kết quả bước đầu lên Ban Thường vụ Tỉnh ủy.', issued.id)
  const received = await receiveAt(office, told, { issued, code: 'A90' })
  await receiveAt(office, told, { issued, code: 'H90' })
  const partyDesk = deskOf(party, 'Chuyên viên Tổng hợp')
  const accept = await direct(office, partyDesk, {
    documentId: received.documentId,
    instruction: 'Bộ phận Tổng hợp theo dõi, tổng hợp chung vào báo cáo của Ban Thường vụ.',
  })
  await accept('Đã tổng hợp các kiến nghị về đường truyền của xã vùng cao.', null)
}

async function receiveAt(
  office: Office,
  told: Told,
  { issued, code }: { issued: Issued; code: string },
): Promise<Received> {
  const clerk = await office.clerkOf(code)
  const received = await receive(clerk, issued.reference)
  told.received.push({ ...received, reference: issued.reference })
  return received
}

async function suffixOf(office: Office, code: string): Promise<string> {
  const { logIn } = await office.clerkOf(code)
  return logIn.slice(logIn.indexOf('.') + 1)
}

function copyOf(told: Told, { reference }: Issued, code: string): Received {
  const copy = told.received.find(
    (each) => each.reference === reference && each.agencyCode === code,
  )
  if (!copy) throw new Error(`${code} has no copy of ${reference}`)
  return copy
}
