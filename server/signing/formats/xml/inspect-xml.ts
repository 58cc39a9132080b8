import type { Certificate } from '../path/certificate.ts'
import type { PathVerdict } from '../path/path-verdict.ts'
import { validatePath } from '../path/validate-path.ts'
import { elementAt, findSignature, signedElement } from './find-signature.ts'
import { readSignature, type ReadSignature } from './read-signature.ts'
import { readXml } from './read-xml.ts'
import {
  certificatesOf,
  expectProperties,
  isAsSigned,
  isMadeBy,
  isNamed,
  whyNotAlgorithms,
} from './signature-facts.ts'
import { XmlProblem, xmlReasons, type XmlReason } from './xml-reasons.ts'
import type { XmlElement } from './xml-tree.ts'
import type { XmlTrust, XmlVerdict } from './xml-verdict.ts'

/** Judges the one signature of an XML text. Never throws for a bad text, and fetches nothing. */
export function inspectXml(bytes: Uint8Array, trust: XmlTrust): XmlVerdict {
  return judged(() => judge(readXml(bytes), trust))
}

/** The same of a text that is read already. */
export function inspectRoot(root: XmlElement, trust: XmlTrust): XmlVerdict {
  return judged(() => judge(root, trust))
}

function judged(judging: () => XmlVerdict): XmlVerdict {
  try {
    return judging()
  } catch (problem) {
    if (!(problem instanceof XmlProblem)) throw problem
    return verdictOf({ ...nothingKnown, reasons: [problem.reason] })
  }
}

type Findings = Omit<XmlVerdict, 'indication' | 'subIndication' | 'isTrusted' | 'reasons'> & {
  reasons: XmlReason[]
}

const nothingKnown: Findings = {
  format: null,
  signer: undefined,
  claimedAt: undefined,
  covers: null,
  isIntact: false,
  isValid: false,
  reasons: [],
  path: undefined,
}

function judge(root: XmlElement, trust: XmlTrust): XmlVerdict {
  const signature = readSignature(findSignature(root))
  const expected = elementAt(root, trust.signedPath ?? [])
  const target = signedElement(signature.reference, {
    root,
    signature: signature.element,
    expected,
  })
  expectProperties(signature, root)
  const isIntact = isAsSigned(signature, target)
  const { signer, others, reasons } = certificatesOf(signature)
  const ofSigner = whyNotBy(signer, signature)
  return verdictOf({
    format: signature.properties ? 'xades' : 'xmldsig',
    signer,
    claimedAt: signature.properties?.signingTime,
    covers: target === root ? 'whole' : 'element',
    isIntact,
    isValid: signer !== undefined && !ofSigner.includes('xml.value_wrong'),
    reasons: [
      ...reasons,
      ...whyNotAlgorithms(signature),
      ...reasonsIf(!isIntact, 'xml.digest_mismatch'),
      ...ofSigner,
    ],
    path: signer && pathOf(signer, others, trust),
  })
}

function whyNotBy(signer: Certificate | undefined, signature: ReadSignature): XmlReason[] {
  if (!signer) return []
  return [
    ...reasonsIf(!isMadeBy(signer, signature), 'xml.value_wrong'),
    ...reasonsIf(!isNamed(signer, signature), 'xml.signing_certificate_mismatch'),
  ]
}

const reasonsIf = (isSo: boolean, reason: XmlReason): XmlReason[] => (isSo ? [reason] : [])

function pathOf(signer: Certificate, own: readonly Uint8Array[], trust: XmlTrust): PathVerdict {
  return validatePath({
    crls: [],
    ocsps: [],
    ...trust,
    certificate: signer.der,
    others: [...own, ...(trust.others ?? [])],
    purposes: ['document-signing'],
  })
}

function verdictOf(findings: Findings): XmlVerdict {
  const order = Object.keys(xmlReasons)
  const [gravest, ...rest] = [...new Set(findings.reasons)].sort(
    (one, other) => order.indexOf(one) - order.indexOf(other),
  )
  const { path } = findings
  const isTrusted = path?.indication === 'passed'
  const ofPath = path?.reasons ?? []
  if (gravest) {
    return {
      ...findings,
      isTrusted,
      reasons: [gravest, ...rest, ...ofPath],
      ...xmlReasons[gravest],
    }
  }
  const { indication = 'indeterminate', subIndication = null } = path ?? {}
  return { ...findings, isTrusted, reasons: ofPath, indication, subIndication }
}
