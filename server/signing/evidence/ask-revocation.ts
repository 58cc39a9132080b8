import { randomBytes } from 'node:crypto'
import { installationContext } from '../../platform/context.ts'
import { answerStatus, listOf } from '../authority/answer-status.ts'
import { ownAuthority, type DemonstrationAuthority } from '../authority/open-authority.ts'
import { sameBytes } from '../formats/cms/der.ts'
import { readCertificate } from '../formats/path/read-certificate.ts'
import { mostListBytes } from '../formats/revocation/read-certificate-list.ts'
import { ocspRequest } from '../formats/revocation/ocsp-request.ts'
import { listedAt, statusAnswered } from './checked-status.ts'
import { EvidenceProblem } from './evidence-problem.ts'
import { fetchBytes } from './fetch-bytes.ts'
import { evidenceSettings } from './settings.ts'

/** What an issuer says of a certificate: one of the two is there, both DER. */
export interface RevocationEvidence {
  /** OCSPResponse. */
  ocsp?: Uint8Array
  /** CertificateList. */
  crl?: Uint8Array
}

const mostAnswerBytes = 200_000

/**
 * What an issuer says of a certificate now, both DER: by its responder where it has one, else by its
 * list. The installation's own authority is asked without any network, others at the addresses in the
 * certificate where the settings allow the host. The answer is about this certificate, or of this
 * issuer, and fresh; its signature is for the path. Otherwise an `EvidenceProblem`.
 */
export async function askRevocation(
  certificate: Uint8Array,
  issuer: Uint8Array,
): Promise<RevocationEvidence> {
  const own = await ownAuthority()
  if (own && sameBytes(issuer, own.issuing.certificate))
    return { ocsp: await answerOfOwn(own, certificate) }
  if (own && sameBytes(issuer, own.root.certificate))
    return { crl: await listOf(own, 'root', present()) }
  return await answerOfOthers(certificate, issuer)
}

const present = (): string => installationContext('status').at

async function answerOfOwn(
  own: DemonstrationAuthority,
  certificate: Uint8Array,
): Promise<Uint8Array> {
  const request = ocspRequest(certificate, own.issuing.certificate, { nonce: randomBytes(16) })
  return await answerStatus(own, request, present())
}

async function answerOfOthers(
  certificate: Uint8Array,
  issuer: Uint8Array,
): Promise<RevocationEvidence> {
  const { ocspAddresses, listAddresses } = readCertificate(certificate)
  const tries = [
    ...ocspAddresses.map((address) => () => askResponder(address, certificate, issuer)),
    ...listAddresses.map((address) => () => askList(address, issuer)),
  ]
  return await firstOf(tries)
}

type Attempt = () => Promise<RevocationEvidence>

// Every address is tried in its order; when all fail, the first says why.
async function firstOf([first, ...others]: readonly Attempt[]): Promise<RevocationEvidence> {
  if (!first) throw new EvidenceProblem('evidence.no_authority')
  return await first().catch(async (problem: unknown) => {
    if (!(problem instanceof EvidenceProblem)) throw problem
    return await firstOf(others).catch(() => Promise.reject(problem))
  })
}

async function askResponder(
  address: string,
  certificate: Uint8Array,
  issuer: Uint8Array,
): Promise<RevocationEvidence> {
  const nonce = randomBytes(16)
  const bytes = ocspRequest(certificate, issuer, { nonce })
  const body = { mediaType: 'application/ocsp-request', bytes }
  const ocsp = await fetchBytes({ ...allowed(address), body, mostBytes: mostAnswerBytes })
  statusAnswered(ocsp, { certificate, issuer, nonce, at: present() })
  return { ocsp }
}

async function askList(address: string, issuer: Uint8Array): Promise<RevocationEvidence> {
  const crl = await fetchBytes({ ...allowed(address), mostBytes: mostListBytes })
  listedAt(crl, issuer, present())
  return { crl }
}

function allowed(address: string): { address: string; mayBePrivate: boolean } {
  const { statusHosts, mayBePrivate } = evidenceSettings()
  const host = URL.parse(address)?.host ?? ''
  if (!statusHosts.some((pattern) => isHost(host, pattern)))
    throw new EvidenceProblem('evidence.host_not_allowed')
  return { address, mayBePrivate }
}

function isHost(host: string, pattern: string): boolean {
  return pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) : host === pattern
}
