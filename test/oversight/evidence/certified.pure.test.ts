import { sign, X509Certificate } from 'node:crypto'
import { expect } from 'chai'
import { certificatePem, makeIdentity } from '../../../certs/identity.ts'
import { authorityName } from '../../../certs/names.ts'
import {
  checkpointText,
  readSignedCheckpoint,
} from '../../../server/journal/log/formats/checkpoint.ts'
import { utf8 } from '../../../server/journal/log/formats/encoding.ts'
import { keyIdOf, noteWith, type Verifier } from '../../../server/journal/log/formats/note.ts'
import { emptyRoot } from '../../../server/journal/log/formats/tree.ts'
import { paths } from '../../../server/oversight/evidence/verifier/bundle.ts'
import { checkCertified } from '../../../server/oversight/evidence/verifier/check-certified.ts'

const from = new Date('2026-11-01T00:00:00.000Z')
const addresses = { crlAddress: 'http://localhost/root.crl' }
const identity = (role: string, issuer?: ReturnType<typeof makeIdentity>) =>
  makeIdentity({
    ...{ subject: authorityName(role), from, years: 3, addresses },
    profile: issuer ? 'signer' : 'authority',
    ...(issuer && { issuer }),
  })

describe('The certificate of a log’s P-256 key', () => {
  const root = identity('Root CA')
  const journal = identity('Journal', root)
  const origin = 'desk.example/log'
  const verifier: Verifier = {
    ...{ name: origin, kind: 'p256' },
    key: new X509Certificate(journal.certificate).publicKey.export({ type: 'spki', format: 'der' }),
  }
  const text = checkpointText({ origin, size: 3, root: emptyRoot() })
  const signature = sign('sha256', utf8(text), journal.privateKey)
  const head = readSignedCheckpoint(
    noteWith(text, [{ name: origin, keyId: keyIdOf(verifier), signature }]),
  )!

  const found = (of: typeof journal, trusted = [root]) =>
    checkCertified(new Map([[paths.certificates, utf8(certificatePem(of))]]), head, {
      ...{ logKeys: [], witnessKeys: [], revocation: 'if-known', at: '2026-11-22T05:00:00.000Z' },
      anchors: trusted.map(({ certificate }) => ({ certificate })),
    }).map(({ outcome, reasons, about }) => ({ outcome, reasons, about }))

  it('is proved under an authority that the reader trusts, open under none, and refuted of another key', () => {
    const about = 'Tamcap Demonstration Journal'

    expect(found(journal)).to.deep.equal([{ outcome: 'proved', reasons: [], about }])
    expect(found(journal, [])).to.deep.equal([
      { outcome: 'open', reasons: ['path.no_issuer_found'], about },
    ])
    expect(found(identity('Journal', root))).to.deep.equal([
      { outcome: 'refuted', reasons: ['certified.other_key'], about: '' },
    ])
  })
})
