import { join } from 'node:path'
import { expect } from 'chai'
import { settle } from '../../../server/journal/sequence.ts'
import { row, rows } from '../../../server/platform/database.ts'
import { openAuthority } from '../../../server/signing/authority/open-authority.ts'
import { EvidenceProblem } from '../../../server/signing/evidence/evidence-problem.ts'
import { sameBytes } from '../../../server/signing/formats/cms/der.ts'
import { followLevels } from '../../../server/signing/levels/follow-levels.ts'
import { keepRaised } from '../../../server/signing/levels/keep-raised.ts'
import { raiseDue, type RaisingWork } from '../../../server/signing/levels/raise-due.ts'
import { askRaising, raisingOf, takeDue } from '../../../server/signing/levels/raising-rows.ts'
import { authorityAt, authorityRevoking } from '../../support/clocked-authority.ts'
import type { Json } from '../../support/desk.ts'
import { openOffice, peoplesCommittee, type Office } from '../../support/documents.ts'
import { linesOf } from '../../support/province.ts'
import { keyFolder, keysWithSealOf, signedBy, typedAwaiting } from '../../support/signing.ts'

describe('raising the evidence of a document', () => {
  let office: Office
  let path: string
  let sealed: string
  let present: number

  beforeEach(async () => {
    await openOffice()
    await keysWithSealOf('H90')
    openAuthority(join(keyFolder, 'authority'))
    followLevels()
    office = await peoplesCommittee()
    const id = await typedAwaiting(office)
    path = `/documents/${String(id)}`
    const answers = [
      await signedBy('chutich.ubnd', id),
      await office.clerk.post(`${path}/number`),
      await office.clerk.post(`${path}/seal`),
    ]
    expect(answers.flatMap(({ reasons }) => reasons)).to.deep.equal([])
    sealed = (await office.clerk.get(`${path}/signatures`)).body.sha256
    await settle()
    present = Date.now() + 1000
  })

  const now = (): string => new Date(present).toISOString()

  const work = (otherwise: Partial<RaisingWork['sources']> = {}): RaisingWork => ({
    sources: { ...authorityAt(now), ...otherwise },
    now,
    renewalMonths: 6,
    mostAtOnce: 4,
    holdSeconds: 900,
  })

  const tooSlow = () => Promise.reject(new EvidenceProblem('evidence.too_slow'))

  const shown = async (): Promise<Json> => (await office.clerk.get(`${path}/signatures`)).body

  it('is proven in time at once, and for the archive once the authorities have answered', async () => {
    const before = await shown()

    await raiseDue(work())

    expect(before.signatures.map(({ level }: Json) => level)).to.deep.equal(['B-T', 'B-T'])
    const { signatures, evidence } = await shown()
    expect(signatures.map(({ field, kind, level }: Json) => [field, kind, level])).to.deep.equal([
      ['signer', 'signature', 'B-LTA'],
      ['seal', 'signature', 'B-LTA'],
      ['timestamp-1', 'timestamp', null],
    ])
    expect(evidence).to.include({ level: 'B-LTA', waitsFor: null })
    expect(evidence.nextTryAt > now()).to.equal(true)
  })

  it('leaves what is sent as it was, and keeps the raised file beside it', async () => {
    await raiseDue(work())
    await office.clerk.post(`${path}/issue`)

    const delivered = await rows<{ sha256: string }>('SELECT DISTINCT sha256 FROM deliveries')
    expect(delivered.every(({ sha256 }) => sha256 === sealed)).to.equal(true)
    const { body: sent } = await office.clerk.get(`${path}/versions/3/file`)
    const { body: raised } = await office.clerk.get(`${path}/versions/3/raised-file`)
    expect(raised.length).to.be.greaterThan(sent.length)
    expect(sameBytes(sent, raised.subarray(0, sent.length))).to.equal(true)
    const [line] = await linesOf('document.raise')
    expect(JSON.parse(line!.line).details).to.include({ level: 'B-LTA', baseSha256: sealed })
  })

  it('takes what it gets while an authority is slow, says what it waits for, and tries again later', async () => {
    await raiseDue(work({ askTimestamp: tooSlow }))
    const first = await raisingOf(sealed)
    await raiseDue(work({ askTimestamp: tooSlow }))
    const early = await raisingOf(sealed)
    present += 31_000
    await raiseDue(work())
    const later = await raisingOf(sealed)

    expect(first).to.include({ level: 'B-LT', waitsFor: 'evidence.too_slow', tries: 1 })
    expect(early).to.deep.equal(first)
    expect(later).to.include({ level: 'B-LTA', waitsFor: null, tries: 0 })
    expect(later?.raised?.step).to.equal(2)
  })

  it('waits longer from try to try', async () => {
    const waits: number[] = []
    for (let tries = 0; tries < 3; tries++) {
      await raiseDue(work({ askRevocation: tooSlow }))
      const next = Date.parse((await raisingOf(sealed))?.nextTryAt ?? '')
      waits.push(Math.round((next - present) / 1000))
      present = next
    }

    expect(waits).to.deep.equal([30, 60, 120])
    expect(await raisingOf(sealed)).to.include({ level: 'B-T', raised: undefined, tries: 3 })
  })

  it('keeps the evidence that a certificate was revoked, and judges by it from then on', async () => {
    const { askRevocation } = authorityAt(now, () => authorityRevoking(present - 3_600_000))

    await raiseDue(work({ askRevocation }))

    const { signatures, evidence } = await shown()
    expect(signatures[0].indication).to.equal('failed')
    expect(signatures[0].reasons).to.include('path.revoked')
    expect(evidence).to.include({ level: null, waitsFor: 'evidence.not_valid', nextTryAt: null })
  })

  it('is done once by several workers at once', async () => {
    const raised = await Promise.all([raiseDue(work()), raiseDue(work()), raiseDue(work())])

    expect(raised.sort()).to.deep.equal([0, 0, 1])
    expect(await linesOf('document.raise')).to.have.length(1)
    expect(await rows('SELECT sha256 FROM raised_files')).to.have.length(1)
  })

  it('is taken over when a worker died over it; whatever that one still brings leaves nothing', async () => {
    const [dead] = await takeDue(now(), 'dead', { mostAtOnce: 4, seconds: 900 })
    expect(await raiseDue(work())).to.equal(0)
    present += 901_000

    expect(await raiseDue(work())).to.equal(1)
    const outcome = { level: 'B-LT', waitsFor: null, tries: 0, nextTryAt: null } as const
    const late = { file: dead!, outcome, sha256: sealed, sizeBytes: 1 }
    const problem = await keepRaised(late, now()).catch((problem: unknown) => problem)
    expect(problem).to.be.instanceOf(Error)
    expect(await rows('SELECT sha256 FROM raised_files')).to.have.length(1)
    expect(await raisingOf(sealed)).to.include({ level: 'B-LTA' })
  })

  it('is renewed before the authority’s certificate ends', async () => {
    await raiseDue(work())
    const first = await raisingOf(sealed)
    present = Date.parse(first?.nextTryAt ?? '')
    const years = (present - Date.now()) / (365 * 86_400_000)
    expect(years).to.be.within(9.4, 9.6)

    await raiseDue(work())

    const renewed = await raisingOf(sealed)
    expect(renewed?.raised?.step).to.equal(2)
    expect(renewed).to.include({ level: 'B-LTA', waitsFor: null })
    expect(Date.parse(renewed?.nextTryAt ?? '')).to.be.greaterThan(present)
  })

  it('is forgotten where nothing is signed', async () => {
    const drafted = await row<{ sha256: string }>(
      'SELECT sha256 FROM document_versions WHERE version = 1',
    )
    const baseSha256 = drafted?.sha256 ?? ''
    await askRaising({ baseSha256, agencyId: 1, documentId: 1 }, now())

    await raiseDue(work())

    expect(await raisingOf(baseSha256)).to.equal(undefined)
  })
})
