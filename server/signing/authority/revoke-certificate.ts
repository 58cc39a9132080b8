import { refuseUnlessKeeper } from '../../agencies/administration.ts'
import { act } from '../../journal/act.ts'
import { follow } from '../../journal/follow.ts'
import type { Context } from '../../platform/context.ts'
import { change, row } from '../../platform/database.ts'
import type { InputOf } from '../../platform/endpoint.ts'
import { Refusal, refuseIf } from '../../platform/refusal.ts'
import type { Certificate } from '../formats/path/certificate.ts'
import { PathProblem } from '../formats/path/path-problem.ts'
import { readCertificate } from '../formats/path/read-certificate.ts'
import { verifySignature } from '../formats/primitives.ts'
import type { Revocation } from '../formats/revocation/revocation.ts'
import type { revokeCertificate as endpoint } from './contract.ts'
import { ownAuthority, type DemonstrationAuthority } from './open-authority.ts'
import { enterRevocation } from './revocations.ts'

type Input = InputOf<typeof endpoint>

/** Revokes a certificate of the demonstration authority: from now on its responder and its list say so. */
export async function revokeCertificate(input: Input, context: Context) {
  await refuseUnlessKeeper(context.actor)
  const authority = await ownAuthority()
  if (!authority) throw new Refusal(409, ['authority.not_here'])
  const { serialNumber, name, fingerprint } = read(input.certificate, authority)
  const certificate = { serialNumber, name, fingerprint }
  const revoked = await revoke({ ...certificate, reason: input.reason }, context)
  await enterRevocation(authority, { ...revoked, reason: input.reason })
  return revoked
}

type Revoking = Pick<Revocation, 'serialNumber' | 'reason'> & { name: string; fingerprint: string }

const revoke = act(
  'certificate.revoke',
  async ({ serialNumber, name, fingerprint }: Revoking, { at }) => {
    const before = await row(
      "SELECT seq FROM journal_lines WHERE subject = :subject AND act = 'certificate.revoke'",
      { subject: `certificate:${serialNumber}` },
    )
    refuseIf(409, before ? ['certificate.already_revoked'] : [])
    await change(
      'UPDATE certificates SET revoked_at = :at WHERE certificate_sha256 = :fingerprint',
      { at, fingerprint },
    )
    return { serialNumber, name, revokedAt: at }
  },
  ({ serialNumber }) => serialNumber,
  ({ reason }, { revokedAt, serialNumber }) => ({ serialNumber, revokedAt, reason }),
)

function read(base64: string, { issuing }: DemonstrationAuthority): Certificate {
  const certificate = readable(Buffer.from(base64, 'base64'))
  const isOwn = verifySignature({
    publicKeyInfo: readCertificate(issuing.certificate).publicKeyInfo,
    algorithm: certificate.signatureAlgorithm,
    data: certificate.tbs,
    signature: certificate.signature,
  })
  refuseIf(422, isOwn ? [] : ['certificate.of_another_authority'])
  return certificate
}

function readable(bytes: Uint8Array): Certificate {
  try {
    return readCertificate(bytes)
  } catch (problem) {
    if (!(problem instanceof PathProblem)) throw problem
    throw new Refusal(422, ['certificate.unreadable'])
  }
}

/** Enters what was revoked when the process ended between the journal and the authority’s folder. */
export function followRevocations(): void {
  follow('authority', ['certificate.revoke'], async ({ line }) => {
    const authority = await ownAuthority()
    const { details } = JSON.parse(line) as { details: Revocation }
    if (authority) await enterRevocation(authority, details)
  })
}
