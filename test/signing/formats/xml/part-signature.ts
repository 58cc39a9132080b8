import type { SigningKey } from '../../../../server/signing/formats/cms/signing-key.ts'
import { hashOf } from '../../../../server/signing/formats/primitives.ts'
import { canonical } from '../../../../server/signing/formats/xml/canonical.ts'
import { elementAt } from '../../../../server/signing/formats/xml/find-signature.ts'
import { readXml } from '../../../../server/signing/formats/xml/read-xml.ts'
import { base64Of } from '../../../../server/signing/formats/xml/xml-fields.ts'
import { bytesOf } from './envelope.ts'

/** Which part is signed, and how. */
export interface PartOrder {
  key: SigningKey
  /** Local names from below the root. */
  path: readonly string[]
  identifier: string
  digest?: 'sha1' | 'sha256'
}

const digestMethods = {
  sha1: 'http://www.w3.org/2000/09/xmldsig#sha1',
  sha256: 'http://www.w3.org/2001/04/xmlenc#sha256',
}
const inclusive = 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315'

/** A plain signature of RSA over one part of a text, in the inclusive form, as other systems make it. */
export async function partSignature(text: string, order: PartOrder): Promise<string> {
  const { key, path, identifier, digest = 'sha256' } = order
  const part = elementAt(readXml(bytesOf(text)), path)
  if (!part) throw new Error('there is no such part')
  const value = base64Of(hashOf(digest, canonical(part, 'inclusive')))
  const signedInfo =
    `<ds:SignedInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:CanonicalizationMethod Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"></ds:CanonicalizationMethod>` +
    `<ds:SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"></ds:SignatureMethod>` +
    `<ds:Reference URI="#${identifier}"><ds:Transforms><ds:Transform Algorithm="${inclusive}"></ds:Transform></ds:Transforms>` +
    `<ds:DigestMethod Algorithm="${digestMethods[digest]}"></ds:DigestMethod><ds:DigestValue>${value}</ds:DigestValue></ds:Reference></ds:SignedInfo>`
  const signature = base64Of(await key.sign(canonical(readXml(bytesOf(signedInfo)), 'exclusive')))
  const certificates = [key.certificate, ...key.chain].map(
    (each) => `<ds:X509Certificate>${base64Of(each)}</ds:X509Certificate>`,
  )
  return (
    `<ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#">${signedInfo}<ds:SignatureValue>${signature}</ds:SignatureValue>` +
    `<ds:KeyInfo><ds:X509Data>${certificates.join('')}</ds:X509Data></ds:KeyInfo></ds:Signature>`
  )
}
