import { hexOf } from '../formats/cms/der-number.ts'
import { certificateFields } from '../formats/cms/certificate-fields.ts'
import { octetString, sameBytes } from '../formats/cms/der.ts'
import { readCertificate } from '../formats/path/read-certificate.ts'
import { PathProblem } from '../formats/path/path-problem.ts'
import { publicKeyBits } from '../formats/revocation/build-extensions.ts'
import { readCertificateList } from '../formats/revocation/read-certificate-list.ts'
import { readOcspResponse, type OcspAnswer } from '../formats/revocation/read-ocsp-response.ts'
import { hashOf } from '../formats/primitives.ts'
import { hashNamed } from '../formats/signature-algorithm.ts'
import { EvidenceProblem } from './evidence-problem.ts'

/** What a responder was asked. */
export interface AskedStatus {
  certificate: Uint8Array
  issuer: Uint8Array
  nonce: Uint8Array
  /** The moment of the answer, ISO 8601 UTC. */
  at: string
}

const clockMilliseconds = 300_000

/** Refuses an answer that is not about the certificate, repeats another nonce, or is not fresh; one without a nonce is taken, as many responders give prepared answers. */
export function statusAnswered(response: Uint8Array, asked: AskedStatus): void {
  const { answers, nonce } = readable(() => readOcspResponse(response))
  const answer = answers.find((each) => isAbout(each, asked))
  if (!answer || answer.status === 'unknown') refuse()
  if (nonce && !sameBytes(nonce, octetString(asked.nonce))) refuse()
  refuseUnlessFresh(answer, asked.at)
}

/** Refuses a list that is not of the issuer, or not fresh. */
export function listedAt(list: Uint8Array, issuer: Uint8Array, at: string): void {
  const read = readable(() => readCertificateList(list))
  if (read.issuer.key !== readCertificate(issuer).subject.key) refuse()
  refuseUnlessFresh(read, at)
}

function isAbout(answer: OcspAnswer, { certificate, issuer }: AskedStatus): boolean {
  const hash = hashNamed(answer.hash)
  if (!hash || answer.serialNumber !== readCertificate(certificate).serialNumber) return false
  const name = hexOf(hashOf(hash, certificateFields(issuer).subject.whole))
  return (
    answer.issuerNameHash === name &&
    answer.issuerKeyHash === hexOf(hashOf(hash, publicKeyBits(issuer)))
  )
}

function refuseUnlessFresh(
  { thisUpdate, nextUpdate }: { thisUpdate: string; nextUpdate: string | undefined },
  at: string,
): void {
  const moment = Date.parse(at)
  if (Date.parse(thisUpdate) > moment + clockMilliseconds) refuse()
  if (nextUpdate !== undefined && Date.parse(nextUpdate) < moment - clockMilliseconds) refuse()
}

function readable<Read>(read: () => Read): Read {
  try {
    return read()
  } catch (cause) {
    if (!(cause instanceof PathProblem)) throw cause
    return refuse(cause)
  }
}

function refuse(cause?: unknown): never {
  throw new EvidenceProblem('evidence.answer_unusable', { cause })
}
