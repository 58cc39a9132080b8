import { expect } from 'chai'
import { addWorkingDays } from '../../../server/agencies/calendar/working-days.ts'
import { statutoryCalendar } from '../../../server/agencies/calendar/statutory-calendar.ts'
import { row, rows } from '../../../server/platform/database.ts'
import { mindDeadlines } from '../../../server/routing/deadlines/deadline-round.ts'
import { plantOffice } from '../../support/incoming.ts'
import { linesOf } from '../../support/province.ts'
import { desk, directed, post } from '../directing.ts'
import { today } from '../../support/day.ts'

const working = (days: number) => addWorkingDays(today(), days, statutoryCalendar)
const morningOf = (day: string) => `${day}T01:00:00.000Z`

describe('minding deadlines', () => {
  beforeEach(plantOffice)

  it('is done by urging: whoever stands above, once a day; the holder is told', async () => {
    const { truongphong: taskId } = await directed(['truongphong', 'lead', working(5)])
    const leader = await desk('chutich')
    const path = `/tasks/${taskId!}/urging`

    const byHolder = await (await desk('truongphong')).post(path, {})
    const twice = await Promise.all([leader.post(path, {}), leader.post(path, {})])

    expect([byHolder.status, byHolder.reasons]).to.deep.equal([403, ['task.not_above_it']])
    expect(twice.map(({ status }) => status).toSorted()).to.deep.equal([201, 409])
    const { body } = await (await desk('truongphong')).get('/digest')
    expect(body).to.include({ urged: 1, unread: 1, late: 0 })
    expect(await linesOf('task.urge')).to.have.lengthOf(1)
  })

  it('lets time stand still with a reason, and moves the deadline when it goes on', async () => {
    const { truongphong: taskId } = await directed(['truongphong', 'lead', working(5)])
    const leader = await desk('chutich')

    const reason = 'Chờ ý kiến của bộ'
    const suspended = await leader.post(`/tasks/${taskId!}/suspension`, { reason })
    const urged = await leader.post(`/tasks/${taskId!}/urging`, {})
    const resumed = await leader.post(`/tasks/${taskId!}/resumption`)
    const again = await leader.post(`/tasks/${taskId!}/resumption`)

    expect([suspended.status, resumed.status]).to.deep.equal([201, 200])
    expect(urged.reasons).to.deep.equal(['task.is_suspended'])
    expect(resumed.body.dueOn).to.equal(working(5))
    expect(again.reasons).to.deep.equal(['task.not_suspended'])
    expect(await rows('SELECT days_added FROM task_resumptions')).to.deep.equal([{ daysAdded: 0 }])
  })

  it('reminds every post once a working day of what is late, due soon and unread', async () => {
    await directed(['truongphong', 'lead', working(1)])
    const later = morningOf(working(3))

    const first = await mindDeadlines(later)
    const second = await mindDeadlines(later)

    expect(first.reminders).to.be.greaterThan(0)
    expect(second).to.deep.equal({ reminders: 0, steps: 0 })
    const digest = await row('SELECT late, unread FROM digests WHERE post_id = :postId', {
      postId: await post('truongphong'),
    })
    expect(digest).to.deep.equal({ late: 1, unread: 1 })
  })

  it('brings what stays unread before its giver, and takes it off when it is read', async () => {
    const { truongphong: taskId } = await directed(['truongphong', 'lead', working(9)])

    await mindDeadlines(morningOf(working(3)))

    const leader = await desk('chutich')
    const { body } = await leader.get('/escalated-tasks')
    expect(body.tasks).to.have.lengthOf(1)
    expect(body.tasks[0]).to.include({ taskId, step: 'giver' })
    await (await desk('truongphong')).post(`/tasks/${taskId!}/seen`)
    expect((await leader.get('/escalated-tasks')).body.tasks).to.deep.equal([])
    expect(await linesOf('task.escalate')).to.have.lengthOf(1)
  })
})
