import { expect } from 'chai'
import { Desk, signedIn } from '../support/desk.ts'
import { addressesOf, guarded, namesIn, nameOf, watching, type Heard } from './ask.ts'
import { outsider, somebodyElses, type Things } from './somebody-elses.ts'

/** What is no secret of a body: its entry in the directory; who it is run by is the administrators' business. */
const openToAll: Record<string, [number, string[]]> = {
  'GET /agencies/:agencyId': [200, []],
  'GET /agencies/:agencyId/history': [200, []],
  'GET /agencies/:agencyId/calendar': [200, []],
  'POST /agencies/:agencyId/calendar': [403, ['agency.not_your_role']],
  'GET /agencies/:agencyId/oversights': [200, []],
  'POST /agencies/:agencyId/oversights': [403, ['agency.not_your_role']],
  'POST /agencies/:agencyId/oversights/:oversightId/end': [403, ['agency.not_your_role']],
  'GET /agencies/:agencyId/initial-steps': [200, []],
  'PUT /agencies/:agencyId/initial-steps': [403, ['agency.not_your_role']],
  'GET /agencies/:agencyId/seal-image': [200, []],
  'POST /agencies/:agencyId/seal-image': [403, ['agency.not_your_role']],
  'GET /agencies/:agencyId/mandates': [200, []],
  'POST /agencies/:agencyId/mandates': [403, ['mandate.not_yours_to_grant']],
  'POST /agencies/:agencyId/closing': [403, ['agency.not_your_role']],
  'POST /agencies/:agencyId/units': [403, ['agency.not_your_role']],
  'POST /agencies/:agencyId/posts': [403, ['agency.not_your_role']],
  'GET /agencies/:agencyId/decisions': [403, ['agency.not_your_role']],
  'POST /agencies/:agencyId/decisions/:key/check': [403, ['agency.not_your_role']],
  'POST /agencies/:agencyId/decisions/:key/trial': [403, ['agency.not_your_role']],
  'POST /agencies/:agencyId/decisions/:key/versions': [403, ['agency.not_your_role']],
  'GET /agencies/:agencyId/processes': [403, ['agency.not_your_role']],
  'GET /agencies/:agencyId/processes/:key': [403, ['agency.not_your_role']],
  'POST /agencies/:agencyId/processes/:key/check': [403, ['agency.not_your_role']],
  'POST /agencies/:agencyId/processes/:key/rehearsal': [403, ['agency.not_your_role']],
  'POST /agencies/:agencyId/processes/:key/versions': [403, ['agency.not_your_role']],
  'POST /agencies/:agencyId/processes/:key/migration-plan': [403, ['agency.not_your_role']],
  'POST /agencies/:agencyId/processes/:key/cases/:instanceId/migration': [
    403,
    ['agency.not_your_role'],
  ],
  'GET /agencies/:agencyId/dead-jobs': [403, ['agency.not_your_role']],
  'POST /agencies/:agencyId/dead-jobs/:jobId/retry': [403, ['agency.not_your_role']],
  'PUT /partners/:partnerId': [403, ['agency.not_your_role']],
  'PUT /partners/:partnerId/bodies': [403, ['agency.not_your_role']],
  'PUT /partners/:partnerId/hold': [403, ['agency.not_your_role']],
  'POST /partners/:partnerId/comparison': [403, ['agency.not_your_role']],
  'POST /partners/:partnerId/retirement': [403, ['agency.not_your_role']],
  'POST /partners/:partnerId/abandonment': [403, ['agency.not_your_role']],
  'POST /partners/:partnerId/trial': [403, ['agency.not_your_role']],
  'GET /partners/:partnerId/bundles': [403, ['agency.not_your_role']],
  'POST /partners/:partnerId/bundles/taken': [403, ['agency.not_your_role']],
  'GET /partners/:partnerId/bundles/taken/:name': [403, ['agency.not_your_role']],
  'POST /partners/:partnerId/bundles/brought': [403, ['agency.not_your_role']],
  'POST /partner-alarms/:alarmId/seen': [403, ['agency.not_your_role']],
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
  copyId: 'copy',
  searchId: 'search',
  phraseId: 'phrase',
  mandateId: 'mandate',
  substitutionId: 'substitution',
  postId: 'post',
  shareId: 'share',
  changeId: 'right',
}

const aboutThings = guarded.filter((each) => namesIn(each).some((name) => name.endsWith('Id')))

// What is for administrators alone is nothing for the chairman either.
const reading = aboutThings.filter(
  (each) => each.method === 'get' && openToAll[nameOf(each)]?.[0] !== 403,
)

/** What was heard by each, at each endpoint. */
type Hearing = Map<string, Heard[]>

async function hear(desk: Desk, endpoints: typeof guarded, things: Things): Promise<Hearing> {
  const heard: Hearing = new Map()
  const ask = await watching()
  for (const each of endpoints) {
    const answers: Heard[] = []
    for (const address of addressesOf(each, things)) answers.push(await ask(desk, each, address))
    heard.set(nameOf(each), answers)
  }
  return heard
}

describe('What a body has in hand', () => {
  let byNobody: Hearing
  let byOutsider: Hearing
  let byOwner: Hearing

  // Everything is asked in one province; the tests then say what was heard.
  before(async function () {
    this.timeout(120_000)
    const things = await somebodyElses()
    byNobody = await hear(new Desk(), guarded, { ...things, documentId: [1] })
    byOutsider = await hear(await outsider(), aboutThings, things)
    byOwner = await hear(await signedIn('chutich.ubnd'), reading, things)
  })

  for (const name of guarded.map(nameOf)) {
    it(`is for people signed in: ${name}`, () => {
      for (const { status, reasons, isUnchanged } of byNobody.get(name) ?? []) {
        expect([status, ...reasons]).to.deep.equal([401, 'session.not_signed_in'])
        expect(isUnchanged).to.equal(true)
      }
    })
  }

  for (const each of aboutThings) {
    const name = nameOf(each)
    const noun = nouns[namesIn(each)[0] ?? ''] ?? ''
    const expected = openToAll[name] ?? [404, [`${noun}.not_found`]]
    it(`answers ${String(expected[0])} to an outsider with every role of a desk: ${name}`, () => {
      const answers = byOutsider.get(name) ?? []
      expect(answers).not.to.be.empty
      for (const { status, reasons, isUnchanged } of answers) {
        expect([status, reasons]).to.deep.equal(expected)
        expect(isUnchanged).to.equal(true)
      }
    })
  }

  for (const name of reading.map(nameOf)) {
    it(`is shown to its own chairman: ${name}`, () => {
      expect((byOwner.get(name) ?? []).map(({ status }) => status)).to.include(200)
    })
  }
})
