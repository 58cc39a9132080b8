import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { join } from 'node:path'
import { certificate } from '../../../certs/certificate.ts'
import { extensions, type Profile } from '../../../certs/certificate-profiles.ts'
import { readIdentity } from '../../../certs/identity.ts'
import { makeAuthority } from '../../../certs/make-authority.ts'
import {
  openAuthority,
  ownAuthority,
  type DemonstrationAuthority,
} from '../../../server/signing/authority/open-authority.ts'
import { certificateFields } from '../../../server/signing/formats/cms/certificate-fields.ts'
import type { DataSigner } from '../../../server/signing/formats/cms/data-signer.ts'
import { hexOf } from '../../../server/signing/formats/cms/der-number.ts'
import { blocks } from '../../../server/signing/formats/cms/pem-key.ts'
import { folder, written } from './desk.ts'
import { readFileSync } from 'node:fs'

/** A demonstration authority of this run, and files of it that other programs read. */
export interface AuthorityOfTests {
  authority: DemonstrationAuthority
  rootPath: string
  issuingPath: string
  /** Paths of the certificates of two bodies. */
  one: string
  other: string
}

let made: Promise<AuthorityOfTests> | undefined

/** An authority with two bodies, made once; it becomes this process's own. */
export function authorityOfTests(): Promise<AuthorityOfTests> {
  made ??= make(join(folder, 'stamping'))
  return made
}

async function make(place: string): Promise<AuthorityOfTests> {
  const bodies = [
    { id: 1, name: 'Sở Nội vụ' },
    { id: 2, name: 'Sở Tài chính' },
  ]
  const files = await makeAuthority(place, { people: [], bodies, password: 'x' })
  openAuthority(join(place, 'authority'))
  const authority = await ownAuthority()
  if (!authority) throw new Error('the authority of the tests was not made')
  return {
    authority,
    rootPath: files.anchorPath,
    issuingPath: written('issuing.pem', pemOf(authority.issuing.certificate)),
    one: `${files.bodies.get(1) ?? ''}.pem`,
    other: `${files.bodies.get(2) ?? ''}.pem`,
  }
}

/** The first certificate of a PEM file, DER. */
export function certificateIn(path: string): Uint8Array {
  const [first] = blocks(readFileSync(path, 'utf8'), 'CERTIFICATE')
  if (!first) throw new Error(`${path} holds no certificate`)
  return first
}

/** Serial number of a certificate, lower-case hexadecimal. */
export const serialOf = (of: Uint8Array): string =>
  hexOf(certificateFields(of).serialNumber.content)

/** A certificate as PEM. */
export const pemOf = (der: Uint8Array): string =>
  `-----BEGIN CERTIFICATE-----\n${Buffer.from(der).toString('base64')}\n-----END CERTIFICATE-----\n`

/** What is special about a signer made for a test. */
export interface SignerOrder {
  profile: Profile
  key?: 'rsa' | 'ec'
  from?: string
  until?: string
}

/** Another signer under the issuing authority, with a key and a validity of its own. */
export async function anotherSigner(order: SignerOrder): Promise<DataSigner> {
  const { authority } = await authorityOfTests()
  const { privateKey, publicKey } = keyPair(order.key ?? 'ec')
  const name = [['CN', 'Another']] as const
  const issuing = await readIdentity(join(authority.folder, 'issuing'), [
    ['C', 'VN'],
    ['O', 'Tamcap demonstration'],
    ['CN', 'Tamcap Demonstration Issuing CA'],
  ])
  const subjectKey = publicKey.export({ type: 'spki', format: 'der' })
  const issuerKey = certificateFields(authority.issuing.certificate).publicKeyInfo.whole
  const draft = {
    issuer: issuing.subject,
    subject: name,
    from: new Date(order.from ?? '2026-01-01'),
    until: new Date(order.until ?? '2049-01-01'),
    publicKey: subjectKey,
    extensions: extensions(order.profile, {
      subjectKey,
      issuerKey,
      crlAddress: 'http://localhost/authority/issuing.crl',
    }),
  }
  const der = certificate(draft, issuing.privateKey)
  const chain = authority.timestamp.chain
  return { certificate: der, chain, sign: (data) => sign('sha256', data, privateKey) }
}

function keyPair(kind: 'rsa' | 'ec'): { privateKey: KeyObject; publicKey: KeyObject } {
  return kind === 'rsa'
    ? generateKeyPairSync('rsa', { modulusLength: 2048 })
    : generateKeyPairSync('ec', { namedCurve: 'P-256' })
}
