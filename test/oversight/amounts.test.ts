import { expect } from 'chai'
import { followAmounts } from '../../server/oversight/amounts/follow-amounts.ts'
import { recount } from '../../server/oversight/amounts/recount.ts'
import { settle } from '../../server/journal/sequence.ts'
import { change, transact } from '../../server/platform/database.ts'
import { signedIn } from '../support/desk.ts'
import { plantOffice, registeredBy } from '../support/incoming.ts'
import { postIdOf } from '../support/province.ts'
import { today } from '../support/day.ts'

const thisMonth = () => today().slice(0, 7)

describe('What a body does in a month, and what waits for a post,', () => {
  it('is counted after each act, once, and a recount mends what went wrong', async () => {
    await plantOffice()
    followAmounts()
    const id = await registeredBy('vanthu.ubnd', { typeCode: 'plan' })
    await registeredBy('vanthu.ubnd', { typeCode: 'plan' })
    const clerk = await signedIn('vanthu.ubnd')
    const toPostId = await postIdOf('chutich.ubnd')
    await clerk.post(`/documents/${String(id)}/presentation`, { toPostId })
    await settle()
    await settle()

    const leader = await signedIn('chutich.ubnd')
    const amounts = { month: thisMonth(), direction: 'incoming', typeCode: 'plan', amount: 2 }
    const shown = async () =>
      (await leader.get(`/amounts?from=${thisMonth()}&to=${thisMonth()}`)).body
    expect(await shown()).to.deep.equal({ waiting: 1, months: [amounts] })
    expect(await recount()).to.equal(0)

    await transact(() => change('DELETE FROM counted_documents WHERE document_id = :id', { id }))
    await transact(() => change('UPDATE rollups SET amount = 1'))
    expect(await recount()).to.equal(1)
    expect(await shown()).to.deep.equal({ waiting: 1, months: [amounts] })
  })
})
