import { expect } from 'chai'
import { setUpInstallation, type SetUp } from '../../server/agencies/set-up.ts'
import { installationContext } from '../../server/platform/context.ts'
import { rows } from '../../server/platform/database.ts'
import type { Refusal } from '../../server/platform/refusal.ts'
import { signedIn } from '../support/desk.ts'

const given: SetUp = {
  agency: {
    code: 'H91',
    name: 'Ủy ban nhân dân tỉnh Sơn Lâm',
    organCode: 'UBND',
    system: 'state',
    level: 'province',
    profile: 'state',
    placeName: 'Sơn Lâm',
    validFrom: '2025-07-01',
  },
  administrator: { name: 'Đỗ Thị Mẫu', logIn: 'QuanTri', password: 'Mat-Khau-2026-Moi' },
}

async function setUp(changed: Partial<SetUp> = {}): Promise<string> {
  return await setUpInstallation({ ...given, ...changed }, installationContext('test')).then(
    () => 'done',
    (problem: unknown) => (problem as Refusal).reasons.join(),
  )
}

describe('setting up an installation', () => {
  it('gives the first administrator a body that keeps all others', async () => {
    expect(await setUp()).to.equal('done')

    const desk = await signedIn('quantri', given.administrator.password)
    const party = { code: 'A91', system: 'party', profile: 'party', parentId: null }
    const answer = await desk.post('/agencies', { ...given.agency, ...party })
    expect(answer.status).to.equal(201)
  })

  it('is refused where bodies stand already', async () => {
    await setUp()

    expect(await setUp()).to.equal('installation.set_up_already')
  })

  it('is refused with a password that is too simple, and leaves no trace', async () => {
    const administrator = { ...given.administrator, password: 'mat-khau-mat-khau' }

    expect(await setUp({ administrator })).to.equal('person.password_too_simple')
    expect(await rows('SELECT id FROM agencies')).to.be.empty
  })
})
