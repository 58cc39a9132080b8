import { readWhole, type DerElement } from '../cms/der-reader.ts'
import type { CertificateExtensions, CertificatePolicy } from './certificate.ts'
import { childrenOf, countOf, identifierIn, latin, malformed, withTag } from './der-fields.ts'
import { directoryText } from './distinguished-name.ts'

const practiceStatement = '1.3.6.1.5.5.7.2.1'
const userNotice = '1.3.6.1.5.5.7.2.2'

const most = 100

/** Certificate policies; the same one twice, and more than a hundred, are refused. Source: RFC 5280 §4.2.1.4 */
export function readPolicies(value: Uint8Array): CertificatePolicy[] {
  const policies = fewIn(value).map(readPolicy)
  const isTwice = new Set(policies.map(({ policy }) => policy)).size < policies.length
  return isTwice || policies.length === 0 ? malformed('policies') : policies
}

function fewIn(value: Uint8Array): DerElement[] {
  const all = childrenOf(readWhole(value))
  return all.length > most ? malformed('too many policies') : all
}

function readPolicy(information: DerElement): CertificatePolicy {
  const [policy, qualifiers] = childrenOf(information)
  const found = qualifiers ? childrenOf(qualifiers).map((each) => childrenOf(each)) : []
  const ofType = (type: string): DerElement[] =>
    found.flatMap(([id, value]) => (value && identifierIn(id) === type ? [value] : []))
  return {
    policy: identifierIn(policy),
    notices: ofType(userNotice).flatMap(explicitText),
    statements: ofType(practiceStatement).map(({ content }) => latin(content)),
  }
}

function explicitText(notice: DerElement): string[] {
  const text = childrenOf(notice).find(({ tag }) => tag !== 0x30)
  const shown = text && directoryText(text)
  return shown === undefined ? [] : [shown]
}

/** Policy mappings, at most a hundred pairs of issuer's and subject's policy. Source: RFC 5280 §4.2.1.5 */
export function readMappings(value: Uint8Array): [string, string][] {
  return fewIn(value).map((mapping) => {
    const [issuers, subjects] = childrenOf(mapping)
    return [identifierIn(issuers), identifierIn(subjects)]
  })
}

/** Policy constraints. Source: RFC 5280 §4.2.1.11 */
export function readPolicyConstraints(
  value: Uint8Array,
): Pick<CertificateExtensions, 'requireExplicitPolicy' | 'inhibitPolicyMapping'> {
  const fields = childrenOf(readWhole(value))
  const skip = (tag: number): number | undefined => {
    const given = withTag(fields, tag)
    return given && countOf(given)
  }
  return { requireExplicitPolicy: skip(0x80), inhibitPolicyMapping: skip(0x81) }
}
