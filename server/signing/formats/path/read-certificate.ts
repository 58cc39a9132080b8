import { readWhole, type DerElement } from '../cms/der-reader.ts'
import { hashOf } from '../primitives.ts'
import { readCertificateExtensions } from './certificate-extensions.ts'
import type { Certificate } from './certificate.ts'
import { hexOf } from '../cms/der-number.ts'
import {
  childrenOf,
  countOf,
  expectTag,
  malformed,
  onlyChild,
  signatureOf,
  timeIn,
  withTag,
} from './der-fields.ts'
import { partOf, readName } from './distinguished-name.ts'
import { readExtensions } from './extensions.ts'
import { readOnce } from './path-problem.ts'
import { readPublicKey } from './public-key.ts'

/** The certificates last read, by fingerprint: the same few come with every signature, and their keys are dear to load. */
const recent = new Map<string, Certificate>()
const mostRecent = 400
const mostRecentBytes = 8000
const mostBytes = 100_000
const commonName = '2.5.4.3'
const organizationName = '2.5.4.10'

/** Reads an X.509 certificate, DER of at most 100 kB; anything else is refused as a `PathProblem`. Source: RFC 5280 §4.1 */
export const readCertificate = readOnce('path.certificate_unreadable', readOrRecall)

function readOrRecall(der: Uint8Array): Certificate {
  if (der.length > mostBytes) malformed('a certificate of this size')
  const fingerprint = hexOf(hashOf('sha256', der))
  // A copy: what is remembered neither holds a whole file in memory nor changes with it.
  const certificate = recent.get(fingerprint) ?? readFields(der.slice(), fingerprint)
  if (der.length > mostRecentBytes) return certificate
  recent.delete(fingerprint)
  recent.set(fingerprint, certificate)
  const [oldest] = recent.keys()
  if (recent.size > mostRecent && oldest) recent.delete(oldest)
  return certificate
}

function readFields(der: Uint8Array, fingerprint: string): Certificate {
  const [tbs, algorithm, signature] = childrenOf(readWhole(der))
  const [serial, innerAlgorithm, ...rest] = withoutVersion(childrenOf(tbs))
  if (hexOf(expectTag(algorithm, 0x30).whole) !== hexOf(expectTag(innerAlgorithm, 0x30).whole)) {
    malformed('two algorithms')
  }
  return {
    der,
    tbs: expectTag(tbs, 0x30).whole,
    serialNumber: hexOf(expectTag(serial, 0x02).content),
    signatureAlgorithm: expectTag(algorithm, 0x30).whole,
    signature: signatureOf(signature),
    fingerprint,
    version: versionOf(tbs),
    ...readSubject(rest, versionOf(tbs)),
  }
}

function versionOf(tbs: DerElement | undefined): number {
  const [version] = childrenOf(tbs)
  return version?.tag === 0xa0 ? countOf(onlyChild(version)) + 1 : 1
}

const withoutVersion = (fields: DerElement[]): DerElement[] =>
  fields[0]?.tag === 0xa0 ? fields.slice(1) : fields

function readSubject(fields: readonly DerElement[], version: number) {
  const [issuerName, validity, subjectName, keyInfo, ...rest] = fields
  const issuer = readName(expectTag(issuerName, 0x30).whole)
  const subject = readName(expectTag(subjectName, 0x30).whole)
  return {
    issuer,
    subject,
    name: partOf(subject, commonName) ?? subject.text,
    organization: partOf(subject, organizationName),
    isSelfIssued: issuer.key === subject.key,
    ...validityOf(validity),
    publicKeyInfo: expectTag(keyInfo, 0x30).whole,
    ...readPublicKey(expectTag(keyInfo, 0x30)),
    ...readCertificateExtensions(extensionsOf(rest, version), issuer),
  }
}

function validityOf(validity: DerElement | undefined): Pick<Certificate, 'notBefore' | 'notAfter'> {
  const [from, to] = childrenOf(validity)
  return { notBefore: timeIn(from), notAfter: timeIn(to) }
}

function extensionsOf(rest: DerElement[], version: number): ReturnType<typeof readExtensions> {
  const wrapped = withTag(rest, 0xa3)
  if (wrapped && version !== 3) malformed('extensions of an older version')
  return wrapped ? readExtensions(onlyChild(wrapped)) : []
}
