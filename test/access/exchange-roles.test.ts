import { expect } from 'chai'
import { amending, reason, registered } from '../exchange/amendments/registered.ts'
import { openProvince } from '../exchange/sealed-document.ts'
import { row } from '../../server/platform/database.ts'
import { emptyTables } from '../support/installation.ts'
import { guarded, nameOf } from './ask.ts'
import { askRoles, isTriedByBoth, type Rounds } from './ask-roles.ts'
import { openTo, openToBodies, roles, shownIn } from './exchange-roles.data.ts'

const ofExchange =
  / \/(partners|partner-alarms|deliveries|amendments|arrivals|exchange|log|oversight)(\/|$)| \/documents\/:documentId\/(issue|replacement|standing|cascade|envelope|evidence|passport|outside-links|deliveries|amendments)(\/|$)/

/** What one is answered who may ask, where there is nothing yet. */
const openAnswers: Record<string, string> = { 'GET /log': 'log.nothing_signed' }

describe('What bodies send one another', () => {
  let heard: Rounds

  // Every role asks in one province; the tests then say what was heard.
  before(async function () {
    this.timeout(60_000)
    await emptyTables()
    await openProvince()
    const { documentId, sender } = await registered()
    const form = amending({ reason, abstract: 'Khác' })
    await sender.call('POST', `/documents/${String(documentId)}/amendments`, form)
    const delivery = await row<{ id: number; copyId: number }>(
      'SELECT id, incoming_document_id AS copy_id FROM deliveries',
    )
    const { id: deliveryId = 0, copyId = 0 } = delivery ?? {}
    heard = await askRoles({
      to: { deliveryId, documentId: copyId },
      from: { deliveryId, documentId },
    })
  })

  const exchanged = guarded.map(nameOf).filter((name) => ofExchange.test(name))
  const doors = exchanged.filter((name) => name in openTo)

  it('says of everything for which role it is', () => {
    const unsaid = exchanged.filter((name) => !(name in openTo) && !openToBodies.includes(name))
    expect(unsaid).to.be.empty
  })

  for (const name of doors) {
    const open = openTo[name] ?? []
    it(`is for ${open.join(', ') || 'whoever keeps the installation'} alone: ${name}`, () => {
      const shut = heard.shut.get(name) ?? new Map<string, number>()
      const answers = [...new Set([...shut.values()])]
      const tried = roles.length * (isTriedByBoth(name) ? 2 : 1)
      const letIn = open.filter((door) => isTriedByBoth(name) || door.startsWith('to.'))
      expect([shut.size, answers]).to.deep.equal([tried - letIn.length, [403]])
      for (const answer of heard.open.get(name) ?? [])
        expect(answer).to.equal(openAnswers[name] ?? '')
    })
  }

  it('is changed by nobody at a door that is shut', () => {
    expect(heard.changed).to.be.empty
  })

  for (const name of Object.values(shownIn).flatMap((buttons) => Object.values(buttons))) {
    it(`has a button that is dark for a role exactly where its door is shut: ${name}`, () => {
      expect(heard.shown.get(name)).to.have.members([...(openTo[name] ?? [])])
    })
  }
})
