import { expect } from 'chai'
import { Desk, signedIn } from '../support/desk.ts'
import { addressesOf, guarded, namesIn, nameOf, watching, type Heard } from './ask.ts'
import { outsider, somebodyElses, type Things } from './somebody-elses.ts'

/** What is no secret of a body: its entry in the directory; who it is run by is the administrators' business. */
const openToAll: Record<string, [number, string[]]> = {
  'GET /agencies/:agencyId': [200, []],
  'POST /agencies/:agencyId/closing': [403, ['agency.not_your_role']],
  'POST /agencies/:agencyId/units': [403, ['agency.not_your_role']],
  'POST /agencies/:agencyId/posts': [403, ['agency.not_your_role']],
  'POST /posts/:postId/holdings': [403, ['agency.not_your_role']],
  'POST /posts/:postId/relief': [403, ['agency.not_your_role']],
}

/** How a thing that one may not see is called. */
const nouns: Record<string, string> = {
  documentId: 'document',
  deliveryId: 'delivery',
  taskId: 'task',
  dossierId: 'dossier',
  preparationId: 'preparation',
  registerId: 'register',
}

const aboutThings = guarded.filter((each) => namesIn(each).some((name) => name.endsWith('Id')))

/** Asks once of each, in one province, before the tests say what was heard. */
function heardBefore(by: () => Promise<Desk>, endpoints: typeof guarded): Map<string, Heard[]> {
  const heard = new Map<string, Heard[]>()
  before(async function () {
    this.timeout(120_000)
    const things: Things = await somebodyElses()
    const desk = await by()
    const ask = await watching()
    for (const each of endpoints) {
      const answers: Heard[] = []
      for (const address of addressesOf(each, things)) answers.push(await ask(desk, each, address))
      heard.set(nameOf(each), answers)
    }
  })
  return heard
}

describe('Nobody signed in', () => {
  const heard = heardBefore(() => Promise.resolve(new Desk()), guarded)

  for (const name of guarded.map(nameOf)) {
    it(`is told so and changes nothing: ${name}`, () => {
      for (const { status, reasons, isUnchanged } of heard.get(name) ?? []) {
        expect([status, ...reasons]).to.deep.equal([401, 'session.not_signed_in'])
        expect(isUnchanged).to.equal(true)
      }
    })
  }
})

describe('An outsider with every role of a desk', () => {
  const heard = heardBefore(outsider, aboutThings)

  for (const each of aboutThings) {
    const name = nameOf(each)
    const noun = nouns[namesIn(each)[0] ?? ''] ?? ''
    const expected = openToAll[name] ?? [404, [`${noun}.not_found`]]
    it(`hears ${String(expected[0])} and changes nothing: ${name}`, () => {
      const answers = heard.get(name) ?? []
      expect(answers).not.to.be.empty
      for (const { status, reasons, isUnchanged } of answers) {
        expect([status, reasons]).to.deep.equal(expected)
        expect(isUnchanged).to.equal(true)
      }
    })
  }
})

describe('The body whose things they are', () => {
  const reading = aboutThings.filter(({ method }) => method === 'get')
  const heard = heardBefore(() => signedIn('chutich.ubnd'), reading)

  for (const name of reading.map(nameOf)) {
    it(`is not told that they are not there: ${name}`, () => {
      const statuses = (heard.get(name) ?? []).map(({ status }) => status)
      expect(statuses).to.include(200)
    })
  }
})
