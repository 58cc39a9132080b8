import type { Certificate } from '../../signing/formats/path/certificate.ts'
import type { PathReason } from '../../signing/formats/path/path-reasons.ts'
import { inspectRoot, inspectXml } from '../../signing/formats/xml/inspect-xml.ts'
import { xmlReasons, type XmlReason } from '../../signing/formats/xml/xml-reasons.ts'
import type { XmlTrust, XmlVerdict } from '../../signing/formats/xml/xml-verdict.ts'
import { allElements } from '../../signing/formats/xml/xml-tree.ts'
import { EdxmlProblem } from './edxml-problem.ts'
import { readTree, type ReadTree } from './reading/read-tree.ts'
import { signatureIn } from './reading/tree-quirks.ts'

/** What the signature of a message is worth. */
export interface EnvelopeVerdict {
  /** `untrusted`: made by the certificate's key over just these bytes, but by nobody whom we trust to be who they say. */
  state: 'missing' | 'foreign-namespace' | 'invalid' | 'untrusted' | 'valid'
  /** Whose signature it says it is; to be believed only where the state is `valid`. */
  certificate: Certificate | undefined
  /** When the signer says it was made, ISO 8601 in UTC; nothing proves it. */
  claimedAt: string | undefined
  /** The gravest first; none where the state is `valid`. */
  reasons: (XmlReason | PathReason)[]
}

/**
 * Judges the signature of a message. It must cover the whole of the bytes: one over a part, wherever that part was moved,
 * is invalid, and so is every signature of a text that had to be mended to be read. Never throws for what was sent.
 */
export function judgeEnvelope(
  bytes: Uint8Array,
  trust: Omit<XmlTrust, 'signedPath'>,
): EnvelopeVerdict {
  const verdict = inspectXml(bytes, trust)
  return verdictOf(verdict, () => stateWhenMended(bytes))
}

/** The same of a message whose XML is read already. */
export function judgeTree(
  { root, isMended }: ReadTree,
  trust: Omit<XmlTrust, 'signedPath'>,
): EnvelopeVerdict {
  const verdict = verdictOf(inspectRoot(root, trust), () => 'invalid')
  const isMade = verdict.state === 'valid' || verdict.state === 'untrusted'
  return isMended && isMade ? { ...verdict, state: 'invalid' } : verdict
}

type State = EnvelopeVerdict['state']

function verdictOf(verdict: XmlVerdict, whenUnreadable: () => State): EnvelopeVerdict {
  const { signer: certificate, claimedAt, reasons } = verdict
  return { state: stateOf(verdict, whenUnreadable), certificate, claimedAt, reasons }
}

function stateOf({ reasons, covers, indication }: XmlVerdict, whenUnreadable: () => State): State {
  if (reasons.includes('xml.no_signature')) return 'missing'
  if (reasons.includes('xml.signature_in_other_namespace')) return 'foreign-namespace'
  if (reasons.includes('xml.unreadable')) return whenUnreadable()
  const isInvalid = reasons.some((reason) => Object.hasOwn(xmlReasons, reason))
  if (isInvalid || covers !== 'whole') return 'invalid'
  return indication === 'passed' ? 'valid' : 'untrusted'
}

function stateWhenMended(bytes: Uint8Array): State {
  try {
    const found = signatureIn(allElements(readTree(bytes).root))
    return found === 'present' ? 'invalid' : found
  } catch (problem) {
    if (problem instanceof EdxmlProblem) return 'invalid'
    throw problem
  }
}
