import type { Certificate } from './certificate.ts'
import { isSignedWith, limits, maySpend, type ReadAnchor, type Session } from './session.ts'
import { workingKey } from './working-key.ts'

/** A way from a certificate upward; without an anchor it ended before one. */
export interface BuiltPath {
  certificates: Certificate[]
  anchor?: ReadAnchor
  /** Whether a name matched at its end but the signature did not. */
  isSignatureWrong: boolean
}

/**
 * Every way from the certificate to one of the anchors, the likeliest first, as far as the limits allow; where there
 * is none, the longest that was found. Names chain and signatures hold; all else is left to be judged.
 */
export function* buildPaths(
  certificate: Certificate,
  anchors: readonly ReadAnchor[],
  session: Session,
): Generator<BuiltPath> {
  const search: Search = { anchors, session, longest: undefined }
  let isFound = false
  for (const path of waysUp([certificate], search)) {
    isFound = true
    yield path
    if (!maySpend(session, 'paths')) return
  }
  if (!isFound) yield search.longest ?? { certificates: [certificate], isSignatureWrong: false }
}

interface Search {
  anchors: readonly ReadAnchor[]
  session: Session
  longest: BuiltPath | undefined
}

function* waysUp(path: Certificate[], search: Search): Generator<BuiltPath> {
  const top = path.at(-1)
  if (!top || path.length > limits.pathLength || !maySpend(search.session, 'steps')) return
  const reached = search.anchors.filter(({ certificate }) => isSameCertificate(certificate, top))
  for (const anchor of reached) yield { certificates: path, anchor, isSignatureWrong: false }
  if (reached.length > 0) return
  const named = issuersNamed(top, path, search)
  const issuers = named.filter((issuer) => isIssuer(issuer, top, search))
  remember({ certificates: path, isSignatureWrong: named.length > issuers.length }, search)
  for (const issuer of issuers) yield* waysUp([...path, issuer], search)
}

// A name and key that the path has already would only go in a circle.
function issuersNamed(top: Certificate, path: Certificate[], { session }: Search): Certificate[] {
  const named = session.bySubject.get(top.issuer.key) ?? []
  return named
    .filter((issuer) => !path.some((below) => isSameEntity(below, issuer)))
    .sort((one, other) => likeliness(other, top) - likeliness(one, top))
}

const isSameCertificate = (one: Certificate, other: Certificate): boolean =>
  one.fingerprint === other.fingerprint

const isSameEntity = (one: Certificate, other: Certificate): boolean =>
  isSameCertificate(one, other) ||
  (one.subject.key === other.subject.key &&
    one.publicKeyBits.length === other.publicKeyBits.length &&
    one.publicKeyBits.every((byte, at) => byte === other.publicKeyBits[at]))

function likeliness(issuer: Certificate, below: Certificate): number {
  const { authorityKeyId } = below
  return authorityKeyId !== undefined && issuer.subjectKeyId === authorityKeyId ? 1 : 0
}

function isIssuer(issuer: Certificate, below: Certificate, { session }: Search): boolean {
  return workingKeys(issuer, session).some((key) => isSignedWith(below, key, session))
}

// A DSA key may lean on its issuer's parameters: any issuer by name will do, for the signature decides.
function workingKeys(issuer: Certificate, { bySubject }: Session): Uint8Array[] {
  const above = bySubject.get(issuer.issuer.key) ?? []
  return [issuer.publicKeyInfo, ...above.flatMap((each) => workingKey(issuer, each))]
}

function remember(path: BuiltPath, search: Search): void {
  const isLonger = path.certificates.length > (search.longest?.certificates.length ?? 0)
  if (isLonger) search.longest = path
}
