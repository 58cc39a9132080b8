import { expect } from 'chai'
import { join } from 'node:path'
import { signHead } from '../../../server/journal/log/heads.ts'
import { closeLog, openLog, theLog } from '../../../server/journal/log/open-log.ts'
import { verifierLine } from '../../../server/journal/log/formats/note.ts'
import { settle } from '../../../server/journal/sequence.ts'
import { verifyBundle } from '../../../server/oversight/evidence/verifier/verify-bundle.ts'
import { trustAnchors } from '../../../server/signing/keys/open-keys.ts'
import { openProvince } from '../../exchange/sealed-document.ts'
import { signedIn } from '../../support/desk.ts'
import { peoplesCommittee, type Office } from '../../support/documents.ts'
import { dataFolder } from '../../support/installation.ts'
import { bodyId, linesOf } from '../../support/province.ts'
import { keysWithSealOf, signedBy, typedAwaiting } from '../../support/signing.ts'

/** A decision that was signed, numbered, sealed and sent to another body. */
async function issuedBy(office: Office): Promise<number> {
  const recipients = [{ agencyId: await bodyId('I01.90'), name: 'Như trên', purpose: 'act' }]
  const documentId = await typedAwaiting(office, { recipients })
  const path = `/documents/${String(documentId)}`
  const answers = [
    await signedBy('chutich.ubnd', documentId),
    await office.clerk.post(`${path}/number`),
    await office.clerk.post(`${path}/seal`),
    await office.clerk.post(`${path}/issue`),
  ]
  expect(answers.flatMap(({ reasons }) => reasons)).to.be.empty
  // The arrival that follows the issue is placed in a round of its own.
  await settle()
  await settle()
  return documentId
}

describe('The evidence of a document', () => {
  afterEach(closeLog)

  it('is taken as one file by an auditor, verified by a stranger, printed as a passport, and all that is recorded', async () => {
    await openProvince()
    await keysWithSealOf('H90')
    await openLog(join(dataFolder, 'keys', 'log'))
    const office = await peoplesCommittee()
    const documentId = await issuedBy(office)
    await signHead(new Date().toISOString())
    const path = `/documents/${String(documentId)}`
    const auditor = await signedIn('thanhtravien.ttt')

    const answer = await auditor.get(`${path}/evidence`)

    const { outcome, findings, lines } = verifyBundle(new Uint8Array(answer.body), {
      ...{ witnessKeys: [], at: new Date().toISOString(), revocation: 'if-known' },
      logKeys: theLog().keys.verifiers.map(verifierLine),
      anchors: await trustAnchors(),
    })
    const unproved = findings.filter((found) => found.outcome !== 'proved')
    expect(unproved.map(({ check, reasons }) => `${check} ${reasons.join()}`)).to.have.members([
      'consistency consistency.none',
      'timestamp timestamp.none',
      'witness witness.none',
      'raised raised.none',
      'receipt receipt.none',
      'stated stated.names,stated.later',
    ])
    expect(outcome).to.equal('proved')
    const acts = lines.map(({ act }) => act)
    expect(acts).to.include.members(['document.sign', 'document.issue', 'delivery.arrive'])
    const [exported] = await linesOf('evidence.export')
    expect(exported?.subject).to.equal(`evidence:${String(documentId)}`)
    const { body: told } = await auditor.get(`${path}/passport`)
    expect(told.signatures.map(({ field }: { field: string }) => field)).to.deep.equal([
      'signer',
      'seal',
    ])
    expect(told.deliveries[0]).to.include({ state: '01' })
    expect(told.proof).to.include({ origin: theLog().keys.origin })
    const printed = await auditor.get(`${path}/passport/print?language=en`)
    expect(Buffer.from(printed.body).toString('latin1', 0, 5)).to.equal('%PDF-')
    expect(await linesOf('passport.print')).to.have.lengthOf(2)
    const clerk = await office.clerk.get(`${path}/evidence`)
    expect([clerk.status, clerk.reasons]).to.deep.equal([403, ['oversight.not_your_role']])
  })
})
