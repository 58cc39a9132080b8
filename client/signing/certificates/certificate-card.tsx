import type { ComponentChildren } from 'preact'
import type { listOwnCertificates } from '../../../server/signing/certificates/contract.ts'
import type { ReplyOf } from '../../../server/platform/endpoint.ts'
import { Facts } from '../../parts/facts.tsx'
import { useFormats } from '../../words/index.ts'
import { useSignDeskWords } from '../../words/sign-desk.ts'

/** A certificate as it is listed. */
export type ListedCertificate = ReplyOf<typeof listOwnCertificates>['certificates'][number]

interface CertificateCardProps {
  certificate: ListedCertificate
  /** Buttons beside its name. */
  children?: ComponentChildren
}

/** A certificate: whose, by whom, until when, and whether it stands. */
export function CertificateCard({ certificate, children }: CertificateCardProps) {
  const { certificates: words } = useSignDeskWords()
  const { moment } = useFormats()
  const { name, issuerName, serialNumber, validFrom, validTo, registeredAt, revokedAt } =
    certificate
  const state = stateOf(certificate)
  return (
    <li class="certificate">
      <div class="line">
        <strong>{name}</strong>
        <span class={state === 'standing' ? 'badge good' : 'badge bad'}>{words.states[state]}</span>
        {children && <div class="actions">{children}</div>}
      </div>
      <Facts
        rows={[
          [words.issuer, issuerName],
          [words.serial, <span class="mono">{serialNumber}</span>],
          [words.period, `${moment(validFrom)} – ${moment(validTo)}`],
          [words.since, moment(registeredAt)],
          [words.states.revoked, moment(revokedAt)],
        ]}
      />
    </li>
  )
}

function stateOf({ validFrom, validTo, revokedAt }: ListedCertificate) {
  const now = Date.now()
  if (revokedAt) return 'revoked'
  if (Date.parse(validTo) < now) return 'expired'
  return Date.parse(validFrom) > now ? 'not-yet' : 'standing'
}
