import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import { inProject } from '../../../../server/platform/root.ts'
import { addSecurityStore } from '../../../../server/signing/formats/pdf/add-security-store.ts'
import { embedTimestamp } from '../../../../server/signing/formats/pdf/embed-cms.ts'
import { prepareDocumentTimestamp } from '../../../../server/signing/formats/pdf/prepare-timestamp.ts'
import { readPdf } from '../../../../server/signing/formats/pdf/read-pdf.ts'
import {
  readSecurityStore,
  signatureKey,
  standingContents,
} from '../../../../server/signing/formats/pdf/security-store.ts'
import { draft, reasonOf, sealedDocument } from '../desk.ts'
import { archived, judged, sources } from './chain.ts'

const [one, two, three] = [Uint8Array.of(1), Uint8Array.of(2), Uint8Array.of(3)]
const none = { certificates: [], crls: [], ocsps: [] }
const bytesOf = (list: readonly Uint8Array[]): number[][] => list.map((each) => [...each])
const storeOf = (file: Uint8Array) => readSecurityStore(readPdf(file).now)
const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')
const sample = (name: string): Uint8Array =>
  readFileSync(inProject('test', 'samples', 'pyhanko', name))

describe('a security store', () => {
  for (const kind of ['table', 'stream'] as const) {
    it(`is appended to a file with a ${kind}, by signature and without anything twice`, async () => {
      const sealed = await sealedDocument(kind)
      const keys = standingContents(readPdf(sealed).now).map(({ contents }) =>
        signatureKey(contents),
      )
      const vri = new Map(keys.map((key) => [key, { ...none, certificates: [one], ocsps: [two] }]))

      const stored = addSecurityStore(sealed, { ...none, certificates: [one], vri })

      const { certificates, ocsps, vri: kept } = storeOf(stored)
      expect([bytesOf(certificates), bytesOf(ocsps)]).to.deep.equal([[[1]], [[2]]])
      expect([...kept.keys()]).to.deep.equal(keys)
      expect(keys[0]).to.match(/^[0-9A-F]{40}$/)
    })
  }

  it('keeps what it held under the same numbers when more comes', async () => {
    const first = addSecurityStore(await sealedDocument(), { ...none, certificates: [one] })

    const second = addSecurityStore(first, { ...none, certificates: [one, two], crls: [three] })

    const { certificates, crls } = storeOf(second)
    expect([bytesOf(certificates), bytesOf(crls)]).to.deep.equal([[[1], [2]], [[3]]])
    const [before, after] = [first, second].map(
      (file) => /\/Certs \[(\d+) 0 R/.exec(textOf(file))?.[1],
    )
    expect(before).to.equal(after)
  })

  it('leaves a file as it is when nothing is new', async () => {
    const first = addSecurityStore(await sealedDocument(), { ...none, crls: [one] })

    const second = addSecurityStore(first, { ...none, crls: [one] })

    expect(Buffer.compare(first, second)).to.equal(0)
  })

  it('of another maker is kept whole, its arrays apart or not', () => {
    for (const name of [
      'pades-lta-dss-indirect-arrs-test.pdf',
      'pades-lta-dss-indirect-arrs-test-2.pdf',
    ]) {
      const file = sample(name)
      const before = storeOf(file)

      const after = storeOf(addSecurityStore(file, { ...none, certificates: [one] }))

      expect(before.certificates.length).to.be.greaterThan(0)
      expect(bytesOf(after.certificates)).to.deep.equal([...bytesOf(before.certificates), [1]])
      expect(bytesOf(after.ocsps)).to.deep.equal(bytesOf(before.ocsps))
      expect([...after.vri.keys()]).to.deep.equal([...before.vri.keys()])
    }
  })

  it('says that it goes beyond PDF 1.7, and says nothing in a file of PDF 2.0', async () => {
    const older = await draft()
    const newer = new Uint8Array(older)
    newer.set(Buffer.from('%PDF-2.0'))

    const [first, second] = [older, newer].map((file) =>
      textOf(addSecurityStore(file, { ...none, crls: [one] })),
    )

    expect(first).to.match(/\/ESIC << \/BaseVersion \/1\.7 \/ExtensionLevel 1 >>/)
    expect(second).not.to.contain('/ESIC')
  })

  it('may come into a file that its author certified', async () => {
    const certified = sample('certified-with-indirect-refs-in-dir.pdf')

    const after = (await judged(await archived(certified))).filter(
      ({ kind }) => kind === 'signature',
    )

    expect(after.map(({ laterChanges }) => laterChanges)).not.to.include('forbidden')
    expect(after.length).to.equal((await judged(certified)).length)
  })
})

describe('a document timestamp', () => {
  it('has a field of its own, without size or appearance, and a name that is free', async () => {
    const twice = await archived(await archived(await sealedDocument()))

    const names = (await judged(twice)).map(({ field }) => field)
    expect(names.slice(2)).to.deep.equal(['timestamp-1', 'timestamp-2'])
    expect(textOf(twice)).to.match(/\/T \(timestamp-1\) \/F 132 \/Rect \[0 0 0 0\] \/P \d+ 0 R \/V/)
  })

  it('takes only a token over these very bytes, and one that fits', async () => {
    const { askTimestamp } = await sources()
    const waiting = prepareDocumentTimestamp(await sealedDocument())
    const right = await askTimestamp(waiting.digest)
    const other = await askTimestamp(new Uint8Array(32))
    const reason = (token: Uint8Array) => reasonOf(() => embedTimestamp(waiting, token))

    expect(reason(right)).to.equal('none')
    expect(reason(other)).to.equal('pdf.cms_of_other_bytes')
    expect(reason(right.subarray(7))).to.equal('pdf.cms_unreadable')
    expect(reason(new Uint8Array(32_769))).to.equal('pdf.cms_too_large')
  })
})
