import { expect } from 'chai'
import { row, transact, change } from '../../server/platform/database.ts'
import { readAnchors } from '../../server/signing/formats/path/read-anchors.ts'
import { trustAnchors } from '../../server/signing/keys/open-keys.ts'
import { Desk, origin, type Json } from '../support/desk.ts'
import { openOffice, peoplesCommittee } from '../support/documents.ts'
import { keysWithSealOf, signedBy, typedAwaiting } from '../support/signing.ts'

describe('the public page of a document', () => {
  const stranger = new Desk()

  async function issuedWithCode(): Promise<{ id: number; code: string }> {
    await openOffice()
    await keysWithSealOf('H90')
    const { clerk, ...office } = await peoplesCommittee()
    const id = await typedAwaiting({ clerk, ...office })
    const path = `/documents/${String(id)}`
    const answers = [
      await signedBy('chutich.ubnd', id),
      await clerk.post(`${path}/number`),
      await clerk.post(`${path}/seal`),
      await clerk.post(`${path}/issue`),
    ]
    expect(answers.flatMap(({ reasons }) => reasons)).to.deep.equal([])
    const found = await row<{ code: string }>(
      'SELECT code FROM verification_codes WHERE document_id = :id',
      { id },
    )
    return { id, code: found?.code ?? '' }
  }

  it('tells a stranger with the code who signed, what it is worth, and its digest', async () => {
    const { id, code } = await issuedWithCode()

    const { status, body } = await stranger.get(`/verification/${code}`)

    expect(status).to.equal(200)
    const version = await row<{ sha256: string }>(
      "SELECT sha256 FROM document_versions WHERE document_id = :id AND kind = 'sealed'",
      { id },
    )
    expect(body.sha256s).to.deep.equal([version?.sha256])
    expect(body.isRecalled).to.equal(false)
    expect(body).to.include({ reference: '01/QĐ-UBND', typeName: 'Quyết định' })
    const outcomes = body.signatures.map(({ field, indication }: Json) => [field, indication])
    expect(outcomes).to.deep.equal([
      ['signer', 'passed'],
      ['seal', 'passed'],
    ])
    expect(Object.keys(body)).to.have.members([
      ...['reference', 'issuedOn', 'agencyName', 'typeName', 'abstract', 'isRecalled'],
      ...['signedBy', 'signatures', 'sha256s'],
    ])
  })

  it('tells a stranger whom the installation trusts, to judge a file by the same', async () => {
    await issuedWithCode()

    const { status, body } = await stranger.get('/trust-anchors')

    expect(status).to.equal(200)
    expect(body.anchors[0]).to.match(/-----BEGIN CERTIFICATE-----\n/)
    expect(await trustAnchors()).to.deep.equal((body.anchors as string[]).flatMap(readAnchors))
    const address = `${await origin()}/api/trust-anchors`
    const { headers } = await fetch(address)
    const known = {
      headers: { 'if-none-match': headers.get('etag') ?? '', 'cache-control': 'max-age=0' },
    }
    expect([headers.get('cache-control'), (await fetch(address, known)).status]).to.deep.equal([
      'public, max-age=300',
      304,
    ])
  })

  it('hides the abstract of a document whose circulation is restricted', async () => {
    const { id, code } = await issuedWithCode()
    await transact(() =>
      change("UPDATE documents SET circulation = 'internal' WHERE id = :id", { id }),
    )

    const { body } = await stranger.get(`/verification/${code.toLowerCase()}`)

    expect(body.abstract).to.equal(null)
  })

  it('knows no document before it is issued, and no other code', async () => {
    const { id, code } = await issuedWithCode()
    await transact(() => change("UPDATE documents SET stage = 'sealed' WHERE id = :id", { id }))

    const early = await stranger.get(`/verification/${code}`)
    const other = await stranger.get('/verification/0000-0000-0000-0000')
    const bad = await stranger.get('/verification/khong-phai-ma')

    expect([early.status, early.reasons]).to.deep.equal([404, ['verification.not_found']])
    expect(other.status).to.equal(404)
    expect(bad.status).to.equal(400)
  })
})
