import { expect } from 'chai'
import { readFile } from 'node:fs/promises'
import { statutoryCalendar } from '../../../server/agencies/calendar/statutory-calendar.ts'
import { addWorkingDays } from '../../../server/agencies/calendar/working-days.ts'
import { row } from '../../../server/platform/database.ts'
import { inProject } from '../../../server/platform/root.ts'
import { forgetDecisions } from '../../../server/workflow/decisions/own-decisions.ts'
import { signedIn, type Desk } from '../../support/desk.ts'
import { plantOffice, registeredBy } from '../../support/incoming.ts'
import { bodyId, linesOf } from '../../support/province.ts'
import { today } from '../../support/day.ts'

const working = (days: number) => addWorkingDays(today(), days, statutoryCalendar)
const dueOf = async (id: number) =>
  await row('SELECT due_on, due_source FROM documents WHERE id = :id', { id })

describe('The deadlines of arrivals', () => {
  let administrator: Desk
  let path: string
  let xml: string

  beforeEach(async () => {
    await plantOffice()
    forgetDecisions()
    xml = await readFile(inProject('workflows', 'decisions', 'deadline.dmn'), 'utf8')
    path = `/agencies/${String(await bodyId('H90'))}/decisions`
    administrator = await signedIn('quantri.vpubnd')
  })

  it('come from the table of the body, else the law, and from the issuer where it names a day', async () => {
    const plain = await registeredBy('vanthu.ubnd')
    const urgent = await registeredBy('vanthu.ubnd', { urgency: 'urgent' })
    const named = await registeredBy('vanthu.ubnd', { dueOn: working(8) })

    expect(await dueOf(plain)).to.deep.equal({ dueOn: working(5), dueSource: 'definition' })
    expect(await dueOf(urgent)).to.deep.equal({ dueOn: working(1), dueSource: 'law' })
    expect(await dueOf(named)).to.deep.equal({ dueOn: working(8), dueSource: 'issuer' })
    const { body } = await (await signedIn('vanthu.ubnd')).get(`/documents/${String(plain)}`)
    expect(body.due).to.deep.equal({
      ...{ on: working(5), light: 'in-time', daysLeft: 5, source: 'definition' },
    })
  })

  it('change with a table that its administrator has tried and put to use, which a fault never is', async () => {
    const { body } = await administrator.get(path)
    expect(body.tables.map(({ key }: { key: string }) => key)).to.include('deadline')
    const seven = xml.replace(/(<outputEntry id="deadline-answer-8-1">\s*<text>)5/, '$17')
    const facts = { procedure: 'incoming', urgency: 'normal' }

    const tried = await administrator.post(`${path}/deadline/trial`, { xml: seven, facts })
    const faulty = await administrator.post(`${path}/deadline/versions`, {
      xml: xml.replace('"incoming"', '"incoming'),
    })
    const put = await administrator.post(`${path}/deadline/versions`, { xml: seven })
    const again = await administrator.post(`${path}/deadline/versions`, { xml: seven })

    expect(tried.body).to.deep.equal({ answer: '7', ruleIds: ['deadline-rule-8'] })
    expect([faulty.status, ...faulty.reasons]).to.deep.equal([422, 'workflow.table_has_faults'])
    expect([put.status, put.body.version, again.body.version]).to.deep.equal([201, 1, 1])
    expect(put.body.processes).to.include('Văn bản nội bộ')
    expect(await dueOf(await registeredBy('vanthu.ubnd'))).to.include({ dueOn: working(7) })
    expect(await dueOf(await registeredBy('vanthu.tu'))).to.include({ dueOn: working(5) })
    expect(await linesOf('workflow.put_table')).to.have.lengthOf(2)
  })
})
