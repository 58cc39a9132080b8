import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect } from 'chai'
import { ownAuthority } from '../../server/signing/authority/open-authority.ts'
import { readOcspResponse } from '../../server/signing/formats/revocation/read-ocsp-response.ts'
import { timestampRequest } from '../../server/signing/formats/timestamp/request.ts'
import { readTimestampResponse } from '../../server/signing/formats/timestamp/response.ts'
import {
  asked,
  closeOwnAuthority,
  openOwnAuthority,
  place,
  questionAboutSeal,
  sealPath,
} from '../support/authority.ts'
import { origin } from '../support/desk.ts'
import { inBase64 } from '../support/signing.ts'

describe('the authority at its address', () => {
  beforeEach(openOwnAuthority)
  afterEach(closeOwnAuthority)

  it('stamps the time, for nobody in particular', async () => {
    const request = timestampRequest(new Uint8Array(32))

    const answer = await asked('/timestamp', 'application/timestamp-query', request)

    expect([answer.status, answer.mediaType]).to.deep.equal([200, 'application/timestamp-reply'])
    expect(readTimestampResponse(answer.body).status).to.equal('granted')
  })

  it('says of a certificate what it knows, by POST and by GET', async () => {
    const question = await questionAboutSeal()
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

  it('answers OpenSSL at its address', async () => {
    const { stdout } = await promisify(execFile)('openssl', [
      ...['ocsp', '-url', `${await origin()}/authority/ocsp`],
      ...['-issuer', join(place, 'authority', 'issuing.pem'), '-cert', sealPath],
      ...['-CAfile', join(place, 'trusted', 'demonstration-root.pem')],
    ])

    expect(stdout).to.contain(': good')
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
    closeOwnAuthority()

    expect((await asked('/root.crl')).status).to.equal(404)
    expect(
      (await asked('/timestamp', 'application/timestamp-query', new Uint8Array())).status,
    ).to.be.within(404, 415)
  })
})
