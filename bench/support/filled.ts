import { contextOf } from '../../test/support/incoming.ts'
import type { Context } from '../../server/platform/context.ts'
import { insert, transact } from '../../server/platform/database.ts'
import { newId, reserveIdentifiers } from '../../server/platform/identifiers.ts'

const batch = 2000
const firstMoment = Date.parse('2026-01-01T00:00:00.000Z')

/** Gives the holder of a post so many documents of their body, each with an open task; gives their context. */
export async function fill(logIn: string, documents: number): Promise<Context> {
  const context = await contextOf(logIn)
  for (let start = 0; start < documents; start += batch) {
    const size = Math.min(batch, documents - start)
    await reserveIdentifiers(2 * size)
    const ids = Array.from({ length: size }, newId)
    await transact(async () => {
      await insert(
        'documents',
        ids.map((id, index) => documentRow(id, start + index, context)),
      )
      await insert(
        'tasks',
        ids.map((id, index) => taskRow(id, start + index, context)),
      )
    })
  }
  return context
}

const abstract = 'Kế hoạch triển khai Hệ thống xử lý văn bản dùng chung ba cấp trên địa bàn tỉnh'

function documentRow(id: number, index: number, { actor }: Context): object {
  return {
    agencyId: actor.agencyId,
    id,
    uuid: `00000000-0000-4000-8000-${String(id).padStart(12, '0')}`,
    direction: 'incoming',
    stage: 'processing',
    rev: 1,
    typeCode: 'plan',
    abstract,
    folded: 'ke hoach trien khai he thong xu ly van ban dung chung',
    urgency: 'normal',
    reference: `${String(index)}/KH-UBND`,
    issuedOn: '2026-11-20',
    issuerName: 'Ủy ban nhân dân tỉnh Hương Sơn',
    arrivalNumber: index + 1,
    arrivedOn: '2026-11-21',
    version: 0,
    changedAt: new Date(firstMoment + 1000 * index).toISOString(),
  }
}

function taskRow(documentId: number, index: number, { actor, at }: Context): object {
  const id = newId()
  return {
    agencyId: actor.agencyId,
    id,
    documentId,
    parentId: null,
    rootId: id,
    path: `${String(id)}/`,
    depth: 0,
    role: 'lead',
    state: 'given',
    isOpen: 1,
    holderPostId: actor.postId,
    issuerPostId: actor.postId,
    instruction: 'Chủ trì thực hiện.',
    dueOn: `2026-12-${String(1 + (index % 28)).padStart(2, '0')}`,
    reference: `${String(index)}/KH-UBND`,
    abstract,
    issuerName: 'Ủy ban nhân dân tỉnh Hương Sơn',
    urgency: 'normal',
    arrivalNumber: index + 1,
    createdAt: at,
  }
}
