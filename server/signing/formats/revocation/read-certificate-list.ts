import { hexOf } from '../cms/der-number.ts'
import { readWhole, type DerElement } from '../cms/der-reader.ts'
import {
  booleanOf,
  childrenOf,
  expectTag,
  malformed,
  onlyChild,
  signatureOf,
  timeIn,
  withTag,
} from '../path/der-fields.ts'
import { readName, type DistinguishedName } from '../path/distinguished-name.ts'
import { pointNames, reasonFlags } from '../path/distribution-points.ts'
import { extensionValue, readExtensions, type Extension } from '../path/extensions.ts'
import { readOnce } from '../path/path-problem.ts'
import type { CertificateList, ListScope } from './certificate-list.ts'
import { entryKey, readEntries } from './list-entries.ts'

/** The largest list that is read, and so that is asked for. */
export const mostListBytes = 8_000_000
const understood = ['2.5.29.20', '2.5.29.27', '2.5.29.28', '2.5.29.35']

/** Reads a list of revoked certificates, DER of at most 8 MB and 150 000 entries; anything else is refused as a `PathProblem`. Source: RFC 5280 §5 */
export const readCertificateList = readOnce('path.list_unreadable', readList)

function readList(der: Uint8Array): CertificateList {
  if (der.length > mostListBytes) malformed('a list of this size')
  const [tbs, algorithm, signature] = childrenOf(readWhole(der))
  const [innerAlgorithm, issuerName, ...rest] = withoutVersion(childrenOf(tbs))
  const signatureAlgorithm = expectTag(algorithm, 0x30).whole
  if (hexOf(signatureAlgorithm) !== hexOf(expectTag(innerAlgorithm, 0x30).whole)) {
    malformed('two algorithms')
  }
  return {
    der,
    tbs: expectTag(tbs, 0x30).whole,
    signatureAlgorithm,
    signature: signatureOf(signature),
    ...readBody(rest, readName(expectTag(issuerName, 0x30).whole)),
  }
}

const withoutVersion = (fields: DerElement[]): DerElement[] =>
  fields[0]?.tag === 0x02 ? fields.slice(1) : fields

const isTime = (field: DerElement | undefined): boolean =>
  field?.tag === 0x17 || field?.tag === 0x18

function readBody([thisUpdate, ...rest]: DerElement[], issuer: DistinguishedName) {
  const nextUpdate = isTime(rest[0]) ? timeIn(rest.shift()) : undefined
  const entries = readEntries(withTag(rest, 0x30), issuer.key)
  const wrapped = withTag(rest, 0xa0)
  const extensions = wrapped ? readExtensions(onlyChild(wrapped)) : []
  const isUnknown = extensions.some(
    ({ isCritical, type }) => isCritical && !understood.includes(type),
  )
  return {
    issuer,
    thisUpdate: timeIn(thisUpdate),
    nextUpdate,
    ...readListExtensions(extensions, issuer),
    hasUnknownCritical: isUnknown || entries.hasUnknownCritical,
    entryCount: entries.count,
    entryOf: (issuerKey: string, serialNumber: string) =>
      entries.byCertificate.get(entryKey(issuerKey, serialNumber)),
  }
}

function readListExtensions(extensions: readonly Extension[], issuer: DistinguishedName) {
  const value = (type: string): DerElement | undefined => {
    const bytes = extensionValue(extensions, type)
    return bytes && readWhole(bytes)
  }
  const number = value('2.5.29.20')
  const base = value('2.5.29.27')
  const scope = value('2.5.29.28')
  const authorityKey = value('2.5.29.35')
  const expired = value('2.5.29.60')
  return {
    number: number && numberOf(number),
    baseNumber: base && numberOf(base),
    scope: scope && readScope(scope, issuer),
    authorityKeyId: authorityKey && keyIdIn(authorityKey),
    expiredSince: expired && timeIn(expired),
  }
}

function readScope(scope: DerElement, issuer: DistinguishedName): ListScope {
  const fields = childrenOf(scope)
  const point = withTag(fields, 0xa0)
  const reasons = withTag(fields, 0x83)
  const limits = [
    booleanOf(withTag(fields, 0x81)) && ('users' as const),
    booleanOf(withTag(fields, 0x82)) && ('authorities' as const),
    booleanOf(withTag(fields, 0x85)) && ('attributes' as const),
  ].filter((limit) => limit !== false)
  if (limits.length > 1) malformed('a scope of nothing')
  return {
    names: point ? pointNames(onlyChild(point), issuer) : [],
    only: limits[0],
    reasons: reasons && reasonFlags(reasons),
    isIndirect: booleanOf(withTag(fields, 0x84)),
    whole: hexOf(scope.whole),
  }
}

function numberOf(field: DerElement): bigint {
  const { content } = expectTag(field, 0x02)
  return content.length > 64 ? malformed('a number') : BigInt(`0x0${hexOf(content)}`)
}

function keyIdIn(authorityKey: DerElement): string | undefined {
  const given = withTag(childrenOf(authorityKey), 0x80)
  return given && hexOf(given.content)
}
