import { expect } from 'chai'
import { extensions } from '../../../../certs/certificate-profiles.ts'
import { certificate } from '../../../../certs/certificate.ts'
import { answerStatus, listOf } from '../../../../server/signing/authority/answer-status.ts'
import { openAuthority } from '../../../../server/signing/authority/open-authority.ts'
import { askRevocation } from '../../../../server/signing/evidence/ask-revocation.ts'
import { openEvidence } from '../../../../server/signing/evidence/settings.ts'
import { certificateFields } from '../../../../server/signing/formats/cms/certificate-fields.ts'
import { readOcspResponse } from '../../../../server/signing/formats/revocation/read-ocsp-response.ts'
import { ocspRequest } from '../../../../server/signing/formats/revocation/ocsp-request.ts'
import { authorityOfTests, certificateIn, type AuthorityOfTests } from '../authority.ts'
import { outside, type Behaviour, type Outside } from './outside.ts'
import { generateKeyPairSync } from 'node:crypto'
import { readIdentity } from '../../../../certs/identity.ts'

const future = '2099-01-01T00:00:00.000Z'
const past = '2020-01-01T00:00:00.000Z'

describe('asking for the status of a certificate', () => {
  let made: AuthorityOfTests
  let foreign: Outside | undefined

  before(async () => {
    made = await authorityOfTests()
  })

  afterEach(() => {
    foreign?.stop()
    openEvidence({ statusHosts: [], mayBePrivate: false, mostMilliseconds: 150_000 })
    openAuthority(made.authority.folder)
  })

  /** A certificate of the authority of the tests that names this host, as if it were somebody else's. */
  async function certificateNaming(address: string): Promise<Uint8Array> {
    const { privateKey } = await readIdentity(`${made.authority.folder}/issuing`, [])
    const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const subjectKey = publicKey.export({ type: 'spki', format: 'der' })
    const issuerKey = certificateFields(made.authority.issuing.certificate).publicKeyInfo.whole
    const addresses = { crlAddress: `${address}/list`, ocspAddress: `${address}/ocsp` }
    const issuer = [
      ['C', 'VN'],
      ['O', 'Tamcap demonstration'],
      ['CN', 'Tamcap Demonstration Issuing CA'],
    ] as const
    const draft = { issuer, subject: [['CN', 'Other']] as const, publicKey: subjectKey }
    const given = extensions('signer', { subjectKey, issuerKey, ...addresses })
    const validity = { from: new Date('2026-01-01'), until: new Date('2030-01-01') }
    return certificate({ ...draft, ...validity, extensions: given }, privateKey)
  }

  async function askedOf(behave: Behaviour, settings: object = {}) {
    foreign = await outside(behave)
    const { host: statusHost, address } = foreign
    openEvidence({
      statusHosts: [statusHost],
      mayBePrivate: true,
      mostMilliseconds: 30_000,
      ...settings,
    })
    openAuthority(`${made.authority.folder}/nowhere`)
    return await outcome(await certificateNaming(address))
  }

  async function outcome(of: Uint8Array): Promise<string> {
    return await askRevocation(of, made.authority.issuing.certificate).then(
      (evidence) => Object.keys(evidence).join(),
      (problem: unknown) => (problem as { reason?: string }).reason ?? String(problem),
    )
  }

  const present = () => new Date().toISOString()
  const status: Behaviour = (question, path) => (_, response) => {
    const given = path === '/ocsp' ? answerStatus(made.authority, question, present()) : list()
    void given.then((bytes) => response.end(bytes))
  }
  const list = (at = present()) => listOf(made.authority, 'issuing', at)

  it('gets an answer of the own authority without any network, for the root its list', async () => {
    const { issuing, root } = made.authority
    const one = certificateIn(made.one)

    const { ocsp = new Uint8Array() } = await askRevocation(one, issuing.certificate)

    expect(readOcspResponse(ocsp).answers[0]?.status).to.equal('good')
    expect(await askRevocation(issuing.certificate, root.certificate)).to.have.keys('crl')
  })

  it('gets the responder’s answer, else the list', async () => {
    expect(await askedOf(status)).to.equal('ocsp')
    expect(foreign?.asked.map(({ mediaType }) => mediaType)).to.deep.equal([
      'application/ocsp-request',
    ])
    const without: Behaviour = (question, path) =>
      path === '/list'
        ? status(question, path)
        : (_, response) => void response.writeHead(500).end()
    expect(await askedOf(without)).to.equal('crl')
  })

  it('asks no host that the settings do not name', async () => {
    for (const statusHosts of [[], ['127.0.0.1'], ['*.example.vn'], ['example.vn']]) {
      expect(await askedOf(status, { statusHosts })).to.equal('evidence.host_not_allowed')
      expect(foreign?.asked).to.deep.equal([])
    }
  })

  it('asks no private address, by number or by name, unless told to', async () => {
    expect(await askedOf(status, { mayBePrivate: false })).to.equal('evidence.address_private')
    const [, port = ''] = foreign?.host.split(':') ?? []
    openEvidence({ statusHosts: [`localhost:${port}`] })

    const named = await outcome(await certificateNaming(`http://localhost:${port}`))

    expect(named).to.equal('evidence.address_private')
    expect(foreign?.asked).to.deep.equal([])
  })

  it('asks by http and https only', async () => {
    for (const address of [
      'file:///etc/passwd',
      'ldap://127.0.0.1',
      'mailto:x@y.vn',
      'lung tung',
    ]) {
      openEvidence({ statusHosts: ['', '127.0.0.1'] })
      openAuthority('nowhere')
      expect(await outcome(await certificateNaming(address))).to.equal('evidence.host_not_allowed')
    }
  })

  const answerAt = (at: string): Behaviour => {
    return (question, path) => (_, response) => {
      const given = path === '/ocsp' ? answerStatus(made.authority, question, at) : list(at)
      void given.then((bytes) => response.end(bytes))
    }
  }
  const aboutAnother: Behaviour = (_, path) => (__, response) => {
    const { issuing } = made.authority
    const question = ocspRequest(certificateIn(made.one), issuing.certificate)
    const other = listOf(made.authority, 'root', present())
    const given = path === '/ocsp' ? answerStatus(made.authority, question, present()) : other
    void given.then((bytes) => response.end(bytes))
  }
  const useless: [string, Behaviour][] = [
    ['garbage', () => Buffer.from('<html>')],
    ['an answer about another certificate', aboutAnother],
    ['an answer that is out of date', answerAt(past)],
    ['an answer of the future', answerAt(future)],
  ]
  for (const [what, behave] of useless) {
    it(`does not take ${what}`, async () => {
      expect(await askedOf(behave)).to.equal('evidence.answer_unusable')
    })
  }
})
