import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { makeAuthority } from '../../../certs/make-authority.ts'
import { isSignedBy, sealed } from '../../../server/exchange/receipts/envelopes.ts'
import { openExchangeKeys } from '../../../server/exchange/receipts/exchange-key.ts'
import { isValidReceipt } from '../../../server/exchange/receipts/judge-receipt.ts'
import { receiptOf } from '../../../server/exchange/receipts/receipt.ts'
import { foreignName as name, newDocument } from '../../support/foreign-document.ts'

const body = 41
const neighbour = { id: 42, name: 'Ban Dân vận Tỉnh ủy Hương Sơn' }

describe('A body that is known by whom its partner trusts', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tamcap-anchors-'))
  const at = new Date().toISOString()
  const folderOf = (authority: string) => join(folder, authority)
  const anchors = new Map<string, string>()
  const anchorsOf = (authority: string) => anchors.get(authority) ?? ''
  const signed = async (authority: string, signer: number) => {
    openExchangeKeys(join(folderOf(authority), 'exchange'))
    return await sealed({ message: newDocument('H90'), attachments: [] }, signer, at)
  }

  before(async function () {
    this.timeout(120_000)
    for (const authority of ['theirs', 'another']) {
      const { anchorPath } = await makeAuthority(folderOf(authority), {
        ...{ people: [], password: 'x' },
        bodies: [{ id: body, name }, neighbour],
      })
      anchors.set(authority, readFileSync(anchorPath, 'utf8'))
    }
  })
  after(() => {
    rmSync(folder, { recursive: true })
  })

  it('is known by its name in a certificate of that authority, and by nothing else', async () => {
    const bytes = await signed('theirs', body)
    const ofAnother = await signed('another', body)
    const theirs = anchorsOf('theirs')
    const trust = { name, certificate: null, anchors: theirs }
    const pinned = readFileSync(join(folderOf('theirs'), 'exchange', `${String(body)}.pem`), 'utf8')
    const otherPinned = readFileSync(join(folderOf('theirs'), 'exchange', '42.pem'), 'utf8')
    const inTenYears = new Date(Date.parse(at) + 3650 * 86_400_000).toISOString()

    const known = {
      asItIs: isSignedBy(bytes, trust, at),
      nameDecomposed: isSignedBy(bytes, { ...trust, name: name.normalize('NFD') }, at),
      pinnedAsWell: isSignedBy(bytes, { ...trust, certificate: pinned }, at),
    }
    const unknown = {
      otherName: isSignedBy(bytes, { ...trust, name: neighbour.name }, at),
      signedByNeighbour: isSignedBy(await signed('theirs', neighbour.id), trust, at),
      sameNameByAnotherAuthority: isSignedBy(ofAnother, trust, at),
      otherAnchors: isSignedBy(bytes, { ...trust, anchors: anchorsOf('another') }, at),
      anchorsNoMore: isSignedBy(bytes, { ...trust, anchors: `To: 2020-01-01\n${theirs}` }, at),
      notForThis: isSignedBy(bytes, { ...trust, anchors: `Purposes: timestamping\n${theirs}` }, at),
      afterItsCertificate: isSignedBy(bytes, trust, inTenYears),
      pinnedToAnother: isSignedBy(bytes, { ...trust, certificate: otherPinned }, at),
      noTrust: isSignedBy(bytes, { ...trust, anchors: null }, at),
      changed: isSignedBy(
        bytes.map((byte, place) => (place === 900 ? byte ^ 1 : byte)),
        trust,
        at,
      ),
    }

    expect(Object.values(known)).to.deep.equal([true, true, true])
    expect(Object.entries(unknown).filter(([, isKnown]) => isKnown)).to.deep.equal([])
  })

  it('gives receipts that are known in the same way', async () => {
    const sent = { uuid: 'a-1', sha256: 'ab'.repeat(32), toCode: 'I01.90', toName: name }
    const receipt = receiptOf({ ...sent, fromCode: 'H90', documentId: 'a-1' }, at)
    const receiptBy = async (authority: string) => {
      openExchangeKeys(join(folderOf(authority), 'exchange'))
      const bytes = await sealed({ message: receipt, attachments: [] }, body, at)
      return new TextDecoder().decode(bytes)
    }
    const row = { ...sent, toCertificate: null }
    const partner = { anchors: anchorsOf('theirs') }

    expect(isValidReceipt(await receiptBy('theirs'), row, partner)).to.equal(true)
    expect(isValidReceipt(await receiptBy('another'), row, partner)).to.equal(false)
    expect(isValidReceipt(await receiptBy('theirs'), { ...row, uuid: 'a-2' }, partner)).to.equal(
      false,
    )
  })
})
