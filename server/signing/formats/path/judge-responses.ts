import { hexOf } from '../cms/der-number.ts'
import { hashOf } from '../primitives.ts'
import type { OcspAnswer, OcspResponse } from '../revocation/read-ocsp-response.ts'
import { hashNamed } from '../signature-algorithm.ts'
import type { Certificate } from './certificate.ts'
import { weakAlgorithm, weaknessesOf } from './check-algorithms.ts'
import { whyNotInTime, type Asked, type Heard, type Statement } from './evidence.ts'
import { hearLists } from './judge-lists.ts'
import type { EvidenceReason } from './path-reasons.ts'
import { isSignedWith, readable, type Session } from './session.ts'
import { readCertificate } from './read-certificate.ts'

const ocspSigning = '1.3.6.1.5.5.7.3.9'

/** What the responses at hand say of a certificate. Source: RFC 6960 §3.2 */
export function hearResponses(asked: Asked): Heard {
  const about = asked.session.responses.flatMap((response) =>
    response.answers.filter((each) => isAbout(each, asked)).map((answer) => ({ response, answer })),
  )
  const heard: Heard = { statements: [], unused: [] }
  for (const { response, answer } of about) {
    const why = whyNotUsed(response, answer, asked)
    if (why.length === 0) heard.statements.push(statementOf(response, answer))
    heard.unused.push(...why)
  }
  return heard
}

function isAbout(answer: OcspAnswer, { certificate, issuer }: Asked): boolean {
  const hash = hashNamed(answer.hash)
  if (!hash || answer.serialNumber !== certificate.serialNumber) return false
  const isNamed = [issuer.subject.der, certificate.issuer.der].some(
    (name) => hexOf(hashOf(hash, name)) === answer.issuerNameHash,
  )
  return isNamed && hexOf(hashOf(hash, issuer.publicKeyBits)) === answer.issuerKeyHash
}

function whyNotUsed(response: OcspResponse, answer: OcspAnswer, asked: Asked): EvidenceReason[] {
  if (response.hasUnknownCritical || answer.hasUnknownCritical) {
    return ['path.response_unknown_extension']
  }
  const why = whyNotSigned(response, asked)
  if (why) return [why]
  if (answer.status === 'unknown') return ['path.response_says_unknown']
  const isFinal = answer.status === 'revoked' && answer.reason !== 'certificate-hold'
  return isFinal ? [] : whyNotInTime({ ...answer, since: answer.archiveCutoff }, asked)
}

// The issuer itself, or one to whom the same key of the issuer gave this right. Source: RFC 6960 §4.2.2.2
function whyNotSigned(response: OcspResponse, asked: Asked): EvidenceReason | undefined {
  const { session, issuer } = asked
  const { allowWeak } = session.request
  if (!allowWeak && weakAlgorithm(response.signatureAlgorithm).length > 0) {
    return 'path.response_signature_wrong'
  }
  const came = readable(response.certificates.slice(0, 8), readCertificate)
  const others = [...session.bySubject.values()].flat()
  const named = [issuer, ...came, ...others].filter((each) => isNamedBy(response, each))
  const signers = named.filter((each) => isSignedWith(response, each.publicKeyInfo, session))
  if (signers.length === 0) {
    return named.length > 0 ? 'path.response_signature_wrong' : 'path.responder_unauthorised'
  }
  const isAuthorised = signers.some(
    (signer) => signer === issuer || isDelegate(signer, response, asked),
  )
  return isAuthorised ? undefined : 'path.responder_unauthorised'
}

function isNamedBy({ responder }: OcspResponse, certificate: Certificate): boolean {
  if ('nameKey' in responder) return responder.nameKey === certificate.subject.key
  return responder.keyHash === hexOf(hashOf('sha1', certificate.publicKeyBits))
}

function isDelegate(signer: Certificate, response: OcspResponse, asked: Asked): boolean {
  const { issuer, session } = asked
  return (
    signer.issuer.key === issuer.subject.key &&
    mayAnswer(signer, session) &&
    isValidAt(signer, response.producedAt) &&
    isSignedWith(signer, issuer.publicKeyInfo, session) &&
    isUnrevoked(signer, asked)
  )
}

function mayAnswer(signer: Certificate, { request }: Session): boolean {
  const isStrong = request.allowWeak === true || weaknessesOf([signer]).length === 0
  return (
    isStrong &&
    signer.extendedUsages?.includes(ocspSigning) === true &&
    signer.keyUsage?.includes('digitalSignature') !== false &&
    signer.unknownCritical.length === 0
  )
}

function isValidAt({ notBefore, notAfter }: Certificate, at: string): boolean {
  const moment = Date.parse(at)
  return Date.parse(notBefore) <= moment && moment <= Date.parse(notAfter)
}

// A delegate that is not exempt is looked for in the lists; where revocation is required it must be found good there.
function isUnrevoked(signer: Certificate, asked: Asked): boolean {
  if (signer.isExemptFromCheck) return true
  const { statements } = hearLists({ ...asked, certificate: signer })
  if (statements.some(({ status }) => status === 'revoked')) return false
  return statements.length > 0 || asked.session.request.revocation !== 'required'
}

function statementOf({ producedAt, der }: OcspResponse, answer: OcspAnswer): Statement {
  const { status, revokedAt, reason, thisUpdate, nextUpdate } = answer
  return {
    status: status === 'revoked' ? 'revoked' : 'good',
    by: 'ocsp',
    ...(revokedAt ? { revokedAt } : {}),
    ...(reason ? { reason } : {}),
    producedAt,
    thisUpdate,
    ...(nextUpdate ? { nextUpdate } : {}),
    evidence: [der],
  }
}
