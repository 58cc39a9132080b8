import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { chmod, readFile, writeFile } from 'node:fs/promises'
import { certificate, type Name } from './certificate.ts'
import { extensions, type Profile, type StatusAddresses } from './certificate-profiles.ts'

/** A private key, the name it is certified for, and the certificate as DER. */
export interface Identity {
  privateKey: KeyObject
  subject: Name
  certificate: Uint8Array
}

/** Whom a certificate is for, from when and for how many years, and who issues it; without an issuer it is a root. */
export interface Order {
  subject: Name
  profile: Profile
  from: Date
  years: number
  addresses: StatusAddresses
  issuer?: Identity
  /** A key that there is already. */
  privateKey?: KeyObject
}

/** Makes the certificate for a P-256 key, and the key where none is given. */
export function makeIdentity(order: Order): Identity {
  const keys = keysOf(order.privateKey)
  const issuerKey = order.issuer?.privateKey ?? keys.privateKey
  const draft = {
    issuer: order.issuer?.subject ?? order.subject,
    subject: order.subject,
    from: order.from,
    until: yearsLater(order.from, order.years),
    publicKey: publicKeyInfo(keys.publicKey),
    extensions: extensions(order.profile, {
      subjectKey: publicKeyInfo(keys.publicKey),
      issuerKey: publicKeyInfo(createPublicKey(issuerKey)),
      ...order.addresses,
    }),
  }
  return {
    privateKey: keys.privateKey,
    subject: order.subject,
    certificate: certificate(draft, issuerKey),
  }
}

/** Writes `<path>.key.pem`, which only its owner may read, and `<path>.pem` with the issuers above the certificate. */
export async function writeIdentity(path: string, identity: Identity, issuers: Identity[] = []) {
  const key = identity.privateKey.export({ type: 'pkcs8', format: 'pem' })
  await writeFile(`${path}.key.pem`, key, { mode: 0o600 })
  await chmod(`${path}.key.pem`, 0o600)
  await writeFile(`${path}.pem`, [identity, ...issuers].map(certificatePem).join(''))
}

/** Reads what `writeIdentity` wrote for this name. */
export async function readIdentity(path: string, subject: Name): Promise<Identity> {
  const pem = await readFile(`${path}.pem`, 'utf8')
  const [first = ''] = /(?<=CERTIFICATE-----)[^-]+/.exec(pem) ?? []
  return {
    privateKey: createPrivateKey(await readFile(`${path}.key.pem`)),
    subject,
    certificate: new Uint8Array(Buffer.from(first, 'base64')),
  }
}

/** The certificate as one PEM block. */
export function certificatePem(identity: Identity): string {
  const lines =
    Buffer.from(identity.certificate)
      .toString('base64')
      .match(/.{1,64}/g) ?? []
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n')
}

function keysOf(privateKey: KeyObject | undefined) {
  if (!privateKey) return generateKeyPairSync('ec', { namedCurve: 'P-256' })
  return { privateKey, publicKey: createPublicKey(privateKey) }
}

const publicKeyInfo = (key: KeyObject): Uint8Array => key.export({ type: 'spki', format: 'der' })

function yearsLater(from: Date, years: number): Date {
  const later = new Date(from)
  later.setUTCFullYear(from.getUTCFullYear() + years)
  return later
}
