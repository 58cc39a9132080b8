import { readCertificateList } from '../revocation/read-certificate-list.ts'
import { readOcspResponse, type OcspResponse } from '../revocation/read-ocsp-response.ts'
import type { CertificateList } from '../revocation/certificate-list.ts'
import { verifySignature } from '../primitives.ts'
import type { Certificate } from './certificate.ts'
import { PathProblem } from './path-problem.ts'
import type { Anchor, PathEffort, PathRequest } from './path-verdict.ts'
import { readCertificate } from './read-certificate.ts'

/** Kinds of work that are counted. */
export type PathWork = Exclude<keyof PathEffort, 'isExhausted'>

/** How much a question may take at most, whatever is handed in. */
export const limits: Readonly<
  Record<PathWork | 'certificates' | 'lists' | 'listBytes' | 'responses' | 'pathLength', number>
> = {
  signatures: 160,
  steps: 1500,
  paths: 24,
  certificates: 300,
  lists: 100,
  listBytes: 8_000_000,
  responses: 60,
  pathLength: 12,
}

/** An anchor and its certificate. */
export interface ReadAnchor {
  anchor: Anchor
  certificate: Certificate
}

/** The readable material of one question, and what was spent on it. */
export interface Session {
  request: PathRequest
  /** Anchors' certificates first, then the others; each once, by the key of the subject's name. */
  bySubject: Map<string, Certificate[]>
  anchors: ReadAnchor[]
  lists: CertificateList[]
  responses: OcspResponse[]
  spent: PathEffort
  /** Whether a signer of evidence was found good, by its fingerprint and its anchor's. */
  vouched: Map<string, boolean>
}

/** Reads the material; what is unreadable, or beyond the limits, is left out. */
export function openSession(request: PathRequest): Session {
  const anchors = request.anchors.flatMap((anchor) => {
    const [certificate] = readable([anchor.certificate], readCertificate)
    return certificate ? [{ anchor, certificate }] : []
  })
  const responses = readable(request.ocsps.slice(0, limits.responses), readOcspResponse)
  const crls = withinBytes(request.crls)
  const others = [...request.others, ...responses.flatMap(({ certificates }) => certificates)]
  const isExhausted =
    request.ocsps.length > limits.responses ||
    crls.length < request.crls.length ||
    others.length > limits.certificates
  return {
    request,
    bySubject: indexed([
      ...anchors.map(({ certificate }) => certificate),
      ...readable(others.slice(0, limits.certificates), readCertificate),
    ]),
    anchors,
    lists: readable(crls, readCertificateList),
    responses,
    vouched: new Map(),
    spent: { signatures: 0, steps: 0, paths: 0, isExhausted },
  }
}

// Reading a list takes time for each of its bytes, so all of them together are bounded.
function withinBytes(lists: readonly Uint8Array[]): Uint8Array[] {
  let left = limits.listBytes
  return lists.slice(0, limits.lists).filter(({ length }) => {
    if (length > left) return false
    left -= length
    return true
  })
}

/** What can be read; the rest is left out. */
export function readable<Read>(
  list: readonly Uint8Array[],
  read: (der: Uint8Array) => Read,
): Read[] {
  return list.flatMap((der) => {
    try {
      return [read(der)]
    } catch (problem) {
      if (problem instanceof PathProblem) return []
      throw problem
    }
  })
}

function indexed(certificates: readonly Certificate[]): Map<string, Certificate[]> {
  const bySubject = new Map<string, Certificate[]>()
  const seen = new Set<string>()
  for (const certificate of certificates) {
    if (seen.has(certificate.fingerprint)) continue
    seen.add(certificate.fingerprint)
    const same = bySubject.get(certificate.subject.key) ?? []
    bySubject.set(certificate.subject.key, [...same, certificate])
  }
  return bySubject
}

/** Whether one more of a kind of work may be done; it is counted. */
export function maySpend(session: Session, work: PathWork): boolean {
  const isLeft = session.spent[work] < limits[work]
  if (isLeft) session.spent[work]++
  else session.spent.isExhausted = true
  return isLeft
}

/** Something signed as certificates, lists and responses are. */
export interface Signed {
  tbs: Uint8Array
  signatureAlgorithm: Uint8Array
  signature: Uint8Array
}

const verified = new WeakMap<Signed, WeakMap<Uint8Array, boolean>>()

/** Whether it was signed with the key (SubjectPublicKeyInfo); remembered, so that only new work is counted. */
export function isSignedWith(signed: Signed, publicKeyInfo: Uint8Array, session: Session): boolean {
  const known = verified.get(signed) ?? new WeakMap<Uint8Array, boolean>()
  const before = known.get(publicKeyInfo)
  if (before !== undefined) return before
  if (!maySpend(session, 'signatures')) return false
  const { tbs: data, signatureAlgorithm: algorithm, signature } = signed
  const isVerified = verifySignature({ publicKeyInfo, algorithm, data, signature })
  verified.set(signed, known.set(publicKeyInfo, isVerified))
  return isVerified
}
