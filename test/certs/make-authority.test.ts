import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { X509Certificate } from 'node:crypto'
import { expect } from 'chai'
import { makeAuthority } from '../../certs/make-authority.ts'
import { openLogKeys } from '../../server/journal/log/keys.ts'
import { openPkcs12 } from '../../server/signing/formats/cms/pkcs12.ts'
import { folder } from '../signing/formats/desk.ts'

const place = join(folder, 'another-authority')
const people = [
  { id: 1, name: 'Trần Văn Đức', postTitle: 'Bí thư', agencyName: 'Tỉnh ủy Hoa Lư' },
  { id: 2, name: 'Lê Thị Hường', postTitle: 'Chánh văn phòng', agencyName: 'Tỉnh ủy Hoa Lư' },
]
const bodies = [{ id: 7, name: 'Tỉnh ủy Hoa Lư' }]
const make = (some = people, where = place) =>
  makeAuthority(where, { people: some, bodies, password: 'mở ra' })

describe('the demonstration authority', () => {
  it('certifies a body under an issuing authority under its root', async () => {
    const { bodies: paths, anchorPath } = await make()

    const pem = readFileSync(`${paths.get(7) ?? ''}.pem`, 'utf8')
    const [leaf, issuing] = pem.match(/-----BEGIN[^]*?-----END CERTIFICATE-----/g) ?? []
    const root = new X509Certificate(readFileSync(anchorPath))
    const issuer = new X509Certificate(issuing ?? '')
    expect(new X509Certificate(leaf ?? '').verify(issuer.publicKey)).to.equal(true)
    expect(issuer.verify(root.publicKey)).to.equal(true)
    expect(new X509Certificate(leaf ?? '').subject).to.contain('CN=Tỉnh ủy Hoa Lư')
    expect([root.ca, issuer.ca, new X509Certificate(leaf ?? '').ca]).to.deep.equal([
      true,
      true,
      false,
    ])
  })

  it('keeps private keys to their owner', async () => {
    const { people: files, bodies: paths } = await make()

    for (const path of [...files.values(), `${paths.get(7) ?? ''}.key.pem`]) {
      expect(statSync(path).mode & 0o777).to.equal(0o600)
    }
  })

  it('makes one key for whoever is asked for twice at once', async () => {
    const fresh = join(folder, 'asked-at-once')
    const both = await Promise.all([make(people, fresh), make(people, fresh)])

    const [path = ''] = both.flatMap(({ people: files }) => [...files.values()])
    const before = readFileSync(path)
    await make(people, fresh)
    expect((await openPkcs12(before, 'mở ra')).certificate.length).to.be.greaterThan(0)
    expect(readFileSync(path).equals(before)).to.equal(true)
  })

  it('certifies the key by which the journal’s heads are signed, made before or not', async () => {
    const log = join(folder, 'with-a-log', 'log')
    const before = await openLogKeys(log)
    await make(people, join(folder, 'with-a-log'))

    const after = await openLogKeys(log)
    expect(after.verifiers).to.deep.equal(before.verifiers)
    const { issuer, publicKey } = new X509Certificate(after.certificates ?? '')
    expect(issuer).to.contain('CN=Tamcap Demonstration Issuing CA')
    const key = publicKey.export({ type: 'spki', format: 'der' })
    expect(key.equals(after.verifiers[1].key)).to.equal(true)
    const other = readFileSync(`${join(place, 'bodies', '7')}.pem`)
    writeFileSync(join(log, 'p256.pem'), other)
    const why = await openLogKeys(log).catch((problem: unknown) => (problem as Error).message)
    expect(why).to.match(/is not the certificate of/)
  })

  it('makes what an older folder lacks, and keeps the rest', async () => {
    const { bodies: paths } = await make()
    const authority = (name: string) => join(place, 'authority', name)
    const kept = [authority('issuing.pem'), authority('timestamp.pem'), `${paths.get(7) ?? ''}.pem`]
    const before = kept.map((path) => readFileSync(path, 'utf8'))
    rmSync(authority('responder.pem'))
    rmSync(authority('responder.key.pem'))

    await make()

    expect(kept.map((path) => readFileSync(path, 'utf8'))).to.deep.equal(before)
    const responder = new X509Certificate(readFileSync(authority('responder.pem')))
    expect(responder.keyUsage).to.deep.equal(['1.3.6.1.5.5.7.3.9'])
  })

  it('writes into certificates where the authority answers', async () => {
    const elsewhere = join(folder, 'addressed-authority')
    const address = 'https://tamcap.example.vn/authority'
    const files = await makeAuthority(elsewhere, { people: [], bodies, password: 'x', address })

    const seal = new X509Certificate(readFileSync(`${files.bodies.get(7) ?? ''}.pem`))
    expect(seal.infoAccess).to.contain(`OCSP - URI:${address}/ocsp`)
    expect(seal.infoAccess).to.contain(`CA Issuers - URI:${address}/issuing.crt`)
    const issuing = new X509Certificate(readFileSync(join(elsewhere, 'authority', 'issuing.pem')))
    expect(issuing.infoAccess).not.to.contain('OCSP')
  })

  it('keeps what stands there when it runs again, and adds who is missing', async () => {
    const first = await make(people.slice(0, 1))
    const before = readFileSync(first.people.get(1) ?? '')
    const anchor = readFileSync(first.anchorPath)

    const second = await make(people)

    expect(readFileSync(second.people.get(1) ?? '').equals(before)).to.equal(true)
    expect(readFileSync(second.anchorPath).equals(anchor)).to.equal(true)
    expect(readFileSync(second.people.get(2) ?? '').length).to.be.greaterThan(1000)
  })
})
