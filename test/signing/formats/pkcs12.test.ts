import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import type { CmsProblem } from '../../../server/signing/formats/cms/cms-problem.ts'
import { openPkcs12 } from '../../../server/signing/formats/cms/pkcs12.ts'
import { desk, folder, isInstalled, password, told } from './desk.ts'

const refusal = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'none',
    (problem: unknown) => (problem as CmsProblem).reason,
  )

describe('a PKCS #12 file', () => {
  const inAuthority = (path: string) => join(folder, 'authority-of-tests', path)

  it('opens with a Vietnamese password, and its key cannot be taken out again', async () => {
    await desk()

    const opened = await openPkcs12(readFileSync(inAuthority('people/leader.p12')), password)

    expect(opened.privateKey.extractable).to.equal(false)
    expect(opened.chain).to.have.length(1)
  })

  it('opens with the same password typed in decomposed letters', async () => {
    await desk()
    const file = readFileSync(inAuthority('people/leader.p12'))

    const opened = await openPkcs12(file, password.normalize('NFD'))

    expect(opened.certificate.length).to.be.greaterThan(300)
  })

  it('is refused with a wrong password, and when it is none', async () => {
    await desk()
    const file = readFileSync(inAuthority('people/leader.p12'))

    expect(await refusal(openPkcs12(file, 'Mat khau 123'))).to.equal('pkcs12.wrong_password')
    expect(await refusal(openPkcs12(new Uint8Array(40), password))).to.equal('pkcs12.unreadable')
  })

  it('made by OpenSSL opens too', async function () {
    if (!isInstalled('openssl')) this.skip()
    await desk()
    const out = inAuthority('other.p12')
    const [key, certificates] = [inAuthority('bodies/body.key.pem'), inAuthority('bodies/body.pem')]
    const parts = ['-inkey', key, '-in', certificates, '-passout', `pass:${password}`]
    told('openssl', 'pkcs12', '-export', ...parts, '-out', out)

    const opened = await openPkcs12(readFileSync(out), password)

    expect(opened.privateKey.algorithm).to.include({ name: 'ECDSA' })
  })

  it('of the old kind, under 3DES with an RSA key, opens as well', async function () {
    if (!isInstalled('openssl')) this.skip()
    await desk()
    const [key, certificate] = [inAuthority('old.key.pem'), inAuthority('old.pem')]
    const out = inAuthority('old.p12')
    const made = ['-newkey', 'rsa:2048', '-nodes', '-keyout', key, '-out', certificate]
    told('openssl', 'req', '-x509', ...made, '-subj', '/CN=Old key', '-days', '30')
    const parts = ['-inkey', key, '-in', certificate, '-passout', 'pass:Old-key-123']
    told('openssl', 'pkcs12', '-export', '-legacy', ...parts, '-out', out)

    const opened = await openPkcs12(readFileSync(out), 'Old-key-123')

    expect(opened.privateKey.extractable).to.equal(false)
    expect(opened.privateKey.algorithm).to.include({ name: 'RSASSA-PKCS1-v1_5' })
    expect(await refusal(openPkcs12(readFileSync(out), 'wrong'))).to.equal('pkcs12.wrong_password')
  })
})
