import { expect } from 'chai'
import { mandateOn } from '../../server/agencies/mandates/competence.ts'
import { row, rows } from '../../server/platform/database.ts'
import { signedIn } from '../support/desk.ts'
import { openOffice, peoplesCommittee, type Office } from '../support/documents.ts'
import { bodyId, detailsOf, personIdOf, postIdOf } from '../support/province.ts'
import {
  cmsOver,
  keyOf,
  keysWithSealOf,
  prepared,
  signedBy,
  typedAwaiting,
} from '../support/signing.ts'
import { today } from '../support/day.ts'

const path = (id: number) => `/documents/${String(id)}`

async function mandateOf(grantee: string): Promise<number> {
  const found = await row<{ id: number }>(
    'SELECT id FROM mandates WHERE grantee_post_id = :postId',
    { postId: await postIdOf(grantee) },
  )
  return found?.id ?? 0
}

describe('Who may sign for whom', () => {
  let office: Office
  let deputyPostId: number

  beforeEach(async () => {
    await openOffice()
    office = await peoplesCommittee()
    deputyPostId = await postIdOf('phochutich.ubnd')
  })

  it('is printed over the signature as the mandate says, and kept with it', async () => {
    await keysWithSealOf('H90')
    const form = { signerPostId: deputyPostId, authority: 'KT' }
    const id = await typedAwaiting(office, form)
    const { content } = (await office.drafter.get(path(id))).body
    expect(content.authority).to.deep.equal({
      prefix: 'KT.',
      lines: ['Chủ tịch'],
      title: 'Phó Chủ tịch',
    })

    expect((await signedBy('phochutich.ubnd', id)).reasons).to.deep.equal([])

    const mandateId = await mandateOf('phochutich.ubnd')
    expect(await detailsOf('document.sign')).to.deep.include({ authority: 'KT', mandateId })
    expect(await rows('SELECT mandate_id FROM signatures')).to.deep.equal([{ mandateId }])
    const agencyId = await bodyId('H90')
    const asked = { agencyId, signerPostId: deputyPostId, authority: 'KT', unitId: null } as const
    const decision = { ...asked, typeCode: 'decision' }
    expect(await mandateOn({ ...decision, at: new Date().toISOString() })).to.equal(mandateId)
    expect(await mandateOn({ ...decision, at: '2026-01-05T00:00:00.000Z' })).to.equal(null)
  })

  it('ends while the page is open: the signature that comes back is refused, and nothing is kept', async () => {
    await keysWithSealOf('H90')
    const id = await typedAwaiting(office, { signerPostId: deputyPostId, authority: 'KT' })
    const deputy = await signedIn('phochutich.ubnd')
    const key = await keyOf('phochutich.ubnd')
    const preparation = (await prepared(deputy, id, key)).body
    const cms = await cmsOver(deputy, preparation, key)
    const ending = `/mandates/${String(await mandateOf('phochutich.ubnd'))}/end`
    expect((await office.clerk.post(ending, { reason: 'x' })).reasons).to.deep.equal([
      'mandate.not_yours_to_grant',
    ])
    await office.leader.post(ending, { reason: 'Phân công lại' })

    const body = { preparationId: preparation.id, cms, hasReadToEnd: true }
    const answer = await deputy.post(`${path(id)}/signatures`, body)

    expect([answer.status, answer.reasons]).to.deep.equal([409, ['mandate.ended']])
    expect((await prepared(deputy, id, key)).reasons).to.deep.equal(['mandate.ended'])
    expect((await deputy.get(path(id))).body.may.sign).to.deep.equal(['mandate.ended'])
    expect(await rows('SELECT * FROM signatures')).to.deep.equal([])
  })

  it('is known before anything is drafted, with why not', async () => {
    const head = await postIdOf('truongphong.ubnd')
    const asked = `/posts/${String(head)}/competences?typeCode=decision`

    const { competences } = (await office.drafter.get(asked)).body

    const why = Object.fromEntries(
      (competences as { authority: string; reasons: string[] }[]).map((one) => [
        one.authority,
        one.reasons,
      ]),
    )
    expect(why).to.deep.include({
      '': ['mandate.only_head_signs_in_own_right'],
      TL: ['mandate.type_outside_scope'],
      KT: ['mandate.none_in_this_form'],
    })
    const drafted = await office.drafter.post('/documents', {
      typeCode: 'decision',
      abstract: 'Ngoài phạm vi',
      signerPostId: head,
      authority: 'TL',
      recipients: [],
      isNotSecret: true,
    })
    expect([drafted.status, drafted.reasons]).to.deep.equal([422, ['mandate.type_outside_scope']])
  })

  it('is given by the head or an administrator, for one person if it is special, and passed on by nobody', async () => {
    const agency = `/agencies/${String(await bodyId('H90'))}/mandates`
    const special = {
      kind: 'TUQ',
      grantorPostId: office.leaderPostId,
      granteePersonId: await personIdOf('truongphong.ubnd'),
      validFrom: today(),
      validTo: today(),
      typeCodes: ['contract'],
      instrument: '15/GUQ-UBND',
      instrumentDay: today(),
    }
    expect((await office.drafter.post(agency, special)).status).to.equal(403)

    const { id } = (await office.leader.post(agency, special)).body

    const again = { ...special, kind: 'TL', grantorPostId: await postIdOf('truongphong.ubnd') }
    const passed = {
      ...again,
      granteePersonId: null,
      granteePostId: deputyPostId,
      passedOnFromId: id,
    }
    const refused = await office.head.post(agency, passed)
    expect(refused.reasons).to.include('mandate.special_is_not_passed_on')
    expect((await office.leader.post(agency, special)).reasons).to.deep.equal(['mandate.overlaps'])
    const { mandates } = (await office.drafter.get(agency)).body
    expect(mandates[0]).to.deep.include({ id, standing: 'in-force', instrument: '15/GUQ-UBND' })
  })
})
