import { expect } from 'chai'
import { forgetBookmarks } from '../../server/journal/follow.ts'
import { settle } from '../../server/journal/sequence.ts'
import { change, row, rows, transact } from '../../server/platform/database.ts'
import { signedIn, type Desk } from '../support/desk.ts'
import { postIdOf } from '../support/province.ts'
import { inbox, issued, openProvince, sealedDocument } from './sealed-document.ts'

const plain = { dueOn: null, note: null }

async function register(logIn: string): Promise<{ desk: Desk; id: number; number: number }> {
  const { desk, path } = await inbox(logIn)
  const { body } = await desk.post(`${path}/registration`, plain)
  await settle()
  return { desk, id: body.id, number: body.arrivalNumber }
}

/** What the sender sees of the delivery to a body: its codes in order. */
async function codesTo(documentId: number, toName: string): Promise<string[]> {
  const desk = await signedIn('vanthu.tu')
  const { body } = await desk.get(`/documents/${String(documentId)}/deliveries`)
  const delivery = body.deliveries.find((each: { toName: string }) => each.toName === toName)
  return delivery.statuses.map(({ code }: { code: string }) => code)
}

const government = 'Ủy ban nhân dân tỉnh Hương Sơn'
const front = 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Hương Sơn'

describe('an exchange between the three systems', () => {
  beforeEach(openProvince)

  it('gives each recipient its own number, and the sender every state', async () => {
    const documentId = await issued({ to: ['H90', 'I01.90'] })
    expect(await codesTo(documentId, government)).to.deep.equal(['sent', '01'])

    const atGovernment = await register('vanthu.ubnd')
    const atFront = await register('vanthu.mttq')
    expect([atGovernment.number, atFront.number]).to.deep.equal([1, 1])
    expect(await codesTo(documentId, front)).to.deep.equal(['sent', '01', '03'])

    const toPostId = await postIdOf('chutich.ubnd')
    const path = `/documents/${String(atGovernment.id)}/presentation`
    const presented = await atGovernment.desk.post(path, { toPostId })
    const chairman = await signedIn('chutich.ubnd')
    const officerId = await postIdOf('chuyenvien.ubnd')
    await chairman.post(`/tasks/${String(presented.body.id)}/instruction`, {
      text: 'Giao Phòng Tổng hợp chủ trì.',
      assignments: [{ postId: officerId, role: 'lead' }],
    })
    await settle()
    expect(await codesTo(documentId, government)).to.deep.equal(['sent', '01', '03', '04'])

    const officer = await signedIn('chuyenvien.ubnd')
    const { body } = await officer.get('/tasks')
    await officer.post(`/tasks/${String(body.tasks[0].id)}/report`, { text: 'Đã thực hiện.' })
    await settle()
    expect(await codesTo(documentId, government)).to.deep.equal(['sent', '01', '03', '04', '05'])

    await chairman.post(`/tasks/${String(presented.body.id)}/completion`, {})
    await settle()
    const codes = await codesTo(documentId, government)
    expect(codes).to.deep.equal(['sent', '01', '03', '04', '05', '06'])
    expect(await codesTo(documentId, front)).to.deep.equal(['sent', '01', '03'])
  })

  it('links an answer to what it answers, on the side that had asked', async () => {
    const documentId = await issued({ to: ['I01.90'] })
    const { desk, id: answersId } = await register('vanthu.mttq')
    const answering = await sealedDocument({ from: 'I01.90', to: ['A90', 'H90'] })
    await transact(() =>
      change('UPDATE documents SET answers_id = :answersId WHERE id = :answering', {
        answersId,
        answering,
      }),
    )
    await desk.post(`/documents/${String(answering)}/issue`)
    await settle()

    const asked = await register('vanthu.tu')
    const notAsked = await register('vanthu.ubnd')

    expect(await answeredBy(asked.id)).to.equal(documentId)
    expect(await answeredBy(notAsked.id)).to.equal(null)
  })

  async function answeredBy(id: number): Promise<number | null | undefined> {
    const found = await row<{ answersId: number | null }>(
      'SELECT answers_id FROM documents WHERE id = :id',
      { id },
    )
    return found?.answersId
  }

  it('does nothing twice when the followers begin again after a crash', async () => {
    const documentId = await issued({ to: ['H90', 'I01.90'] })
    await register('vanthu.ubnd')
    const before = await everything()

    await transact(() => change('DELETE FROM bookmarks'))
    forgetBookmarks()
    await settle()

    expect(await everything()).to.deep.equal(before)
    expect(await codesTo(documentId, government)).to.deep.equal(['sent', '01', '03'])
  })

  async function everything() {
    return {
      deliveries: await rows('SELECT * FROM deliveries ORDER BY id'),
      statuses: await rows('SELECT * FROM delivery_statuses ORDER BY delivery_id, ordinal'),
      lines: await rows('SELECT id, position FROM journal_lines ORDER BY id'),
    }
  }
})
