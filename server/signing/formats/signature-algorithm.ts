import { identifierText, readChildren, readWhole, type DerElement } from './cms/der-reader.ts'

/** A hash by the name that programs give it. */
export type HashName =
  | 'sha1'
  | 'sha224'
  | 'sha256'
  | 'sha384'
  | 'sha512'
  | 'sha3-256'
  | 'sha3-384'
  | 'sha3-512'
  | 'shake256'

/** How a signature is made, as an AlgorithmIdentifier says. */
export type NamedAlgorithm =
  | { kind: 'rsa-pkcs1' | 'ecdsa' | 'dsa'; hash?: HashName }
  | { kind: 'rsa-pss'; hash: HashName; saltLength: number }
  | { kind: 'eddsa' }

const hashes: Readonly<Record<string, HashName>> = {
  '1.3.14.3.2.26': 'sha1',
  '2.16.840.1.101.3.4.2.4': 'sha224',
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
  '2.16.840.1.101.3.4.2.8': 'sha3-256',
  '2.16.840.1.101.3.4.2.9': 'sha3-384',
  '2.16.840.1.101.3.4.2.10': 'sha3-512',
  '2.16.840.1.101.3.4.2.12': 'shake256',
}

/** The hash of an OBJECT IDENTIFIER in dotted form; nothing where it is none that is known. */
export function hashNamed(identifier: string): HashName | undefined {
  return hashes[identifier]
}

/** The OBJECT IDENTIFIER of a hash, in dotted form. */
export function identifierOfHash(hash: HashName): string {
  const [identifier] = Object.entries(hashes).find(([, known]) => known === hash) ?? ['']
  return identifier
}

/** The hash that an AlgorithmIdentifier names; nothing where it is not known. */
export function hashOfAlgorithm(algorithm: DerElement | undefined): HashName | undefined {
  const [identifier] = algorithm ? readChildren(algorithm) : []
  return identifier?.tag === 0x06 ? hashNamed(identifierText(identifier)) : undefined
}

const named: Readonly<Record<string, NamedAlgorithm>> = {
  '1.2.840.113549.1.1.1': { kind: 'rsa-pkcs1' },
  '1.2.840.113549.1.1.5': { kind: 'rsa-pkcs1', hash: 'sha1' },
  '1.2.840.113549.1.1.14': { kind: 'rsa-pkcs1', hash: 'sha224' },
  '1.2.840.113549.1.1.11': { kind: 'rsa-pkcs1', hash: 'sha256' },
  '1.2.840.113549.1.1.12': { kind: 'rsa-pkcs1', hash: 'sha384' },
  '1.2.840.113549.1.1.13': { kind: 'rsa-pkcs1', hash: 'sha512' },
  '2.16.840.1.101.3.4.3.14': { kind: 'rsa-pkcs1', hash: 'sha3-256' },
  '2.16.840.1.101.3.4.3.15': { kind: 'rsa-pkcs1', hash: 'sha3-384' },
  '2.16.840.1.101.3.4.3.16': { kind: 'rsa-pkcs1', hash: 'sha3-512' },
  '1.2.840.10045.2.1': { kind: 'ecdsa' },
  '1.2.840.10045.4.1': { kind: 'ecdsa', hash: 'sha1' },
  '1.2.840.10045.4.3.1': { kind: 'ecdsa', hash: 'sha224' },
  '1.2.840.10045.4.3.2': { kind: 'ecdsa', hash: 'sha256' },
  '1.2.840.10045.4.3.3': { kind: 'ecdsa', hash: 'sha384' },
  '1.2.840.10045.4.3.4': { kind: 'ecdsa', hash: 'sha512' },
  '2.16.840.1.101.3.4.3.10': { kind: 'ecdsa', hash: 'sha3-256' },
  '2.16.840.1.101.3.4.3.11': { kind: 'ecdsa', hash: 'sha3-384' },
  '2.16.840.1.101.3.4.3.12': { kind: 'ecdsa', hash: 'sha3-512' },
  '1.2.840.10040.4.1': { kind: 'dsa' },
  '1.2.840.10040.4.3': { kind: 'dsa', hash: 'sha1' },
  '2.16.840.1.101.3.4.3.1': { kind: 'dsa', hash: 'sha224' },
  '2.16.840.1.101.3.4.3.2': { kind: 'dsa', hash: 'sha256' },
  '1.3.101.112': { kind: 'eddsa' },
  '1.3.101.113': { kind: 'eddsa' },
}
const pss = '1.2.840.113549.1.1.10'

/** Reads an AlgorithmIdentifier, DER, of a signature; an unknown one throws. */
export function readAlgorithm(algorithm: Uint8Array): NamedAlgorithm {
  const [identifier, parameters] = readChildren(readWhole(algorithm))
  const text = identifier ? identifierText(identifier) : ''
  if (text === pss) return pssOf(parameters)
  const known = named[text]
  if (!known) throw new Error(`the signature algorithm ${text} is unknown`)
  return known
}

// RSASSA-PSS-params: hash [0], mask generation [1], salt length [2], SHA-1 and 20 where left out. Source: RFC 4055 §3.1
function pssOf(parameters: DerElement | undefined): NamedAlgorithm {
  const fields = parameters ? readChildren(parameters) : []
  const field = (tag: number) => {
    const given = fields.find((each) => each.tag === tag)
    return given && readChildren(given)[0]
  }
  const hash = pssHash(field(0xa0))
  const mask = field(0xa1)
  const maskHash = pssHash(mask && readChildren(mask)[1])
  if (maskHash !== hash) throw new Error('the hashes of RSASSA-PSS differ')
  return { kind: 'rsa-pss', hash, saltLength: field(0xa2)?.content.at(-1) ?? 20 }
}

function pssHash(algorithm: DerElement | undefined): HashName {
  const found = algorithm ? hashOfAlgorithm(algorithm) : 'sha1'
  if (!found) throw new Error('the hash of a signature is unknown')
  return found
}
