import { AuthenticatedSafe, CertBag, EncryptedData, PFX, SafeContents } from 'pkijs'
import { PKCS8ShroudedKeyBag, PrivateKeyInfo, type ContentInfo, type SafeBag } from 'pkijs'
import { OctetString } from 'asn1js'
import { CmsProblem } from './cms-problem.ts'
import type { Bytes } from './der.ts'

/** Something encrypted with a password. */
export interface Encrypted {
  /** AlgorithmIdentifier, DER. */
  algorithm: Bytes
  content: Bytes
}

/** What keeps a key file whole: an HMAC over its content. */
export interface Integrity {
  hash: string
  salt: Bytes
  iterations: number
  value: Bytes
}

/** A PKCS #12 file as it stands, before any password. */
export interface Pkcs12File {
  /** What the integrity is over. */
  content: Bytes
  /** Nothing where the file was made without. */
  integrity: Integrity | undefined
  /** Safes in their order: bags, or bags that are encrypted. */
  safes: (Bytes | Encrypted)[]
}

/** A key, a certificate, or a key that is encrypted by itself. */
export type Bag =
  { kind: 'key' | 'certificate'; der: Bytes } | { kind: 'shrouded-key'; encrypted: Encrypted }

/** Reads a PKCS #12 file, BER or DER. Source: RFC 7292 §4 */
export function readPkcs12(file: Uint8Array): Pkcs12File {
  return readable(() => {
    const { authSafe, macData } = PFX.fromBER(new Uint8Array(file))
    const content = octets(authSafe.content)
    const { safeContents } = AuthenticatedSafe.fromBER(content)
    return {
      content,
      integrity: macData && {
        hash: macData.mac.digestAlgorithm.algorithmId,
        salt: octets(macData.macSalt),
        iterations: macData.iterations ?? 1,
        value: octets(macData.mac.digest),
      },
      safes: safeContents.map(safeOf),
    }
  })
}

/** The bags of a safe that is open. */
export function readBags(safe: Uint8Array): Bag[] {
  return readable(() => SafeContents.fromBER(new Uint8Array(safe)).safeBags.flatMap(bagsOf))
}

function readable<Read>(reading: () => Read): Read {
  try {
    return reading()
  } catch (cause) {
    throw new CmsProblem('pkcs12.unreadable', { cause })
  }
}

const data = '1.2.840.113549.1.7.1'
const encryptedData = '1.2.840.113549.1.7.6'

function safeOf({ contentType, content }: ContentInfo): Bytes | Encrypted {
  if (contentType === data) return octets(content)
  if (contentType !== encryptedData) throw new CmsProblem('pkcs12.encryption_unsupported')
  const { encryptedContentInfo } = new EncryptedData({ schema: content as unknown })
  return {
    algorithm: new Uint8Array(encryptedContentInfo.contentEncryptionAlgorithm.toSchema().toBER()),
    content: new Uint8Array(encryptedContentInfo.getEncryptedContent()),
  }
}

function bagsOf({ bagValue }: SafeBag): Bag[] {
  if (bagValue instanceof SafeContents) return bagValue.safeBags.flatMap(bagsOf)
  if (bagValue instanceof PrivateKeyInfo) {
    return [{ kind: 'key', der: new Uint8Array(bagValue.toSchema().toBER()) }]
  }
  // The certificate as it stands in the file: encoding it anew could change the bytes its issuer signed.
  if (bagValue instanceof CertBag) {
    return [{ kind: 'certificate', der: octets(bagValue.certValue) }]
  }
  return bagValue instanceof PKCS8ShroudedKeyBag ? [shrouded(bagValue)] : []
}

function shrouded({ encryptionAlgorithm, encryptedData: content }: PKCS8ShroudedKeyBag): Bag {
  const algorithm = new Uint8Array(encryptionAlgorithm.toSchema().toBER())
  return { kind: 'shrouded-key', encrypted: { algorithm, content: octets(content) } }
}

function octets(value: unknown): Bytes {
  if (!(value instanceof OctetString)) throw new Error('no OCTET STRING')
  return new Uint8Array(value.getValue())
}
