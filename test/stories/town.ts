import { Office } from '../../bin/demo/office.ts'
import type { Person } from '../../bin/demo/person.ts'
import { demonstrationPassword } from '../../server/agencies/demonstration/province.data.ts'
import type { draftDocument } from '../../server/documents/contract.ts'
import { listDocumentDeliveries } from '../../server/exchange/contract.ts'
import { settle } from '../../server/journal/sequence.ts'
import type { InputOf } from '../../server/platform/endpoint.ts'
import { openProvince } from '../exchange/sealed-document.ts'
import { origin } from '../support/desk.ts'
import { dataFolder } from '../support/installation.ts'
import { keyOf, keysWithSealOf } from '../support/signing.ts'

/** The Party committee's people through whose hands a document goes out. */
export const party = {
  drafter: 'chuyenvien.tu',
  head: 'truongbophan.tu',
  clerk: 'vanthu.tu',
  signer: 'bithu.tu',
  signerTitle: 'Bí thư',
}

/** The people's committee's people through whose hands a document comes in. */
export const government = {
  clerk: 'vanthu.ubnd',
  leader: 'chutich.ubnd',
  leaderTitle: 'Chủ tịch',
  officer: 'chuyenvien.ubnd',
  officerTitle: 'Chuyên viên Tổng hợp',
}

/** Opens the province for a story: its books, diagrams, carriers, the Party's seal and its secretary's key. */
export async function openTown(): Promise<Office> {
  await openProvince()
  await keysWithSealOf('A90')
  await keyOf(party.signer)
  return new Office({ address: await origin(), password: demonstrationPassword, dataFolder })
}

/** A decision of the Party committee for the bodies with these codes, as its drafter writes it. */
export async function decisionFor(
  office: Office,
  codes: readonly string[],
): Promise<Omit<InputOf<typeof draftDocument>, 'signerPostId'>> {
  const bodies = (await office.agencies()).filter(({ code }) => codes.includes(code))
  const recipients = bodies.map(({ id, name }) => ({ agencyId: id, name, purpose: 'act' as const }))
  const plain = { urgency: 'normal', circulation: null, dueOn: null, fieldCode: null } as const
  const text =
    'Điều 1. Ban hành Quy chế phối hợp công tác.\nĐiều 2. Các cơ quan thi hành Quyết định này.'
  return {
    ...{ ...plain, recipients, text, copies: 1, authority: 'TM', answersId: null },
    ...{ typeCode: 'decision', legalBases: [], addressees: [], isNotSecret: true },
    abstract: 'ban hành Quy chế phối hợp công tác giữa các cơ quan trong tỉnh',
  }
}

/** What the sender sees of each delivery of a document: the recipient and its states in order. */
export async function statesSeen(
  sender: Person,
  documentId: number,
): Promise<Record<string, string>> {
  await settle()
  const { deliveries } = await sender.call(listDocumentDeliveries, { documentId })
  return Object.fromEntries(
    deliveries.map(({ toName, statuses }) => [toName, statuses.map(({ code }) => code).join(' ')]),
  )
}

/** What the server answered somebody whom it refused, such as `409 exchange.recalled`. */
export async function refusal(work: Promise<unknown>): Promise<string> {
  const said = await work.then(
    () => 'it was done',
    (problem: unknown) => (problem as Error).message,
  )
  const reasons = /"reasons":\[([^\]]*)\]/.exec(said)?.[1]
  return reasons?.replaceAll('"', '').replaceAll(',', ' ') ?? said
}
