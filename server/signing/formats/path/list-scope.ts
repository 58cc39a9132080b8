import type { CertificateList } from '../revocation/certificate-list.ts'
import type { Certificate, DistributionPoint } from './certificate.ts'
import { isSameName, type GeneralName } from './general-names.ts'

/** All reasons that a list may be limited to: bits 1 to 8. */
export const allReasons = 0b1_1111_1110

/** The distribution points of a certificate, and its issuer as the one that is always meant. Source: RFC 5280 §6.3.3 */
export function pointsOf({ distributionPoints, issuer }: Certificate): DistributionPoint[] {
  const names: GeneralName[] = [{ form: 'directory', name: issuer }]
  return [...distributionPoints, { names, reasons: undefined, issuers: [] }]
}

/** Whether a list speaks of a certificate at a distribution point. Source: RFC 5280 §6.3.3 (b) */
export function isInScope(
  list: CertificateList,
  point: DistributionPoint,
  certificate: Certificate,
): boolean {
  const { scope } = list
  if (!isOfIssuer(list, point, certificate)) return false
  if (!scope) return true
  const only = certificate.isAuthority ? 'authorities' : 'users'
  return (scope.only === undefined || scope.only === only) && isAtPoint(scope.names, point)
}

function isOfIssuer(
  { issuer, scope }: CertificateList,
  { issuers }: DistributionPoint,
  certificate: Certificate,
): boolean {
  if (issuers.length === 0) return issuer.key === certificate.issuer.key
  return scope?.isIndirect === true && issuers.some(({ key }) => key === issuer.key)
}

function isAtPoint(names: readonly GeneralName[], point: DistributionPoint): boolean {
  if (names.length === 0) return true
  const issuers = point.issuers.map((name) => ({ form: 'directory' as const, name }))
  const wanted = point.names.length > 0 ? point.names : issuers
  return names.some((name) => wanted.some((other) => isSameName(name, other)))
}
