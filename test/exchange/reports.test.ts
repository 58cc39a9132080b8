import { expect } from 'chai'
import { followReports } from '../../server/exchange/reports/follow-reports.ts'
import { follow } from '../../server/journal/follow.ts'
import { settle } from '../../server/journal/sequence.ts'
import { change, rows, transact } from '../../server/platform/database.ts'
import { databaseDigest } from '../support/database-digest.ts'
import { signedIn, type Answer, type Desk } from '../support/desk.ts'
import { fileForm, peoplesCommittee } from '../support/documents.ts'
import { bodyId, linesOf, personIdOf, postIdOf } from '../support/province.ts'
import { keysWithSealOf, signedBy, typedAwaiting } from '../support/signing.ts'
import { inbox, issued, openProvince } from './sealed-document.ts'

const government = 'Ủy ban nhân dân tỉnh Hương Sơn'
const letter = {
  ...{ reference: '15/QĐ-UBND', issuedOn: '2026-11-18', issuerName: government },
  ...{ typeCode: 'decision', abstract: 'Về việc phối hợp', secrecy: 'none' },
}

/** A decision of the provincial government that it has signed, sealed and issued to the Front. */
async function issuedToFront(): Promise<{ documentId: number; clerk: Desk; bytes: Uint8Array }> {
  await keysWithSealOf('H90')
  const office = await peoplesCommittee()
  const front = { agencyId: await bodyId('I01.90'), name: 'Như Điều 3', purpose: 'act' }
  const documentId = await typedAwaiting(office, { recipients: [front] })
  const { clerk } = office
  const path = `/documents/${String(documentId)}`
  await signedBy('chutich.ubnd', documentId)
  for (const step of ['number', 'seal', 'issue']) await clerk.post(`${path}/${step}`)
  await settle()
  // What is done on arrival is told in a round of its own.
  await settle()
  return { documentId, clerk, bytes: (await clerk.get(`${path}/versions/3/file`)).body }
}

/** What is not kept of the rules and signatures of a report, by its codes. */
const codesOf = ({ body }: Answer): string[] => body.reasons

describe('reports on signatures', function () {
  this.timeout(60_000)

  beforeEach(openProvince)
  beforeEach(followReports)
  // The tests of other files count what stands without reports.
  after(() => follow('reports', ['report.none'], () => undefined))

  it('stand before the clerk registers and with the document that it becomes, once a day, and are printed', async () => {
    const { documentId, clerk } = await issuedToFront()
    const { desk, path } = await inbox('vanthu.mttq')

    const arrived = await desk.get(`${path}/report`)
    const { body } = await desk.post(`${path}/registration`, { dueOn: null, note: null })
    await settle()
    const registered = await desk.get(`/documents/${String(body.id)}/report`)

    expect([codesOf(arrived), arrived.body.indication]).to.deep.equal([[], 'passed'])
    expect(arrived.body.signatures.map(({ field }: { field: string }) => field)).to.include.members(
      [...['signer', 'seal']],
    )
    expect(registered.body).to.include({ indication: 'passed', occasion: 'hop' })
    const again = await clerk.post(`/documents/${String(documentId)}/report`)
    expect([again.status, again.body.occasion]).to.deep.equal([201, 'arrival'])
    const print = await clerk.get(`/documents/${String(documentId)}/report/print?language=en`)
    expect(Buffer.from(print.body).subarray(0, 5).toString()).to.equal('%PDF-')
    const data = await desk.get(`${path}/report/data`)
    expect(data.headers.get('content-disposition')).to.match(/^attachment; filename="?.*\.json"?$/)
    const kept = await rows('SELECT document_id, occasion FROM validation_reports ORDER BY id')
    expect(kept).to.deep.equal([
      { documentId, occasion: 'arrival' },
      { documentId: body.id, occasion: 'hop' },
    ])
    expect(await linesOf('document.validate')).to.have.lengthOf(2)
  })

  it('fail an issued document without signature and seal', async () => {
    await issued({ to: ['H90'] })
    const { desk, path } = await inbox('vanthu.ubnd')

    const found = await desk.get(`${path}/report`)

    expect(found.body.indication).to.equal('failed')
    expect(codesOf(found)).to.deep.equal(['policy.signer_missing', 'policy.seal_missing'])
  })

  it('tell the clerk what was changed in a file before it is registered and after, and who was not in the post', async () => {
    const { bytes } = await issuedToFront()
    const forged = new Uint8Array(bytes)
    // Inside the metadata, which stand there in plain text.
    const place = Buffer.from(forged).indexOf('xmpmeta') + 40
    forged[place] = (forged[place] ?? 0) ^ 1
    const desk = await signedIn('vanthu.tu')
    const before = await databaseDigest()

    const found = await inspected(desk, forged)

    expect(found.body.indication).to.equal('failed')
    expect(codesOf(found)).to.include('signature.digest_mismatch')
    expect(await databaseDigest()).to.equal(before)
    const registered = await desk.call('POST', '/arrivals', fileForm(forged, letter))
    expect([registered.status, registered.body.indication]).to.deep.equal([201, 'failed'])
    const shown = await desk.get(`/documents/${String(registered.body.id)}/report`)
    expect(shown.body).to.include({ indication: 'failed', occasion: 'arrival' })

    await replaceHolder('chutich.ubnd', 'phochutich.ubnd')
    const another = await inspected(desk, bytes)
    expect(codesOf(another)).to.deep.equal(['policy.signer_not_in_post'])
    expect(another.body.indication).to.equal('failed')
  })

  async function inspected(desk: Desk, bytes: Uint8Array): Promise<Answer> {
    const body = { issuerName: government, secrecy: 'none' }
    return await desk.call('POST', '/arrivals/report', fileForm(bytes, body))
  }

  async function replaceHolder(logIn: string, by: string): Promise<void> {
    const values = { personId: await personIdOf(by), postId: await postIdOf(logIn) }
    await transact(() =>
      change('UPDATE holdings SET person_id = :personId WHERE post_id = :postId', values),
    )
  }
})
