import { expect } from 'chai'
import { settle } from '../../server/journal/sequence.ts'
import { databaseDigest } from '../support/database-digest.ts'
import { signedIn, type Answer, type Desk, type Json } from '../support/desk.ts'
import { draftForm } from '../support/documents.ts'
import { registeredBy } from '../support/incoming.ts'
import { postIdOf } from '../support/province.ts'
import { outsider, somebodyElses, type Things } from './somebody-elses.ts'

/** What the Front has of its own, so that only what a body names is somebody else's. */
interface Front {
  desk: Desk
  postId: number
  dossierId: number
  incomingId: number
  taskId: number
}

const answered = ({ body, reasons }: Answer): Json => {
  expect(reasons).to.deep.equal([])
  return body
}

async function ownThings(desk: Desk): Promise<Front> {
  const given = { code: '01.MT', title: 'Công tác Mặt trận', retention: 10 }
  const dossier = answered(await desk.post('/dossiers', given))
  const incomingId = await registeredBy('vanthu.mttq')
  const directedId = await registeredBy('vanthu.mttq')
  const postId = await postIdOf('chutich.mttq')
  const presentation = { toPostId: postId }
  const root = answered(await desk.post(`/documents/${directedId}/presentation`, presentation))
  const leads = { postId: await postIdOf('vanthu.mttq'), role: 'lead' }
  const instruction = { text: 'Giao Văn thư chủ trì.', assignments: [leads] }
  const leader = await signedIn('chutich.mttq')
  answered(await leader.post(`/tasks/${String(root.id)}/instruction`, instruction))
  const { tasks } = answered(await desk.get('/tasks'))
  return { desk, postId, dossierId: dossier.id, incomingId, taskId: tasks[0].id }
}

type Try = (front: Front, things: Things) => Promise<Answer>

const first = (things: Things, name: string): number => things[name]?.[0] ?? 0

const tries: Record<string, [Try, number, string]> = {
  'files somebody else’s document in its own work file': [
    ({ desk, dossierId }, things) =>
      desk.post(`/dossiers/${dossierId}/documents`, { documentId: first(things, 'documentId') }),
    404,
    'document.not_found',
  ],
  'answers somebody else’s incoming document by a draft': [
    ({ desk, postId }, things) =>
      desk.post('/documents', draftForm(postId, { answersId: first(things, 'documentId') })),
    404,
    'document.not_found',
  ],
  'lets somebody of another body sign its draft': [
    ({ desk }, things) => desk.post('/documents', draftForm(first(things, 'postId'))),
    422,
    'document.signer_not_of_this_body',
  ],
  'presents its document to another body’s leader': [
    ({ desk, incomingId }, things) =>
      desk.post(`/documents/${incomingId}/presentation`, { toPostId: first(things, 'postId') }),
    422,
    'task.post_not_held_here',
  ],
  'gives its work to another body’s officer': [
    ({ desk, taskId }, things) =>
      desk.post(`/tasks/${taskId}/instruction`, {
        text: 'Giao chủ trì.',
        assignments: [{ postId: first(things, 'postId'), role: 'lead' }],
      }),
    422,
    'task.post_not_held_here',
  ],
  'passes its work on to another body': [
    ({ desk, taskId }, things) =>
      desk.post(`/tasks/${taskId}/forward`, {
        to: { postId: first(things, 'postId') },
        text: 'Chuyển.',
      }),
    422,
    'task.post_not_held_here',
  ],
  'reports somebody else’s document as its answer': [
    ({ desk, taskId }, things) =>
      desk.post(`/tasks/${taskId}/report`, {
        text: 'Đã trả lời.',
        answerDocumentId: things['documentId']?.[1],
      }),
    404,
    'document.not_found',
  ],
  'acts in a post that is not held': [
    ({ desk }, things) => desk.put('/session/post', { postId: first(things, 'postId') }),
    403,
    'session.not_your_post',
  ],
}

describe('Somebody else’s thing named in a request', () => {
  const heard = new Map<string, [Answer, boolean]>()

  before(async function () {
    this.timeout(120_000)
    const things = await somebodyElses()
    const front = await ownThings(await outsider())
    await settle()
    const before = await databaseDigest()
    for (const [what, [work]] of Object.entries(tries)) {
      const answer = await work(front, things)
      heard.set(what, [answer, (await databaseDigest()) === before])
    }
  })

  for (const [what, [, status, code]] of Object.entries(tries)) {
    it(`is refused and leaves no trace when an outsider ${what}`, () => {
      const [answer, isUnchanged] = heard.get(what)!

      expect([answer.status, ...answer.reasons]).to.deep.equal([status, code])
      expect(isUnchanged).to.equal(true)
    })
  }
})
