import { AuthenticatedSafe, CertBag, PKCS8ShroudedKeyBag, PFX, PrivateKeyInfo } from 'pkijs'
import type { SafeBag, SafeContents } from 'pkijs'
import type { OctetString } from 'asn1js'
import { certificateParts } from './certificate-parts.ts'
import { CmsProblem } from './cms-problem.ts'
import type { Bytes } from './der.ts'
import { isLegacy, openLegacy, type LegacyContents } from './legacy-pkcs12.ts'
import { webCryptoAlgorithm } from './web-crypto-algorithm.ts'

/** A private key of WebCrypto. */
export type PrivateKey = Awaited<ReturnType<typeof crypto.subtle.importKey>>

/** What a PKCS #12 file holds for signing; the key cannot be exported again. */
export interface OpenedKey {
  privateKey: PrivateKey
  /** DER. */
  certificate: Bytes
  /** DER of the other certificates in the file, in its order. */
  chain: Bytes[]
}

/** Opens a PKCS #12 file with its password: PBES2 with AES in any script, 3DES and RC2 with RSA keys and Latin passwords. */
export async function openPkcs12(file: Uint8Array, password: string): Promise<OpenedKey> {
  const { keys, certificates } = await contentsOf(file, password.normalize('NFC'))
  for (const key of keys) {
    const opened = await matched(key, certificates)
    if (opened) return opened
  }
  throw new CmsProblem('pkcs12.no_signing_key')
}

async function contentsOf(file: Uint8Array, password: string): Promise<LegacyContents> {
  if (isLegacy(file)) return await wrongPasswordIfItFails(openLegacy(file, password))
  const bags = await openBags(file, new TextEncoder().encode(password).buffer)
  return {
    keys: bags.flatMap(({ bagValue }) => keyOf(bagValue)),
    certificates: bags.flatMap(({ bagValue }) => certificateOf(bagValue)),
  }
}

async function matched(key: Bytes, certificates: Bytes[]): Promise<OpenedKey | undefined> {
  for (const certificate of certificates) {
    const privateKey = await keyFor(certificate, key)
    const chain = certificates.filter((other) => other !== certificate)
    if (privateKey) return { privateKey, certificate, chain }
  }
  return undefined
}

async function openBags(file: Uint8Array, password: ArrayBuffer): Promise<SafeBag[]> {
  const pfx = readPfx(file)
  await wrongPasswordIfItFails(pfx.parseInternalValues({ password, checkIntegrity: true }))
  const safe = pfx.parsedValue?.authenticatedSafe ?? new AuthenticatedSafe()
  const privacy = safe.safeContents.map(() => ({ password }))
  await wrongPasswordIfItFails(safe.parseInternalValues({ safeContents: privacy }))
  const { safeContents } = safe.parsedValue as { safeContents: { value: SafeContents }[] }
  const bags = safeContents.flatMap(({ value }) => value.safeBags)
  for (const bag of bags) await unshroud(bag, password)
  return bags
}

async function unshroud(bag: SafeBag, password: ArrayBuffer): Promise<void> {
  if (!(bag.bagValue instanceof PKCS8ShroudedKeyBag)) return
  const shrouded = bag.bagValue as unknown as Shrouded
  await wrongPasswordIfItFails(shrouded.parseInternalValues({ password }))
}

interface Shrouded {
  parseInternalValues(parameters: { password: ArrayBuffer }): Promise<void>
}

function readPfx(file: Uint8Array): PFX {
  try {
    return PFX.fromBER(new Uint8Array(file))
  } catch (cause) {
    throw new CmsProblem('pkcs12.unreadable', { cause })
  }
}

async function wrongPasswordIfItFails<Opened>(opening: Promise<Opened>): Promise<Opened> {
  try {
    return await opening
  } catch (cause) {
    throw new CmsProblem('pkcs12.wrong_password', { cause })
  }
}

function keyOf(value: unknown): Bytes[] {
  const info = value instanceof PKCS8ShroudedKeyBag ? value.parsedValue : value
  return info instanceof PrivateKeyInfo ? [new Uint8Array(info.toSchema().toBER())] : []
}

// The certificate as it stands in the file: encoding it anew could change the bytes its issuer signed.
function certificateOf(value: unknown): Bytes[] {
  if (!(value instanceof CertBag)) return []
  return [new Uint8Array((value.certValue as OctetString).getValue())]
}

// A file may hold several certificates: the key belongs to the one that verifies what it signs.
async function keyFor(certificate: Bytes, key: Bytes): Promise<PrivateKey | undefined> {
  const { publicKeyInfo } = certificateParts(certificate)
  const { importing, signing } = webCryptoAlgorithm(certificate)
  const probe = Uint8Array.of(1)
  const { subtle } = crypto
  try {
    const privateKey = await subtle.importKey('pkcs8', key, importing, false, ['sign'])
    const spki = publicKeyInfo as Bytes
    const publicKey = await subtle.importKey('spki', spki, importing, false, ['verify'])
    const signature = await subtle.sign(signing, privateKey, probe)
    return (await subtle.verify(signing, publicKey, signature, probe)) ? privateKey : undefined
  } catch {
    return undefined
  }
}
