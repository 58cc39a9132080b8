import { certificateFields } from '../formats/cms/certificate-fields.ts'
import { hexOf } from '../formats/cms/der-number.ts'
import type { Anchor } from '../formats/path/path-verdict.ts'
import type { SecurityEvidence } from '../formats/pdf/security-store.ts'
import { hashOf } from '../formats/primitives.ts'
import { readOcspResponse } from '../formats/revocation/read-ocsp-response.ts'
import { judgePath } from '../formats/verdict/certificate-path.ts'
import { together } from '../formats/verdict/trust.ts'
import type { Signed, ToProve } from './file-certificates.ts'
import type { EvidenceSources } from './sources.ts'

/**
 * Evidence for each signature by its key: the certificates of every path up to an anchor, and what each issuer
 * says now; one question is asked once. Refuses with the first `EvidenceProblem`.
 */
export async function gatherEvidence(
  signed: readonly Signed[],
  sources: EvidenceSources,
  at: string,
): Promise<ReadonlyMap<string, SecurityEvidence>> {
  const anchors = await sources.anchors()
  const ask = askingOnce(sources)
  const gathered = new Map<string, SecurityEvidence>()
  for (const { key, parties } of signed) {
    const paths = parties.map((party) => pathOf(party, anchors, at))
    const found: SecurityEvidence[] = []
    for (const path of paths) found.push(await evidenceOf(path, ask))
    gathered.set(key, together(...found))
  }
  return gathered
}

type Ask = (certificate: Uint8Array, issuer: Uint8Array) => Promise<SecurityEvidence>

const none: SecurityEvidence = { certificates: [], crls: [], ocsps: [] }

function askingOnce({ askRevocation }: EvidenceSources): Ask {
  const asked = new Map<string, Promise<SecurityEvidence>>()
  return async (certificate, issuer) => {
    const key = hexOf(hashOf('sha256', certificate))
    const before = asked.get(key)
    if (before) return await before
    const asking = askRevocation(certificate, issuer).then(({ crl, ocsp }) => ({
      ...none,
      ...(crl ? { crls: [crl] } : {}),
      ...(ocsp ? { ocsps: [ocsp] } : {}),
    }))
    asked.set(key, asking)
    return await asking
  }
}

// From the certificate up to the anchor, DER, as far as there is a way.
function pathOf({ certificate, others }: ToProve, anchors: readonly Anchor[], at: string) {
  const use = { certificate, with: { ...none, certificates: others }, at, isProven: false }
  const trust = { anchors, at, revocation: 'none', evidence: none } as const
  const { path } = judgePath({ ...use, purpose: 'document-signing' }, trust)
  return path.map(({ der }) => der)
}

async function evidenceOf(path: readonly Uint8Array[], ask: Ask): Promise<SecurityEvidence> {
  const found: SecurityEvidence[] = [{ ...none, certificates: path }]
  for (const [index, certificate] of path.entries()) {
    const issuer = path[index + 1]
    if (issuer) found.push(...(await statusOf(certificate, issuer, ask)))
  }
  return together(...found)
}

// A responder that may itself be revoked is asked for too, once. Source: RFC 6960 §4.2.2.2.1
async function statusOf(certificate: Uint8Array, issuer: Uint8Array, ask: Ask) {
  const status = await ask(certificate, issuer)
  const responders = status.ocsps.flatMap((ocsp) => readOcspResponse(ocsp).certificates)
  const found = [status]
  for (const responder of responders.filter(mayBeRevoked)) found.push(await ask(responder, issuer))
  return found
}

const noCheck = '1.3.6.1.5.5.7.48.1.5'

const mayBeRevoked = (responder: Uint8Array): boolean =>
  certificateFields(responder).extension(noCheck) === undefined
