import { buildPaths } from './build-paths.ts'
import type { Certificate } from './certificate.ts'
import type { Asked } from './evidence.ts'
import { judgePath, type JudgedPath } from './judge-path.ts'
import { checkRevocation, revocationOf } from './judge-revocation.ts'
import { PathProblem } from './path-problem.ts'
import { pathReasons, type PathReason, type PathSubIndication } from './path-reasons.ts'
import type { PathRequest, PathVerdict } from './path-verdict.ts'
import { readCertificate } from './read-certificate.ts'
import { openSession, type ReadAnchor, type Session } from './session.ts'

/**
 * Whether a certificate may be trusted at a moment: some path to an anchor must hold by all rules of RFC 5280 §6.1, and
 * its certificates must not be revoked. Never throws for bad material, and does bounded work for any.
 */
export function validatePath(request: PathRequest): PathVerdict {
  const moment = Date.parse(request.at)
  if (Number.isNaN(moment)) throw new RangeError('the moment is no ISO 8601 time')
  const session = openSession(request)
  try {
    const certificate = readCertificate(request.certificate)
    const best = bestPath(certificate, { session, moment, anchors: session.anchors })
    return verdictOn(best, session)
  } catch (problem) {
    if (!(problem instanceof PathProblem)) throw problem
    return unreadable(session)
  }
}

interface Question {
  session: Session
  moment: number
  anchors: readonly ReadAnchor[]
  /** Signers of evidence whose own paths are being judged; given only for such a path. */
  pending?: ReadonlySet<string>
}

// The first path that nothing stands against, else the one with the least against it.
function bestPath(certificate: Certificate, question: Question): JudgedPath {
  let best: JudgedPath | undefined
  for (const built of buildPaths(certificate, question.anchors, question.session)) {
    const judged = withRevocation(judgePath(built, question.session, question.moment), question)
    if (judged.findings.length < (best?.findings.length ?? Infinity)) best = judged
    if (judged.findings.length === 0) break
  }
  if (!best) throw new Error('a certificate has at least the path of itself')
  return best
}

function withRevocation(judged: JudgedPath, question: Question): JudgedPath {
  const { anchor, certificates: path } = judged.built
  const { session, moment, pending = new Set<string>() } = question
  const { revocation: wanted } = session.request
  if (!anchor || wanted === 'none' || judged.findings.length > 0) return judged
  const isVouched = (signer: Certificate, asked: Asked): boolean =>
    isOwnPathGood(signer, asked, pending)
  const isForEvidence = question.pending !== undefined
  const asked = { path, anchor, session, moment, isVouched, isForEvidence }
  const revocation = revocationOf(asked)
  const findings = checkRevocation(revocation, wanted === 'required')
  // What was left out may be the very word that the certificate was revoked.
  const isLeftOut = session.spent.isExhausted && findings.length === 0
  if (isLeftOut) findings.push({ reason: 'path.search_exhausted', certificate: 0 })
  return { ...judged, revocation, findings }
}

// Source: RFC 5280 §6.3.3 (f): the same anchor; signers that lean on one another in a circle are not believed.
function isOwnPathGood(signer: Certificate, asked: Asked, pending: ReadonlySet<string>): boolean {
  if (pending.has(signer.fingerprint)) return false
  const { vouched } = asked.session
  const key = `${signer.fingerprint} ${asked.anchor.certificate.fingerprint}`
  const known = vouched.get(key)
  if (known !== undefined) return known
  const isGood = bestPath(signer, evidenceQuestion(signer, asked, pending)).findings.length === 0
  // Within another's path the answer may depend on that path.
  if (pending.size === 0) vouched.set(key, isGood)
  return isGood
}

function evidenceQuestion(
  signer: Certificate,
  { session, moment, anchor }: Asked,
  pending: ReadonlySet<string>,
): Question {
  const request = { ...session.request }
  delete request.purposes
  delete request.policies
  return {
    session: { ...session, request },
    moment,
    anchors: [anchor],
    pending: new Set([...pending, signer.fingerprint]),
  }
}

function verdictOn(judged: JudgedPath, session: Session): PathVerdict {
  const { built, findings, ...rest } = judged
  const order = Object.keys(pathReasons)
  const reasons = [...new Set(findings.map(({ reason }) => reason))].sort(
    (one, other) => order.indexOf(one) - order.indexOf(other),
  )
  return {
    path: built.certificates,
    anchor: built.anchor?.anchor,
    ...indicationOf(reasons[0], session.request.isProven ?? false),
    reasons,
    findings,
    ...rest,
    effort: session.spent,
  }
}

const certainFailures: readonly PathSubIndication[] = [
  'FORMAT_FAILURE',
  'REVOKED',
  'EXPIRED',
  'NOT_YET_VALID',
]

function indicationOf(
  gravest: PathReason | undefined,
  isProven: boolean,
): Pick<PathVerdict, 'indication' | 'subIndication'> {
  if (!gravest) return { indication: 'passed', subIndication: null }
  const subIndication = pathReasons[gravest][isProven ? 'proven' : 'asked']
  const isCertain = certainFailures.includes(subIndication)
  return { indication: isCertain ? 'failed' : 'indeterminate', subIndication }
}

function unreadable(session: Session): PathVerdict {
  const reason = 'path.certificate_unreadable'
  return {
    path: [],
    anchor: undefined,
    ...indicationOf(reason, false),
    reasons: [reason],
    findings: [{ reason, certificate: 0 }],
    weaknesses: [],
    revocation: [],
    policies: [],
    effort: session.spent,
  }
}
