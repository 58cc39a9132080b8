import { readWhole, type DerElement } from '../cms/der-reader.ts'
import { keyUsageNames, type CertificateExtensions, type Subtree } from './certificate.ts'
import { hexOf } from '../cms/der-number.ts'
import {
  booleanOf,
  childrenOf,
  countOf,
  expectTag,
  identifierIn,
  malformed,
  namedBits,
  withTag,
} from './der-fields.ts'
import type { DistinguishedName } from './distinguished-name.ts'
import { readDistributionPoints } from './distribution-points.ts'
import type { Extension } from './extensions.ts'
import { addressesIn, readGeneralName, readGeneralNames } from './general-names.ts'
import { readMappings, readPolicies, readPolicyConstraints } from './policy-extensions.ts'

type Said = Partial<CertificateExtensions>
type Reader = (value: Uint8Array, issuer: DistinguishedName, isCritical: boolean) => Said

// Source: RFC 5280 §4.2; those without effect on a path are known, and say nothing.
const readers: Readonly<Record<string, Reader>> = {
  '2.5.29.14': (value) => ({ subjectKeyId: hexOf(expectTag(readWhole(value), 0x04).content) }),
  '2.5.29.15': (value) => ({
    keyUsage: namedBits(expectTag(readWhole(value), 0x03).content, keyUsageNames),
  }),
  '2.5.29.17': (value) => ({
    alternativeNames: readGeneralNames(expectTag(readWhole(value), 0x30)),
  }),
  '2.5.29.18': () => ({}),
  '2.5.29.19': readBasicConstraints,
  '2.5.29.30': readNameConstraints,
  '2.5.29.31': readPoints,
  '2.5.29.32': (value) => ({ policies: readPolicies(value) }),
  '2.5.29.33': (value) => ({ policyMappings: readMappings(value) }),
  '2.5.29.35': readAuthorityKey,
  '2.5.29.36': readPolicyConstraints,
  '2.5.29.37': (value, _, isExtendedUsageCritical) => ({
    extendedUsages: childrenOf(readWhole(value)).map(identifierIn),
    isExtendedUsageCritical,
  }),
  '2.5.29.46': () => ({}),
  '2.5.29.54': (value) => ({ inhibitAnyPolicy: countOf(expectTag(readWhole(value), 0x02)) }),
  '1.3.6.1.5.5.7.1.1': readInformationAccess,
  '1.3.6.1.5.5.7.1.11': () => ({}),
  '1.3.6.1.5.5.7.48.1.5': () => ({ isExemptFromCheck: true }),
}

/** What a certificate says where it has no extension. */
export const withoutExtensions: CertificateExtensions = {
  isAuthority: false,
  pathLength: undefined,
  keyUsage: undefined,
  extendedUsages: undefined,
  isExtendedUsageCritical: false,
  policies: undefined,
  policyMappings: [],
  requireExplicitPolicy: undefined,
  inhibitPolicyMapping: undefined,
  inhibitAnyPolicy: undefined,
  permitted: [],
  excluded: [],
  alternativeNames: [],
  distributionPoints: [],
  ocspAddresses: [],
  issuerAddresses: [],
  listAddresses: [],
  subjectKeyId: undefined,
  authorityKeyId: undefined,
  isExemptFromCheck: false,
  unknownCritical: [],
}

/** What the extensions say; a malformed one of a known kind is refused. */
export function readCertificateExtensions(
  extensions: readonly Extension[],
  issuer: DistinguishedName,
): CertificateExtensions {
  const said = { ...withoutExtensions, unknownCritical: [] as string[] }
  for (const { type, isCritical, value } of extensions) {
    const reader = Object.hasOwn(readers, type) ? readers[type] : undefined
    if (reader) Object.assign(said, reader(value, issuer, isCritical))
    else if (isCritical) said.unknownCritical.push(type)
  }
  return said
}

function readBasicConstraints(value: Uint8Array): Said {
  const fields = childrenOf(readWhole(value))
  const length = withTag(fields, 0x02)
  return { isAuthority: booleanOf(withTag(fields, 0x01)), pathLength: length && countOf(length) }
}

function readNameConstraints(value: Uint8Array): Said {
  const fields = childrenOf(readWhole(value))
  const subtrees = (tag: number): Subtree[] => {
    const given = withTag(fields, tag)
    return given ? childrenOf(given, tag).map(readSubtree) : []
  }
  return { permitted: subtrees(0xa0), excluded: subtrees(0xa1) }
}

function readSubtree(subtree: DerElement): Subtree {
  const [base, ...bounds] = childrenOf(subtree)
  if (!base) return malformed('a subtree')
  const isNought = bounds.every(
    ({ tag, content }) => tag === 0x80 && content.every((digit) => digit === 0),
  )
  return { base: readGeneralName(base), hasBounds: !isNought }
}

function readPoints(value: Uint8Array, issuer: DistinguishedName): Said {
  const distributionPoints = readDistributionPoints(value, issuer)
  return {
    distributionPoints,
    listAddresses: addressesIn(distributionPoints.flatMap(({ names }) => names)),
  }
}

function readAuthorityKey(value: Uint8Array): Said {
  const given = withTag(childrenOf(readWhole(value)), 0x80)
  return { authorityKeyId: given && hexOf(given.content) }
}

function readInformationAccess(value: Uint8Array): Said {
  const found = childrenOf(readWhole(value)).map((description) => childrenOf(description))
  const at = (method: string): string[] =>
    addressesIn(
      found.flatMap(([id, place]) =>
        place && identifierIn(id) === method ? [readGeneralName(place)] : [],
      ),
    )
  return { ocspAddresses: at('1.3.6.1.5.5.7.48.1'), issuerAddresses: at('1.3.6.1.5.5.7.48.2') }
}
