import { join, sequence, objectIdentifier, nothing, octetString } from '../../formats/cms/der.ts'
import { numbers, type Attribute, type Handle } from './pkcs11-library.ts'
import { TokenProblem, type TokenKey } from './token-key.ts'
import { attributeOf, objectsWith, type TokenSession } from './token-session.ts'

/** The certificates on the token: the key’s own first, then those that may be its issuers. */
export function certificatesOf(session: TokenSession, key: TokenKey): Uint8Array[] {
  const id = attributeOf(session, privateKey(session, key), numbers.id)
  const isCertificate = { type: numbers.class, value: numbers.certificateClass }
  const own = objectsWith(session, [isCertificate, { type: numbers.id, value: id }])
  const all = objectsWith(session, [isCertificate])
  const ders = [...own, ...all].map((object) => attributeOf(session, object, numbers.value))
  if (own.length === 0) throw new TokenProblem('token.certificate_missing', id.toString('hex'))
  const first = ders[0] ?? Buffer.alloc(0)
  const others = ders.slice(own.length).filter((der) => !der.equals(first))
  return [first, ...others].map((der) => new Uint8Array(der))
}

const sha256Info = sequence(objectIdentifier('2.16.840.1.101.3.4.2.1'), nothing)
const mostBytes = 1024

/** Signs a SHA-256 with the key: the digest alone goes to the token, which every one of them can sign. Source: RFC 8017 §9.2 */
export function signDigest(
  session: TokenSession,
  key: TokenKey,
  { digest, isRsa }: { digest: Uint8Array; isRsa: boolean },
): Uint8Array {
  const { library } = session
  const object = privateKey(session, key)
  const data = isRsa ? sequence(sha256Info, octetString(digest)) : join(digest)
  const mechanism = isRsa ? numbers.rsaPkcs : numbers.ecdsa
  library.C_SignInit(session.session, { mechanism }, object)
  return new Uint8Array(library.C_Sign(session.session, Buffer.from(data), Buffer.alloc(mostBytes)))
}

function privateKey(session: TokenSession, { label, id }: TokenKey): Handle {
  const template: Attribute[] = [
    { type: numbers.class, value: numbers.privateKeyClass },
    ...(label === undefined ? [] : [{ type: numbers.label, value: label }]),
    ...(id === undefined ? [] : [{ type: numbers.id, value: Buffer.from(id, 'hex') }]),
  ]
  const [found, second] = objectsWith(session, template)
  const name = label ?? id ?? 'the only key'
  if (!found) throw new TokenProblem('token.key_missing', name)
  if (second) throw new TokenProblem('token.key_missing', `${name}: there are several`)
  return found
}
