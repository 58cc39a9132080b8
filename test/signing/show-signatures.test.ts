import { expect } from 'chai'
import { files } from '../../server/platform/files.ts'
import { verdictsOf, type Verdict } from '../../server/signing/verdicts.ts'
import type { Desk } from '../support/desk.ts'
import { openOffice, peoplesCommittee } from '../support/documents.ts'
import { plainPdf } from '../support/plain-pdf.ts'
import { keysWithSealOf, signedBy, typedAwaiting } from '../support/signing.ts'

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
