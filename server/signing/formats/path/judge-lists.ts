import type { CertificateList, ListEntry } from '../revocation/certificate-list.ts'
import { whyNotInTime, type Asked, type Heard, type Statement } from './evidence.ts'
import { allReasons, isInScope, pointsOf } from './list-scope.ts'
import { signerOf } from './list-signer.ts'
import type { EvidenceReason } from './path-reasons.ts'

/** What the lists at hand say of a certificate. Source: RFC 5280 §6.3 */
export function hearLists(asked: Asked): Heard {
  const heard: Heard = { statements: [], unused: [] }
  const used: Used = { lists: [], reasons: 0 }
  for (const point of pointsOf(asked.certificate)) {
    const inScope = asked.session.lists.filter((list) => isInScope(list, point, asked.certificate))
    for (const list of inScope.filter(({ baseNumber }) => baseNumber === undefined)) {
      const pointReasons = point.reasons ?? allReasons
      hearList(list, asked, heard, { used, pointReasons })
    }
  }
  const [first] = used.lists
  if (first && used.reasons === allReasons) heard.statements.push(saidBy(first, used.lists))
  else heard.unused.push(...whyNotCovered(used, asked))
  return heard
}

/** Complete lists that do not name the certificate, and the reasons they cover together. */
interface Used {
  lists: CertificateList[]
  reasons: number
}

function hearList(
  list: CertificateList,
  asked: Asked,
  heard: Heard,
  { used, pointReasons }: { used: Used; pointReasons: number },
): void {
  const why = whyNotUsed(list, asked)
  if (why.length > 0) {
    heard.unused.push(...why)
    return
  }
  const delta = newestDelta(list, asked)
  const lists = delta ? [list, delta] : [list]
  const late = whyNotInTime({ ...list, since: list.expiredSince }, asked)
  heard.unused.push(...late)
  const entry = entryIn(lists, asked)
  if (entry) {
    const { revokedAt, reason } = entry
    const revoked = {
      ...saidBy(delta ?? list, lists),
      status: 'revoked' as const,
      revokedAt,
      reason,
    }
    if (isStillTrue(entry, late)) heard.statements.push(revoked)
  } else if (late.length === 0) {
    used.lists.push(...lists)
    used.reasons |= pointReasons & reasonsOf(list)
  }
}

const reasonsOf = ({ scope }: CertificateList): number => scope?.reasons ?? allReasons

// The newest word on the certificate; nothing where a delta took it off again.
function entryIn(lists: readonly CertificateList[], { certificate }: Asked): ListEntry | undefined {
  const entry = lists
    .map((list) => list.entryOf(certificate.issuer.key, certificate.serialNumber))
    .findLast((each) => each !== undefined)
  return entry?.reason === 'remove-from-list' ? undefined : entry
}

// That a certificate was revoked stays true; that it is on hold need not.
const isStillTrue = ({ reason }: ListEntry, late: readonly EvidenceReason[]): boolean =>
  reason !== 'certificate-hold' || late.length === 0

function whyNotUsed(list: CertificateList, asked: Asked): EvidenceReason[] {
  if (list.hasUnknownCritical) return ['path.list_unknown_extension']
  const signer = signerOf(list, asked)
  return typeof signer === 'string' ? [signer] : []
}

// A delta adds to a complete list that is not older than its base, has the same scope and the same signer. Source: RFC 5280 §5.2.4
function newestDelta(list: CertificateList, asked: Asked): CertificateList | undefined {
  const deltas = asked.session.lists.filter(
    (delta) =>
      isDeltaOf(delta, list) &&
      whyNotUsed(delta, asked).length === 0 &&
      whyNotInTime({ ...delta, since: delta.expiredSince }, asked).length === 0,
  )
  return deltas.sort((one, other) => ((one.number ?? 0n) < (other.number ?? 0n) ? 1 : -1))[0]
}

function isDeltaOf(delta: CertificateList, list: CertificateList): boolean {
  const isSameKind =
    delta.issuer.key === list.issuer.key &&
    delta.scope?.whole === list.scope?.whole &&
    delta.authorityKeyId === list.authorityKeyId
  return isSameKind && isNumberedAfter(delta, list.number)
}

function isNumberedAfter({ baseNumber, number }: CertificateList, listNumber?: bigint): boolean {
  if (baseNumber === undefined || number === undefined || listNumber === undefined) return false
  return baseNumber <= listNumber && listNumber < number
}

function saidBy(
  { thisUpdate, nextUpdate }: CertificateList,
  lists: readonly CertificateList[],
): Statement {
  return {
    status: 'good',
    by: 'crl',
    producedAt: thisUpdate,
    thisUpdate,
    ...(nextUpdate ? { nextUpdate } : {}),
    evidence: [...new Set(lists.map(({ der }) => der))],
  }
}

function whyNotCovered(used: Used, { session, certificate }: Asked): EvidenceReason[] {
  if (used.lists.length > 0) return ['path.list_incomplete']
  const isOfIssuer = session.lists.some(({ issuer }) => issuer.key === certificate.issuer.key)
  return isOfIssuer ? ['path.list_out_of_scope'] : []
}
