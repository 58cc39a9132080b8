import { nothing, objectIdentifier, sequence, type Bytes } from '../cms/der.ts'
import type { HashName } from '../primitives.ts'

const digests: Readonly<Record<string, HashName>> = {
  'http://www.w3.org/2000/09/xmldsig#sha1': 'sha1',
  'http://www.w3.org/2001/04/xmlenc#sha256': 'sha256',
  'http://www.w3.org/2001/04/xmldsig-more#sha384': 'sha384',
  'http://www.w3.org/2001/04/xmlenc#sha512': 'sha512',
}

/** The hash of a DigestMethod; nothing where it is unknown. Source: RFC 9231 §2.1 */
export function digestNamed(address: string): HashName | undefined {
  return Object.hasOwn(digests, address) ? digests[address] : undefined
}

/** How a signature value was made. */
export interface XmlAlgorithm {
  /** AlgorithmIdentifier. */
  identifier: Bytes
  hash: HashName
  /** r and s stand side by side, as XML signatures have it. */
  isEllipticCurve: boolean
}

const more = 'http://www.w3.org/2001/04/xmldsig-more#'
const rsa = (hash: HashName, identifier: string): XmlAlgorithm => ({
  identifier: sequence(objectIdentifier(identifier), nothing),
  hash,
  isEllipticCurve: false,
})
const ellipticCurve = (hash: HashName, identifier: string): XmlAlgorithm => ({
  identifier: sequence(objectIdentifier(identifier)),
  hash,
  isEllipticCurve: true,
})

/** Addresses of the algorithms that are used for signing here. */
export const signingAlgorithms = {
  'rsa-sha256': `${more}rsa-sha256`,
  'ecdsa-sha256': `${more}ecdsa-sha256`,
} as const

const algorithms: Readonly<Record<string, XmlAlgorithm>> = {
  'http://www.w3.org/2000/09/xmldsig#rsa-sha1': rsa('sha1', '1.2.840.113549.1.1.5'),
  [signingAlgorithms['rsa-sha256']]: rsa('sha256', '1.2.840.113549.1.1.11'),
  [`${more}rsa-sha384`]: rsa('sha384', '1.2.840.113549.1.1.12'),
  [`${more}rsa-sha512`]: rsa('sha512', '1.2.840.113549.1.1.13'),
  [`${more}ecdsa-sha1`]: ellipticCurve('sha1', '1.2.840.10045.4.1'),
  [signingAlgorithms['ecdsa-sha256']]: ellipticCurve('sha256', '1.2.840.10045.4.3.2'),
  [`${more}ecdsa-sha384`]: ellipticCurve('sha384', '1.2.840.10045.4.3.3'),
  [`${more}ecdsa-sha512`]: ellipticCurve('sha512', '1.2.840.10045.4.3.4'),
}

/** The algorithm of a SignatureMethod; nothing where it is unknown. Keyed hashes (HMAC) never are. Source: RFC 9231 §2.3 */
export function algorithmNamed(address: string): XmlAlgorithm | undefined {
  return Object.hasOwn(algorithms, address) ? algorithms[address] : undefined
}
