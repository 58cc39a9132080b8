import { expect } from 'chai'
import { whyNotInitial } from '../../server/signing/initials/rules.ts'
import { signedIn, type Json } from '../support/desk.ts'
import { openOffice, draftForm, type Office } from '../support/documents.ts'
import {
  checkedByBoth,
  decisionText,
  draftToInitial,
  initialledBy,
  type DraftToInitial,
} from '../support/initials.ts'
import { bodyId, linesOf, postIdOf } from '../support/province.ts'
import { keysWithSealOf, signedBy } from '../support/signing.ts'

const standing = {
  ...{ id: 5, agencyId: 1, direction: 'outgoing', version: 1 },
  ...{ signerPostId: 10, drafterPostId: 12, drafterPersonId: 30 },
}

/** Bodies of both profiles, and who drafts, checks, signs and administers there. */
const bodies = [
  {
    code: 'H90',
    drafter: 'chuyenvien',
    head: 'truongphong',
    leader: 'chutich',
    of: 'ubnd',
    administrator: 'quantri.vpubnd',
  },
  {
    code: 'A90',
    drafter: 'chuyenvien',
    head: 'truongbophan',
    leader: 'bithu',
    of: 'tu',
    administrator: 'quantri.tu',
  },
] as const

for (const body of bodies)
  describe(`initials in the body ${body.code}`, () => {
    it('stand under the signer’s signature and the seal', async () => {
      await openOffice()
      await keysWithSealOf(body.code)
      const named = (who: string) => `${who}.${body.of}`
      const drafter = await signedIn(named(body.drafter))
      const head = await signedIn(named(body.head))
      const clerk = await signedIn(named('vanthu'))
      const steps = `/agencies/${String(await bodyId(body.code))}/initial-steps`
      const administrator = await signedIn(body.administrator)
      const answers = [await administrator.put(steps, { steps: ['draft', 'form-check'] })]
      const form = draftForm(await postIdOf(named(body.leader)), { text: decisionText })
      const drafted = await drafter.post('/documents', form)
      const id = Number(drafted.body.id)
      const path = `/documents/${String(id)}`
      answers.push(
        await initialledBy(named(body.drafter), 'initial-1', { desk: drafter, id }),
        await drafter.post(`${path}/submission`),
        await head.post(`${path}/content-approval`),
        await initialledBy(named('vanthu'), 'initial-2', { desk: clerk, id }),
        await clerk.post(`${path}/form-approval`),
        await signedBy(named(body.leader), id),
        await clerk.post(`${path}/number`),
        await clerk.post(`${path}/seal`),
      )

      expect(answers.flatMap(({ reasons }) => reasons)).to.deep.equal([])
      const { signatures } = (await clerk.get(`${path}/signatures`)).body
      expect(signatures.map(({ field, indication }: Json) => [field, indication])).to.deep.equal([
        ['initial-1', 'passed'],
        ['initial-2', 'passed'],
        ['signer', 'passed'],
        ['seal', 'passed'],
      ])
      expect(await linesOf('document.initial')).to.have.lengthOf(2)
    })
  })

describe('initials', () => {
  let draft: DraftToInitial
  let office: Office
  let id: number

  beforeEach(async () => {
    draft = await draftToInitial()
    ;({ office, id } = draft)
  })

  it('that are missing keep the signer from signing', async () => {
    await checkedByBoth(draft)

    const answer = await signedBy('chutich.ubnd', id)

    expect([answer.status, answer.reasons]).to.deep.equal([409, ['signing.initials_missing']])
    const late = await initialledBy('chuyenvien.ubnd', 'initial-1', { desk: office.drafter, id })
    expect(late.reasons).to.deep.equal([])
  })

  it('are refused to others, and a second time', async () => {
    await checkedByBoth(draft)
    await initialledBy('chuyenvien.ubnd', 'initial-1', { desk: office.drafter, id })

    const twice = await initialledBy('chuyenvien.ubnd', 'initial-1', { desk: office.drafter, id })
    const other = await initialledBy('truongphong.ubnd', 'initial-2', { desk: office.head, id })

    expect(twice.reasons).to.deep.equal(['signing.initials_stand', 'signing.initialled_already'])
    expect([other.status, other.reasons]).to.deep.equal([403, ['signing.initials_of_another']])
  })

  it('wait for their step', () => {
    const document = { ...standing, stage: 'content-check' }
    const state = { document, steps: ['form-check'], standing: [] } as const
    const clerk = { personId: 40, postId: 11, agencyId: 1, roles: ['clerk'] }

    expect(whyNotInitial('initial-1', state, clerk)).to.deep.equal(['signing.not_at_initials'])
    expect(whyNotInitial('initial-2', state, clerk)).to.deep.equal(['signing.no_such_initials'])
  })

  it('are decided by the body’s administrator alone, each once', async () => {
    const steps = `/agencies/${await bodyId('H90')}/initial-steps`
    const answer = await office.clerk.put(steps, { steps: [] })
    const administrator = await signedIn('quantri.vpubnd')
    const twice = await administrator.put(steps, { steps: ['draft', 'draft'] })

    expect([answer.status, answer.reasons]).to.deep.equal([403, ['agency.not_your_role']])
    expect(twice.status).to.equal(400)
  })
})
