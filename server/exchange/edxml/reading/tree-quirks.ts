import { readCertificate } from '../../../signing/formats/path/read-certificate.ts'
import { PathProblem } from '../../../signing/formats/path/path-problem.ts'
import {
  allElements,
  attributeOf,
  childElements,
  namespaces,
  textOf,
  type XmlElement,
} from '../../../signing/formats/xml/xml-tree.ts'
import { decodeBase64 } from '../attachments/base64.ts'
import { isSignature } from '../fields/keep-element.ts'
import type { Quirk, ReadEdxml } from '../read-result.ts'

/** What is unusual about the XML of a message: its prefixes, the order in its header, its signature. */
export function treeQuirks(elements: readonly XmlElement[], header: XmlElement): Quirk[] {
  const signatures = elements.filter(isSignature)
  const names = childElements(header).map(({ localName }) => localName)
  return [
    ...(arePrefixesMixed(elements) ? (['prefixes-mixed'] as const) : []),
    ...(names.length > 1 && names.at(-1) === 'DocumentId' ? (['document-id-last'] as const) : []),
    ...signatures.flatMap(ofSignature),
  ]
}

/** Whether there is a signature, and in what namespace. */
export function signatureIn(elements: readonly XmlElement[]): ReadEdxml['signature'] {
  const found = elements.filter(isSignature)
  if (found.length === 0) return 'missing'
  const isProper = found.some(({ namespace }) => namespace === namespaces.signature)
  return isProper ? 'present' : 'foreign-namespace'
}

/** The regulation prefixes the envelope alone; quirky are elements below it of both sorts, in one namespace. */
function arePrefixesMixed(elements: readonly XmlElement[]): boolean {
  const envelope = elements.find(({ localName }) => localName === 'edXMLEnvelope')
  if (!envelope) return false
  const below = elements.filter(
    (each) => each.namespace === envelope.namespace && each.localName !== 'edXMLEnvelope',
  )
  return below.some(({ prefix }) => prefix === '') && below.some(({ prefix }) => prefix !== '')
}

function ofSignature(signature: XmlElement): Quirk[] {
  if (signature.namespace !== namespaces.signature) return ['signature-foreign-namespace']
  const inside = allElements(signature)
  const named = (name: string): XmlElement[] => inside.filter(({ localName }) => localName === name)
  const isWeak = named('SignatureMethod').some((each) =>
    attributeOf(each, 'Algorithm')?.endsWith('#rsa-sha1'),
  )
  const isTruncated = named('X509Certificate').some((each) => !isCertificate(textOf(each)))
  return [
    ...(isWeak ? (['signature-sha1'] as const) : []),
    ...(isTruncated ? (['certificate-truncated'] as const) : []),
  ]
}

function isCertificate(text: string): boolean {
  const der = decodeBase64(text)
  if (!der) return false
  try {
    readCertificate(der)
    return true
  } catch (problem) {
    if (problem instanceof PathProblem) return false
    throw problem
  }
}
