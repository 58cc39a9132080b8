import { join } from 'node:path'
import { expect } from 'chai'
import { files } from '../../server/platform/files.ts'
import { openAuthority } from '../../server/signing/authority/open-authority.ts'
import { verdictsOf, type Verdict } from '../../server/signing/verdicts.ts'
import { signedIn, type Desk } from '../support/desk.ts'
import { openOffice, peoplesCommittee } from '../support/documents.ts'
import { plainPdf } from '../support/plain-pdf.ts'
import {
  inBase64,
  keyFolder,
  keyOf,
  keysWithSealOf,
  signedBy,
  typedAwaiting,
} from '../support/signing.ts'
import { withSignature } from './formats/desk.ts'

const at = '2026-11-22T01:02:03.456Z'

describe('showing what signatures are worth', () => {
  let clerk: Desk
  let path: string
  let sealed: Uint8Array

  beforeEach(async () => {
    await openOffice()
    await keysWithSealOf('H90')
    const office = await peoplesCommittee()
    clerk = office.clerk
    const id = await typedAwaiting(office)
    path = `/documents/${String(id)}`
    await signedBy('chutich.ubnd', id)
    await clerk.post(`${path}/number`)
    await clerk.post(`${path}/seal`)
    sealed = (await clerk.get(`${path}/versions/3/file`)).body
  })

  async function verdicts(bytes: Uint8Array): Promise<Verdict[]> {
    const { sha256 } = await files().keep(bytes)
    return await verdictsOf(sha256, new Date().toISOString())
  }

  it('finds an original where a person signed first and the body sealed', async () => {
    const both = await verdicts(sealed)

    const found = both.map(({ field, indication }) => [field, indication])
    expect(found).to.deep.equal([
      ['signer', 'passed'],
      ['seal', 'passed'],
    ])
  })

  it('finds a byte that was changed', async () => {
    const forged = new Uint8Array(sealed)
    const at = Buffer.from(forged).indexOf('/Producer')
    forged[at > 0 ? at + 1 : 20] = 0x51

    const found = await verdicts(forged)

    expect(found.map(({ indication }) => indication)).not.to.include('passed')
  })

  it('says otherwise as soon as a certificate is revoked, and nothing certain while nobody tells', async () => {
    const key = await keyOf('chutich.ubnd')
    const place = { page: 0, rectangle: [60, 60, 160, 100] as const }
    const now = new Date().toISOString()
    const bytes = await withSignature(await plainPdf('x'), key, { field: 'x', place, at: now })
    const found = async () => (await verdicts(bytes)).map(({ subIndication }) => subIndication)

    const before = await found()
    const keeper = await signedIn('quantri.vpubnd')
    const given = { certificate: inBase64(key.certificate), reason: 'key-compromise' }
    await keeper.post('/authority/revocations', given)
    const after = await found()
    openAuthority(join(keyFolder, 'nowhere'))
    const alone = await found()

    expect([before, after, alone]).to.deep.equal([[null], ['REVOKED_NO_POE'], ['TRY_LATER']])
  })

  it('trusts no certificate after its end', async () => {
    const { sha256 } = await files().keep(sealed)

    const [signer] = await verdictsOf(sha256, '2040-01-01T00:00:00.000Z')

    expect(signer).to.include({ isValid: true, isTrusted: false, indication: 'indeterminate' })
    expect(signer?.reasons).to.include('path.expired')
  })

  it('finds nothing in an unsigned file, and fails what is no PDF', async () => {
    expect(await verdicts(await plainPdf('Chưa ký'))).to.deep.equal([])
    const [none] = await verdicts(Buffer.from(`no PDF ${at}`))
    expect(none).to.include({ field: '', indication: 'failed' })
    expect(none?.reasons).to.deep.equal(['pdf.not_a_pdf'])
  })
})
