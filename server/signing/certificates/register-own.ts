import { act } from '../../journal/act.ts'
import type { Context } from '../../platform/context.ts'
import type { InputOf } from '../../platform/endpoint.ts'
import { refuseIf, type Reason } from '../../platform/refusal.ts'
import { ownAuthority } from '../authority/open-authority.ts'
import { registerCertificate, signerCertificate, type SignerCertificate } from '../certificates.ts'
import { judgePath } from '../formats/verdict/certificate-path.ts'
import { trustAnchors } from '../keys/open-keys.ts'
import type { registerCertificate as description } from './contract.ts'

type Given = InputOf<typeof description>

/** Registers a certificate as the actor's own before they sign with it; one that nobody here trusts is refused, as it would keep out the right one. */
export async function registerOwnCertificate(given: Given, context: Context) {
  const certificate = await signerCertificate(given.certificate, context)
  refuseIf(409, certificate.isRegistered ? ['certificate.registered_already'] : [])
  refuseIf(422, await whyNotTrusted(given, context.at))
  return await register(certificate, context)
}

const register = act(
  'certificate.register',
  async (certificate: SignerCertificate, context) => {
    await registerCertificate(certificate, context)
    return { id: context.actor.personId }
  },
  (_, { id }) => id,
  ({ view: { fingerprint, serialNumber } }) => ({ certificateSha256: fingerprint, serialNumber }),
)

async function whyNotTrusted({ certificate, issuers }: Given, at: string): Promise<Reason[]> {
  const authority = await ownAuthority()
  const above = issuers.map((each) => new Uint8Array(Buffer.from(each, 'base64')))
  const certificates = authority ? [...above, authority.issuing.certificate] : above
  const bytes = new Uint8Array(Buffer.from(certificate, 'base64'))
  const given = { certificates, crls: [], ocsps: [] }
  const use = { certificate: bytes, with: given, at, isProven: false }
  const none = { certificates: [], crls: [], ocsps: [] }
  const trust = { anchors: await trustAnchors(), at, revocation: 'none', evidence: none } as const
  return judgePath({ ...use, purpose: 'document-signing' }, trust).reasons
}
