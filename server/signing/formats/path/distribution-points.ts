import { readChildren, readWhole, type DerElement } from '../cms/der-reader.ts'
import type { DistributionPoint } from './certificate.ts'
import { childrenOf, malformed, onlyChild, withTag } from './der-fields.ts'
import { nameBelow, type DistinguishedName } from './distinguished-name.ts'
import { readGeneralNames, type GeneralName } from './general-names.ts'

// Every point is held against every list, name by name.
const mostPoints = 32
const mostNames = 16

/** The distribution points of a certificate; relative names stand below the list's issuer. Source: RFC 5280 §4.2.1.13 */
export function readDistributionPoints(
  value: Uint8Array,
  certificateIssuer: DistinguishedName,
): DistributionPoint[] {
  const points = childrenOf(readWhole(value))
  if (points.length > mostPoints) malformed('too many distribution points')
  return points.map((point) => {
    const fields = childrenOf(point)
    const named = withTag(fields, 0xa0)
    const reasons = withTag(fields, 0x81)
    const issuers = directoryNames(withTag(fields, 0xa2))
    return {
      names: named ? pointNames(onlyChild(named), issuers[0] ?? certificateIssuer) : [],
      reasons: reasons && reasonFlags(reasons),
      issuers,
    }
  })
}

/** The full names of a DistributionPointName. */
export function pointNames(name: DerElement, listIssuer: DistinguishedName): GeneralName[] {
  if (name.tag === 0xa0) return fewOf(readGeneralNames(name))
  if (name.tag !== 0xa1) return malformed('a distribution point')
  return [{ form: 'directory', name: nameBelow(listIssuer, name) }]
}

const fewOf = <Name>(names: Name[]): Name[] =>
  names.length > mostNames ? malformed('too many names') : names

/** ReasonFlags as a number: bit 1 (keyCompromise) is 2, bit 8 (aACompromise) is 256. */
export function reasonFlags({ content }: DerElement): number {
  let flags = 0
  for (let bit = 1; bit <= 8; bit++) {
    const isSet = ((content[1 + (bit >> 3)] ?? 0) >> (7 - (bit & 7))) & 1
    flags |= isSet << bit
  }
  return flags
}

function directoryNames(names: DerElement | undefined): DistinguishedName[] {
  if (!names || readChildren(names).length === 0) return []
  const found = fewOf(readGeneralNames(names))
  return found.flatMap((name) => (name.form === 'directory' ? [name.name] : []))
}
