import type { Certificate, CertificatePolicy } from './certificate.ts'

/** The policy that stands for every other. */
export const anyPolicy = '2.5.29.32.0'

/**
 * A policy at one level of the path. Levels form a graph rather than the tree of RFC 5280, whose size a hostile path
 * could make exponential. Source: RFC 9618 §3
 */
export interface PolicyNode {
  policy: string
  expected: Set<string>
  parents: PolicyNode[]
  qualifiers: Pick<CertificatePolicy, 'notices' | 'statements'>
}

/** The policies of one level by their identifiers; empty means that no policy is valid any more. */
export type PolicyLevel = Map<string, PolicyNode>

const none = { notices: [], statements: [] }

/** The level above the first certificate. */
export function firstLevel(): PolicyLevel {
  const root = { policy: anyPolicy, expected: new Set([anyPolicy]), parents: [], qualifiers: none }
  return new Map([[anyPolicy, root]])
}

/** The level of a certificate's policies below the one before. Source: RFC 5280 §6.1.3 (d)-(e) */
export function nextLevel(
  before: PolicyLevel,
  { policies = [] }: Certificate,
  isAnyAllowed: boolean,
): PolicyLevel {
  const level: PolicyLevel = new Map()
  const expecting = byExpected(before)
  const any = [...before.values()].filter(({ policy }) => policy === anyPolicy)
  const particular = policies.filter(({ policy }) => policy !== anyPolicy)
  for (const given of particular) {
    const { policy } = given
    const parents = expecting.get(policy)?.parents ?? any
    if (parents.length > 0) level.set(policy, nodeOf({ policy, parents }, given))
  }
  const given = isAnyAllowed && policies.find(({ policy }) => policy === anyPolicy)
  if (given) addMissing(level, expecting, given)
  return level
}

// What the certificate leaves out stands there nevertheless, for it names any policy.
function addMissing(
  level: PolicyLevel,
  expecting: ReadonlyMap<string, Wanted>,
  any: CertificatePolicy,
): void {
  for (const [policy, wanted] of expecting) {
    if (!level.has(policy)) level.set(policy, nodeOf(wanted, any))
  }
}

function nodeOf({ policy, parents }: Wanted, given: CertificatePolicy): PolicyNode {
  const { notices, statements } = given
  return { policy, expected: new Set([policy]), parents, qualifiers: { notices, statements } }
}

interface Wanted {
  policy: string
  parents: PolicyNode[]
}

// Each policy that the level expects below, with the nodes that expect it.
function byExpected(level: PolicyLevel): Map<string, Wanted> {
  const expecting = new Map<string, Wanted>()
  const pairs = [...level.values()].flatMap((node) =>
    [...node.expected].map((policy) => ({ policy, node })),
  )
  for (const { policy, node } of pairs) {
    const known = expecting.get(policy) ?? { policy, parents: [] }
    known.parents.push(node)
    expecting.set(policy, known)
  }
  return expecting
}

/** Applies a certificate's mappings to its level; with mapping inhibited the mapped policies end here. Source: RFC 5280 §6.1.4 (b) */
export function mapLevel(
  level: PolicyLevel,
  mappings: readonly [string, string][],
  isInhibited: boolean,
): void {
  for (const [issuers, subjects] of mapsOf(mappings)) {
    const node = level.get(issuers)
    const any = level.get(anyPolicy)
    if (isInhibited) level.delete(issuers)
    else if (node) node.expected = subjects
    else if (any) level.set(issuers, { ...any, policy: issuers, expected: subjects })
  }
}

function mapsOf(mappings: readonly [string, string][]): Map<string, Set<string>> {
  const maps = new Map<string, Set<string>>()
  for (const [issuers, subjects] of mappings) {
    const known = maps.get(issuers)
    if (known) known.add(subjects)
    else maps.set(issuers, new Set([subjects]))
  }
  return maps
}
