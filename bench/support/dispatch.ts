import { act } from '../../server/journal/act.ts'
import { installationContext } from '../../server/platform/context.ts'
import { insert } from '../../server/platform/database.ts'
import { newId, reserveIdentifiers } from '../../server/platform/identifiers.ts'
import { bodies, bodyId } from './crowd.ts'
import { figure } from './report.ts'

const rounds = 3
const at = '2026-11-20T02:00:00.000Z'

/** Measures a document sent to 600 bodies in one act against 600 acts that send it to one each, in turn. */
export async function showDispatch(): Promise<void> {
  const ratios: number[] = []
  let best = { one: Number.POSITIVE_INFINITY, many: Number.POSITIVE_INFINITY }
  for (let round = 0; round < rounds; round += 1) {
    await reserveIdentifiers(6 * bodies)
    const one = await timed(() => send(deliveries()))
    const many = await timed(async () => {
      for (const delivery of deliveries()) await send([delivery])
    })
    best = { one: Math.min(best.one, one), many: Math.min(best.many, many) }
    ratios.push(many / one)
  }
  const name = `${String(bodies)} recipients, one act and ${String(bodies)} acts, ms`
  figure(
    name,
    `${best.one.toFixed(0)} and ${best.many.toFixed(0)}, 1/${Math.max(...ratios).toFixed(0)} at best`,
  )
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begunAt = performance.now()
  await work()
  return performance.now() - begunAt
}

const sending = act(
  'document.bench_issue',
  async (rows: readonly object[]) => {
    await insert('deliveries', rows)
    return { id: newId() }
  },
  (_, { id }) => id,
)

const send = (rows: readonly object[]): Promise<unknown> =>
  sending(rows, installationContext('bench'))

function deliveries(): object[] {
  const documentId = newId()
  return Array.from({ length: bodies }, (_, body) => delivery(documentId, body))
}

function delivery(documentId: number, body: number): object {
  const id = newId()
  const uuid = `00000000-0000-4000-8000-${String(id).padStart(12, '0')}`
  const names = { fromName: 'Tỉnh ủy', toName: `Xã ${String(body)}`, sentByName: 'Văn thư' }
  const kind = { typeCode: 'plan', abstract: 'Kế hoạch phòng chống lũ', urgency: 'normal' }
  const from = { fromAgencyId: bodyId(0), sha256: '0'.repeat(64), reference: '1-KH/TU' }
  const state = { state: 'sent', rev: 1, sentAt: at, sentByPostId: 1, issuedOn: '2026-11-20' }
  return { toAgencyId: bodyId(body), id, uuid, documentId, ...names, ...kind, ...from, ...state }
}
