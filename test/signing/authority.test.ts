import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { makeAuthority } from '../../certs/make-authority.ts'
import { catchUp } from '../../server/journal/follow.ts'
import { settle } from '../../server/journal/sequence.ts'
import { openAuthority, ownAuthority } from '../../server/signing/authority/open-authority.ts'
import { followRevocations } from '../../server/signing/authority/revoke-certificate.ts'
import { ocspRequest } from '../../server/signing/formats/revocation/ocsp-request.ts'
import { readOcspResponse } from '../../server/signing/formats/revocation/read-ocsp-response.ts'
import { timestampRequest } from '../../server/signing/formats/timestamp/request.ts'
import { readTimestampResponse } from '../../server/signing/formats/timestamp/response.ts'
import { origin, signedIn, type Answer } from '../support/desk.ts'
import { dataFolder } from '../support/installation.ts'
import { linesOf, plantProvince } from '../support/province.ts'
import { inBase64 } from '../support/signing.ts'
import { certificateIn, serialOf } from './formats/authority.ts'

const place = join(dataFolder, 'stamping')
const keeper = 'quantri.vpubnd'
let sealPath = ''

async function opened() {
  rmSync(place, { recursive: true, force: true })
  const bodies = [{ id: 7, name: 'Sở Nội vụ' }]
  const files = await makeAuthority(place, { people: [], bodies, password: 'x' })
  sealPath = `${files.bodies.get(7) ?? ''}.pem`
  openAuthority(join(place, 'authority'))
}

async function asked(path: string, mediaType?: string, bytes?: Uint8Array) {
  const response = await fetch(`${await origin()}/authority${path}`, {
    method: bytes ? 'POST' : 'GET',
    headers: mediaType ? { 'content-type': mediaType } : {},
    ...(bytes ? { body: new Uint8Array(bytes) } : {}),
  })
  const body = new Uint8Array(await response.arrayBuffer())
  return { status: response.status, mediaType: response.headers.get('content-type'), body }
}

describe('the authority at its address', () => {
  beforeEach(opened)
  afterEach(() => openAuthority(join(place, 'nowhere')))

  it('stamps the time, for nobody in particular', async () => {
    const request = timestampRequest(new Uint8Array(32))

    const answer = await asked('/timestamp', 'application/timestamp-query', request)

    expect([answer.status, answer.mediaType]).to.deep.equal([200, 'application/timestamp-reply'])
    expect(readTimestampResponse(answer.body).status).to.equal('granted')
  })

  it('says of a certificate what it knows, by POST and by GET', async () => {
    const own = await ownAuthority()
    const issuer = own?.issuing.certificate ?? new Uint8Array()
    const question = ocspRequest(certificateIn(sealPath), issuer)
    const inPath = `/ocsp/${encodeURIComponent(inBase64(question))}`

    const answers = [
      await asked('/ocsp', 'application/ocsp-request', question),
      await asked(inPath),
      await asked(decodeURIComponent(inPath)),
    ]

    for (const { mediaType, body } of answers) {
      expect(mediaType).to.equal('application/ocsp-response')
      expect(readOcspResponse(body).answers[0]?.status).to.equal('good')
    }
  })

  it('publishes its lists and certificates', async () => {
    const heard = await Promise.all(['/root.crl', '/issuing.crl', '/root.crt'].map((p) => asked(p)))

    expect(heard.map(({ mediaType }) => mediaType)).to.deep.equal([
      'application/pkix-crl',
      'application/pkix-crl',
      'application/pkix-cert',
    ])
    expect(heard[2]?.body).to.deep.equal((await ownAuthority())?.root.certificate)
  })

  it('takes no more than a question, and nothing else', async () => {
    const large = new Uint8Array(20_000)
    const statuses = await Promise.all([
      asked('/timestamp', 'application/timestamp-query', large),
      asked('/timestamp', 'application/json', large),
      asked('/timestamp'),
      asked('/timestamp.key.pem'),
      asked('/responder.crt'),
      asked('/..%2fissuing.key.pem'),
    ])

    expect(statuses.map(({ status }) => status)).to.deep.equal([413, 415, 404, 404, 404, 404])
  })

  it('stands nowhere where an installation holds no such keys', async () => {
    openAuthority(join(place, 'nowhere'))

    expect((await asked('/root.crl')).status).to.equal(404)
    expect(
      (await asked('/timestamp', 'application/timestamp-query', new Uint8Array())).status,
    ).to.be.within(404, 415)
  })
})

describe('revoking a certificate of the demonstration authority', () => {
  beforeEach(async () => {
    await plantProvince()
    await opened()
  })
  afterEach(() => openAuthority(join(place, 'nowhere')))

  async function revoke(logIn: string, path = sealPath): Promise<Answer> {
    const certificate = inBase64(certificateIn(path))
    const desk = await signedIn(logIn)
    return await desk.post('/authority/revocations', { certificate, reason: 'superseded' })
  }

  const status = async () => {
    const own = await ownAuthority()
    const question = ocspRequest(
      certificateIn(sealPath),
      own?.issuing.certificate ?? new Uint8Array(),
    )
    const { body } = await asked('/ocsp', 'application/ocsp-request', question)
    return readOcspResponse(body).answers[0]
  }

  it('is done once by the keeper; the responder and the journal say so', async () => {
    const first = await revoke(keeper)
    const second = await revoke(keeper)

    const serialNumber = serialOf(certificateIn(sealPath))
    expect([first.status, first.body.serialNumber]).to.deep.equal([201, serialNumber])
    expect(await status()).to.include({
      status: 'revoked',
      reason: 'superseded',
      revokedAt: `${String(first.body.revokedAt).slice(0, 19)}.000Z`,
    })
    const [line] = await linesOf('certificate.revoke')
    expect(line?.subject).to.equal(`certificate:${serialNumber}`)
    expect([second.status, second.reasons]).to.deep.equal([409, ['certificate.already_revoked']])
  })

  it('is entered from the journal where the process ended before it was', async () => {
    await revoke(keeper)
    rmSync(join(place, 'authority', 'revocations.json'))
    followRevocations()

    await settle()
    await catchUp()

    expect(await status()).to.include({ status: 'revoked', reason: 'superseded' })
  })

  it('is refused to others, for foreign certificates, and where the keys are elsewhere', async () => {
    const elsewhere = join(dataFolder, 'another')
    const files = await makeAuthority(elsewhere, { people: [], bodies: [], password: 'x' })

    const byClerk = await revoke('vanthu.ubnd')
    const foreign = await revoke(keeper, files.anchorPath)
    openAuthority(join(place, 'nowhere'))
    const withoutKeys = await revoke(keeper)

    expect([byClerk.status, byClerk.reasons]).to.deep.equal([403, ['agency.not_your_role']])
    expect([foreign.status, foreign.reasons]).to.deep.equal([
      422,
      ['certificate.of_another_authority'],
    ])
    expect([withoutKeys.status, withoutKeys.reasons]).to.deep.equal([409, ['authority.not_here']])
    expect(await linesOf('certificate.revoke')).to.deep.equal([])
  })
})
