import { expect } from 'chai'
import { calendarOf } from '../../../server/agencies/calendar/calendar-of.ts'
import { isWorkingDay } from '../../../server/agencies/calendar/working-days.ts'
import { signedIn } from '../../support/desk.ts'
import { plantOffice } from '../../support/incoming.ts'
import { bodyId } from '../../support/province.ts'

describe('what administrators keep for a body', () => {
  beforeEach(plantOffice)

  it('is its calendar: a Saturday made up, a day off, and the law again', async () => {
    const desk = await signedIn('quantri.vpubnd')
    const agencyId = await bodyId('H90')
    const path = `/agencies/${String(agencyId)}/calendar`

    await desk.post(path, { day: '2026-11-28', kind: 'makeup' })
    await desk.post(path, { day: '2026-11-27', kind: 'holiday' })

    const works = async (day: string) => isWorkingDay(day, await calendarOf(agencyId))
    expect([await works('2026-11-28'), await works('2026-11-27')]).to.deep.equal([true, false])
    const { body } = await desk.get(`${path}?year=2026`)
    expect(body.own).to.deep.equal([
      { day: '2026-11-27', kind: 'holiday', isForAll: false },
      { day: '2026-11-28', kind: 'makeup', isForAll: false },
    ])
    expect(body.statutory).to.include('2026-09-02')
    await desk.post(path, { day: '2026-11-27', kind: null })
    expect(await works('2026-11-27')).to.equal(true)
  })

  it('is what its auditors read of other systems, granted by the keeper for a term', async () => {
    const keeper = await signedIn('quantri.vpubnd')
    const path = `/agencies/${String(await bodyId('A90'))}/oversights`
    const given = { validFrom: '2026-01-01', validTo: '9998-12-31', basis: 'Quy chế phối hợp' }

    const granted = await keeper.post(path, { system: 'state', ...given })
    const own = await keeper.post(path, { system: 'party', ...given })
    const byOther = await (await signedIn('quantri.tu')).post(path, { system: 'state', ...given })

    expect(granted.status).to.equal(201)
    expect(own.reasons).to.deep.equal(['oversight.own_system'])
    expect(byOther.status).to.equal(403)
    await keeper.post(`${path}/${String(granted.body.id)}/end`)
    const { body } = await keeper.get(path)
    expect(body.oversights[0].validTo < '9998-12-31').to.equal(true)
  })
})
