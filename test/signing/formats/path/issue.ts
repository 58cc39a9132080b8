import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { certificate, type Name } from '../../../../certs/certificate.ts'
import type { DataSigner } from '../../../../server/signing/formats/cms/data-signer.ts'
import {
  element,
  objectIdentifier,
  sequence,
  tagged,
  type Bytes,
} from '../../../../server/signing/formats/cms/der.ts'
import type { PathRequest } from '../../../../server/signing/formats/path/path-verdict.ts'
import { extension } from '../../../../server/signing/formats/revocation/build-extensions.ts'
import { certificateList } from '../../../../server/signing/formats/revocation/build-list.ts'
import {
  ocspResponse,
  type CertificateStatus,
} from '../../../../server/signing/formats/revocation/build-ocsp.ts'
import {
  ocspRequest,
  readOcspRequest,
} from '../../../../server/signing/formats/revocation/ocsp-request.ts'
import type { Revocation } from '../../../../server/signing/formats/revocation/revocation.ts'

/** The moment at which the tests ask. */
export const now = '2026-11-22T00:00:00.000Z'

/** A holder of a key, with the certificate that somebody issued for it. */
export interface Holder extends DataSigner {
  name: Name
  keys: { privateKey: KeyObject; publicKey: KeyObject }
}

/** What is special about a certificate. */
export interface Wish {
  name: string
  issuer?: Holder
  keys?: Holder['keys']
  from?: string
  until?: string
  extensions?: Bytes[]
}

const yes = Uint8Array.of(0x01, 0x01, 0xff)

/** Extensions of an authority; the key may sign certificates and lists. */
export const ofAuthority = (...pathLength: Bytes[]): Bytes[] => [
  extension('2.5.29.19', sequence(yes, ...pathLength), true),
  extension('2.5.29.15', element(0x03, Uint8Array.of(1, 0x06)), true),
]

/** Extended key usage. */
export const usage = (isCritical: boolean, ...usages: string[]): Bytes =>
  extension('2.5.29.37', sequence(...usages.map(objectIdentifier)), isCritical)

/** The mark that a responder need not be asked about. */
export const noCheck = extension('1.3.6.1.5.5.7.48.1.5', Uint8Array.of(0x05, 0x00))

/** Name constraints that permit, or exclude, one name. */
export const nameSpace = (kind: 'permitted' | 'excluded', base: Bytes): Bytes =>
  extension('2.5.29.30', sequence(tagged(kind === 'permitted' ? 0 : 1, sequence(base))), true)

/** Subject alternative names. */
export const alternativeNames = (...names: Bytes[]): Bytes =>
  extension('2.5.29.17', sequence(...names))

/** A fresh P-256 key. */
export const freshKeys = (): Holder['keys'] => generateKeyPairSync('ec', { namedCurve: 'P-256' })

/** Issues a certificate; without an issuer it is a root. */
export function issue(wish: Wish): Holder {
  const { keys = freshKeys(), extensions = [] } = wish
  const name: Name = [['CN', wish.name]]
  const { name: issuer, keys: issuerKeys } = wish.issuer ?? { name, keys }
  const draft = {
    issuer,
    subject: name,
    from: new Date(wish.from ?? '2025-01-01'),
    until: new Date(wish.until ?? '2035-01-01'),
    publicKey: keys.publicKey.export({ type: 'spki', format: 'der' }),
    extensions: sequence(...extensions),
  }
  const der = certificate(draft, issuerKeys.privateKey)
  const signed = (data: Uint8Array) => sign('sha256', data, keys.privateKey)
  return { name, keys, certificate: der, chain: [], sign: signed }
}

/** A root, an authority below it, and a signer below that. */
export interface Family {
  root: Holder
  authority: Holder
  signer: Holder
}

/** A family in which everything is in order. */
export function family(): Family {
  const root = issue({ name: 'Root', extensions: ofAuthority() })
  const authority = issue({ name: 'Authority', issuer: root, extensions: ofAuthority() })
  return { root, authority, signer: issue({ name: 'Signer', issuer: authority }) }
}

/** A question about the family's signer, answered without asking for revocation where nothing else is said. */
export function asking(
  { root, authority, signer }: Family,
  more: Partial<PathRequest> = {},
): PathRequest {
  return {
    certificate: signer.certificate,
    others: [authority.certificate],
    anchors: [{ certificate: root.certificate }],
    at: now,
    crls: [],
    ocsps: [],
    revocation: 'none',
    ...more,
  }
}

/** When evidence was made and until when it holds. */
export interface Dates {
  thisUpdate?: string
  nextUpdate?: string
}

/** A complete list of the issuer. */
export function listOf(
  issuer: DataSigner,
  revocations: Revocation[] = [],
  dates: Dates = {},
): Bytes {
  const { thisUpdate = '2026-11-21T00:00:00.000Z', nextUpdate = '2026-11-28T00:00:00.000Z' } = dates
  return certificateList({ number: Uint8Array.of(1), thisUpdate, nextUpdate, revocations }, issuer)
}

/** An answer about a certificate, signed by whoever is given. */
export function answerOf(
  about: { certificate: Uint8Array; issuer: Uint8Array },
  status: CertificateStatus,
  responder: DataSigner,
  dates: Dates = {},
): Bytes {
  const { asked } = readOcspRequest(ocspRequest(about.certificate, about.issuer))
  const { thisUpdate = '2026-11-21T00:00:00.000Z', nextUpdate = '2026-11-28T00:00:00.000Z' } = dates
  const answers = asked.map((id) => ({ id, status }))
  return ocspResponse({ producedAt: thisUpdate, nextUpdate, answers }, responder)
}
