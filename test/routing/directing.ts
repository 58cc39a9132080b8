import { row, rows } from '../../server/platform/database.ts'
import { signedIn, type Answer, type Desk } from '../support/desk.ts'
import { registeredBy } from '../support/incoming.ts'
import { postIdOf } from '../support/province.ts'

/** The people of the provincial people's committee in these tests, by the first part of their log-in. */
export type Name = 'chutich' | 'phochutich' | 'truongphong' | 'chuyenvien' | 'vanthu'

/** The desk of somebody of the provincial people's committee. */
export async function desk(name: Name): Promise<Desk> {
  return await signedIn(`${name}.ubnd`)
}

/** The post of somebody of the provincial people's committee. */
export async function post(name: Name): Promise<number> {
  return await postIdOf(`${name}.ubnd`)
}

/** A task that waits for somebody after an act. */
export interface Given {
  documentId: number
  taskId: number
}

/** A registered document that the clerk has presented to the chairman. */
export async function presented(dueOn: string | null = null): Promise<Given> {
  const documentId = await registeredBy('vanthu.ubnd')
  const clerk = await desk('vanthu')
  const answer = await clerk.post(`/documents/${documentId}/presentation`, {
    toPostId: await post('chutich'),
    dueOn,
  })
  return { documentId, taskId: answer.body.id }
}

/** Who is named, as what, by when. */
export type Naming = readonly [Name, string, (string | null)?]

/** Writes an instruction at a desk. */
export async function instruct(from: Desk, taskId: number, ...namings: Naming[]): Promise<Answer> {
  const assignments = []
  for (const [name, role, dueOn = null] of namings) {
    assignments.push({ postId: await post(name), role, dueOn })
  }
  return await from.post(`/tasks/${taskId}/instruction`, {
    text: 'Giao chủ trì, phối hợp thực hiện, báo cáo kết quả.',
    assignments,
  })
}

/** A document that the chairman has directed so; each task by its holder's name, the root as `root`. */
export async function directed(
  ...namings: Naming[]
): Promise<Record<string, number> & { root: number; documentId: number }> {
  const { documentId, taskId } = await presented()
  await instruct(await desk('chutich'), taskId, ...namings)
  const held: Record<string, number> = {}
  for (const [name] of namings) held[name] = await taskOf(documentId, await post(name))
  return { ...held, root: taskId, documentId }
}

async function taskOf(documentId: number, postId: number): Promise<number> {
  const task = await row<{ id: number }>(
    'SELECT id FROM tasks WHERE document_id = :documentId AND holder_post_id = :postId ORDER BY id DESC',
    { documentId, postId },
  )
  return task?.id ?? 0
}

/** How the assignments of a document stand, in order of display. */
export async function states(documentId: number): Promise<string[]> {
  const found = await rows<{ role: string; state: string }>(
    'SELECT role, state FROM tasks WHERE document_id = :documentId ORDER BY root_id, path',
    { documentId },
  )
  return found.map(({ role, state }) => `${role} ${state}`)
}

/** Where a document stands. */
export async function stageOf(documentId: number): Promise<string | undefined> {
  const document = await row<{ stage: string }>(
    'SELECT stage FROM documents WHERE id = :documentId',
    {
      documentId,
    },
  )
  return document?.stage
}

/** The steps of its process at which a document waits, and for which post. */
export async function waitsAt(
  documentId: number,
): Promise<{ elementId: string; postId: number }[]> {
  return await rows(
    `SELECT element_id, post_id FROM workflow_tasks
     WHERE subject_type = 'document' AND subject_id = :documentId AND is_open = 1`,
    { documentId },
  )
}
