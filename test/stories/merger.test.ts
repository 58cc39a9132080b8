import { expect } from 'chai'
import type { Office } from '../../bin/demo/office.ts'
import { issue, type Issued } from '../../bin/demo/outgoing.ts'
import { followAgencies } from '../../server/documents/registers/open-registers.ts'
import { listDossiers, openDossier } from '../../server/dossiers/contract.ts'
import { listDeliveries, registerDelivery } from '../../server/exchange/contract.ts'
import { settle } from '../../server/journal/sequence.ts'
import { listBooks } from '../../server/oversight/books/contract.ts'
import {
  changeBodies,
  previewBodyChange,
  resolveCode,
} from '../../server/oversight/body-changes/contract.ts'
import { today } from '../support/day.ts'
import { decisionFor, openTown, party, refusal, statesSeen } from './town.ts'

const merged = 'Sở Nội vụ và Tài chính tỉnh Hương Sơn'

describe('Two departments that become one by a decision of the province', () => {
  let office: Office
  let issued: Issued

  beforeEach(async () => {
    office = await openTown()
    followAgencies()
    issued = await issue(office, party, await decisionFor(office, ['H90.02', 'H90.03']))
    await settle()
  })

  it('go on with their work the same day: post, work files and books, under the new name', async () => {
    const clerk = await office.clerkOf('H90.02')
    const given = { code: '01.TH', title: 'Hồ sơ công tác tổng hợp', retention: 10 as const }
    await clerk.call(openDossier, given)
    const { deliveries } = await clerk.call(listDeliveries, { limit: 10 })
    const waiting = deliveries[0]?.id ?? 0

    const { plan, change } = await previewed()
    const administrator = await office.person('quantri.vpubnd')
    await administrator.call(changeBodies, { ...change, digest: plan.digest })
    await settle()

    const amounts = plan.tallies.map(({ kind, amount }) => `${kind} ${String(amount)}`)
    expect(amounts).to.include.members(['delivery 2', 'dossier 1', 'post 4', 'book 4'])
    expect(plan.notices.map(({ code }) => code)).to.include('bodies.sent_twice')
    const registered = await clerk.call(registerDelivery, { deliveryId: waiting, ...plain })
    expect(registered.arrivalNumber).to.equal(1)
    expect(Object.values(await statesSeen(issued.clerk, issued.id))).to.include('sent 01 03')
    const { dossiers } = await clerk.call(listDossiers, { limit: 10 })
    expect(dossiers.map(({ code }) => code)).to.deep.equal(['01.TH'])
    const names = (await clerk.call(listBooks, {})).books.map(({ name }) => name)
    expect(names).to.include('Sổ đăng ký văn bản đến – Sở Nội vụ tỉnh Hương Sơn')
    const { inForce } = await clerk.call(resolveCode, { code: 'H90.02' })
    expect(inForce.map(({ name }) => name)).to.deep.equal([merged])
  })

  it('are not merged on what was seen before a clerk registered something more', async () => {
    const { plan, change } = await previewed()
    const clerk = await office.clerkOf('H90.03')
    const { deliveries } = await clerk.call(listDeliveries, { limit: 10 })
    await clerk.call(registerDelivery, { deliveryId: deliveries[0]?.id ?? 0, ...plain })
    const administrator = await office.person('quantri.vpubnd')

    const late = administrator.call(changeBodies, { ...change, digest: plan.digest })

    expect(await refusal(late)).to.equal('bodies.changed_since')
  })

  async function previewed() {
    const bodies = await office.agencies()
    const idOf = (code: string) => bodies.find((body) => body.code === code)?.id ?? 0
    const found = { code: 'H90.20', name: merged, organCode: 'SNVTC', level: 'province' as const }
    const change = {
      ...{ kind: 'merge' as const, agencyIds: [idOf('H90.02'), idOf('H90.03')] },
      heirs: [{ found: { ...found, placeName: 'Hương Sơn', parentId: idOf('H90') } }],
      ...{ renamed: null, places: [], unitCodes: [], effectiveOn: today() },
      ...{ instrument: '15/NQ-HĐND', instrumentOn: today() },
    }
    const administrator = await office.person('quantri.vpubnd')
    return { change, plan: await administrator.call(previewBodyChange, change) }
  }
})

const plain = { dueOn: null, note: null }
