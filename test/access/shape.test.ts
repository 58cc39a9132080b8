import { expect } from 'chai'
import { signedIn } from '../support/desk.ts'
import { addressesOf, guarded, isStrict, namesIn, nameOf, watching, type Heard } from './ask.ts'
import { somebodyElses } from './somebody-elses.ts'

const withBody = guarded.filter(({ method, body }) => method !== 'get' && body)
const aboutThings = guarded.filter((each) => namesIn(each).some((name) => name.endsWith('Id')))

describe('The shape of a request', () => {
  const unknownField = new Map<string, Heard>()
  const unknownQuery = new Map<string, Heard>()
  const noIdentifier = new Map<string, Heard[]>()

  before(async function () {
    this.timeout(120_000)
    const things = await somebodyElses()
    const desk = await signedIn('vanthu.ubnd')
    const ask = await watching()
    for (const each of withBody) {
      const [address = ''] = addressesOf(each, things)
      unknownField.set(nameOf(each), await ask(desk, each, address, { somethingElse: 1 }))
    }
    for (const each of guarded.filter(({ query }) => query)) {
      const [address = ''] = addressesOf(each, things)
      unknownQuery.set(nameOf(each), await ask(desk, each, `${address}&somethingElse=1`))
    }
    for (const each of aboutThings) {
      const answers: Heard[] = []
      for (const value of ['abc', '99999999999999999999']) {
        const address = each.path.replace(/:\w+/, value).replace(/:\w+/g, '1')
        answers.push(await ask(desk, each, address))
      }
      noIdentifier.set(nameOf(each), answers)
    }
  })

  for (const each of withBody) {
    it(`is strict: ${nameOf(each)} refuses a field it does not know`, () => {
      const heard = unknownField.get(nameOf(each))!
      expect(isStrict(each)).to.equal(true)
      expect([heard.status, heard.reasons]).to.deep.equal([400, ['request.does_not_fit']])
      expect(heard.isUnchanged).to.equal(true)
    })
  }

  for (const each of guarded.filter(({ query }) => query)) {
    it(`is strict: ${nameOf(each)} refuses a question it does not know`, () => {
      const heard = unknownQuery.get(nameOf(each))!
      expect([heard.status, heard.reasons]).to.deep.equal([400, ['request.does_not_fit']])
    })
  }

  for (const each of aboutThings) {
    it(`has a whole number for an identifier: ${nameOf(each)}`, () => {
      for (const { status, reasons, isUnchanged } of noIdentifier.get(nameOf(each)) ?? []) {
        expect([status, reasons]).to.deep.equal([400, ['request.does_not_fit']])
        expect(isUnchanged).to.equal(true)
      }
    })
  }

  it('names the field that does not fit', () => {
    const { body } = unknownField.get('POST /dossiers')!
    expect(body.error.fields).to.deep.equal([{ path: 'body', code: 'unrecognized_keys' }])
  })
})
