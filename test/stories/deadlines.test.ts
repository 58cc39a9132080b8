import { expect } from 'chai'
import { readFile } from 'node:fs/promises'
import { statutoryCalendar } from '../../server/agencies/calendar/statutory-calendar.ts'
import { addWorkingDays } from '../../server/agencies/calendar/working-days.ts'
import { daysAfter } from '../../server/platform/days.ts'
import { inProject } from '../../server/platform/root.ts'
import { mindDeadlines } from '../../server/routing/deadlines/deadline-round.ts'
import { forgetDecisions } from '../../server/workflow/decisions/own-decisions.ts'
import { signedIn, type Desk, type Json } from '../support/desk.ts'
import { plantOffice, registeredBy } from '../support/incoming.ts'
import { bodyId, postIdOf } from '../support/province.ts'
import { today } from '../support/day.ts'

const working = (days: number) => addWorkingDays(today(), days, statutoryCalendar)
/** The first day after tomorrow on which people work by law. */
const someWorkingDay = () => addWorkingDays(daysAfter(today(), 1), 1, statutoryCalendar)

describe('The story of a deadline', () => {
  let clerk: Desk
  let leader: Desk
  let head: Desk

  beforeEach(async () => {
    await plantOffice()
    forgetDecisions()
    clerk = await signedIn('vanthu.ubnd')
    leader = await signedIn('chutich.ubnd')
    head = await signedIn('truongphong.ubnd')
  })

  /** The clerk registers a letter that names no day and presents it to the chairman. */
  async function letterPresented(): Promise<number> {
    const documentId = await registeredBy('vanthu.ubnd')
    const toPostId = await postIdOf('chutich.ubnd')
    const { body } = await clerk.post(`/documents/${String(documentId)}/presentation`, { toPostId })
    return body.id as number
  }

  const firstTask = async (desk: Desk): Promise<Json> => (await desk.get('/tasks')).body.tasks[0]

  it('a letter that names no day is due by the rules of the body, and a day of the leader goes before', async () => {
    const taskId = await letterPresented()
    expect((await firstTask(leader)).due).to.deep.include({ on: working(5), source: 'definition' })

    const postId = await postIdOf('truongphong.ubnd')
    const assignments = [{ postId, role: 'lead', dueOn: working(9) }]
    const text = 'Giao Phòng Tổng hợp chủ trì.'
    await leader.post(`/tasks/${String(taskId)}/instruction`, { text, assignments })

    expect((await firstTask(head)).due).to.deep.include({
      ...{ on: working(9), source: 'giver', light: 'in-time', daysLeft: 9 },
    })
  })

  it('when the body is off for a day, every light and every reminder counts a day less', async () => {
    await letterPresented()
    const before = (await firstTask(leader)).due.daysLeft as number
    const administrator = await signedIn('quantri.vpubnd')
    const path = `/agencies/${String(await bodyId('H90'))}/calendar`

    await administrator.post(path, { day: someWorkingDay(), kind: 'holiday' })

    expect((await firstTask(leader)).due.daysLeft).to.equal(before - 1)
    await administrator.post(path, { day: someWorkingDay(), kind: null })
    expect((await firstTask(leader)).due.daysLeft).to.equal(before)
  })

  it('what stays unread is reminded of and goes up; who reads it is left alone', async () => {
    const taskId = await letterPresented()
    const assignments = [{ postId: await postIdOf('truongphong.ubnd'), role: 'lead' }]
    await leader.post(`/tasks/${String(taskId)}/instruction`, { text: 'Giao xử lý.', assignments })

    await mindDeadlines(`${working(4)}T02:00:00.000Z`)

    expect((await leader.get('/escalated-tasks')).body.tasks).to.have.lengthOf(1)
    await head.post(`/tasks/${String((await firstTask(head)).id)}/seen`)
    expect((await leader.get('/escalated-tasks')).body.tasks).to.deep.equal([])
  })
})

describe('The story of a definition', () => {
  beforeEach(async () => {
    await plantOffice()
    forgetDecisions()
  })

  it('an administrator changes the days of the body in its table: tries it, puts it to use, and new letters follow it', async () => {
    const administrator = await signedIn('quantri.vpubnd')
    const path = `/agencies/${String(await bodyId('H90'))}/decisions`
    const earlier = await registeredBy('vanthu.ubnd')
    const file = await readFile(inProject('workflows', 'decisions', 'deadline.dmn'), 'utf8')
    const xml = file.replace(/(<outputEntry id="deadline-answer-8-1">\s*<text>)5/, '$13')

    const facts = { procedure: 'incoming', urgency: 'normal' }
    const tried = await administrator.post(`${path}/deadline/trial`, { xml, facts })
    expect(tried.body.answer).to.equal('3')
    await administrator.post(`${path}/deadline/versions`, { xml })

    const clerk = await signedIn('vanthu.ubnd')
    const later = await registeredBy('vanthu.ubnd')
    const dueOn = async (id: number) => (await clerk.get(`/documents/${String(id)}`)).body.dueOn
    expect([await dueOn(earlier), await dueOn(later)]).to.deep.equal([working(5), working(3)])
    const { body } = await administrator.get(path)
    const table = (body.tables as Json[]).find(({ key }) => key === 'deadline')
    expect(table).to.include({ isOwn: true, version: 1 })
  })
})
