import { canonicalForms } from './canonical.ts'
import { signingAlgorithms } from './xml-algorithms.ts'
import { namespaces } from './xml-tree.ts'

/** What a signature says, all bytes in base64. */
export interface SignatureDraft {
  identifier: string
  algorithm: keyof typeof signingAlgorithms
  contentDigest: string
  propertiesDigest: string
  certificateDigest: string
  /** The signer's first. */
  certificates: readonly string[]
  /** ISO 8601 in UTC. */
  signingTime: string
}

const sha256 = 'http://www.w3.org/2001/04/xmlenc#sha256'
const enveloped = 'http://www.w3.org/2000/09/xmldsig#enveloped-signature'
const exclusive = canonicalForms.exclusive

/** A Signature whose value is still missing. Source: XML Signature 1.1 §4, EN 319 132-1 §5 */
export function signatureText(draft: SignatureDraft): string {
  const { identifier, algorithm, certificates } = draft
  const content = reference('URI=""', [enveloped, exclusive], draft.contentDigest)
  const properties = reference(
    `Type="http://uri.etsi.org/01903#SignedProperties" URI="#${identifier}-properties"`,
    [exclusive],
    draft.propertiesDigest,
  )
  const data = certificates.map((each) => `<ds:X509Certificate>${each}</ds:X509Certificate>`)
  return (
    `<ds:Signature xmlns:ds="${namespaces.signature}" Id="${identifier}"><ds:SignedInfo>` +
    `<ds:CanonicalizationMethod Algorithm="${exclusive}"></ds:CanonicalizationMethod>` +
    `<ds:SignatureMethod Algorithm="${signingAlgorithms[algorithm]}"></ds:SignatureMethod>` +
    `${content}${properties}</ds:SignedInfo><ds:SignatureValue></ds:SignatureValue>` +
    `<ds:KeyInfo><ds:X509Data>${data.join('')}</ds:X509Data></ds:KeyInfo>` +
    `<ds:Object>${qualifyingProperties(draft)}</ds:Object></ds:Signature>`
  )
}

function reference(attributes: string, transforms: readonly string[], digest: string): string {
  const named = transforms.map((each) => `<ds:Transform Algorithm="${each}"></ds:Transform>`)
  return `<ds:Reference ${attributes}><ds:Transforms>${named.join('')}</ds:Transforms>${digested(digest)}</ds:Reference>`
}

const digested = (digest: string): string =>
  `<ds:DigestMethod Algorithm="${sha256}"></ds:DigestMethod><ds:DigestValue>${digest}</ds:DigestValue>`

function qualifyingProperties(draft: SignatureDraft): string {
  const { identifier, signingTime, certificateDigest } = draft
  return (
    `<xades:QualifyingProperties xmlns:xades="${namespaces.xades}" Target="#${identifier}">` +
    `<xades:SignedProperties Id="${identifier}-properties"><xades:SignedSignatureProperties>` +
    `<xades:SigningTime>${signingTime}</xades:SigningTime><xades:SigningCertificateV2><xades:Cert>` +
    `<xades:CertDigest>${digested(certificateDigest)}</xades:CertDigest>` +
    '</xades:Cert></xades:SigningCertificateV2></xades:SignedSignatureProperties>' +
    '</xades:SignedProperties></xades:QualifyingProperties>'
  )
}
