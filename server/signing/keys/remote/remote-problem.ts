import { log } from '../../../platform/log.ts'
import { Refusal, type Reason } from '../../../platform/refusal.ts'

const ofTheOwner: readonly Reason[] = [
  'remote.pin_wrong',
  'remote.one_time_password_wrong',
  'remote.authorisation_expired',
  'remote.credential_unknown',
  'remote.credential_unusable',
]

/** Refuses because of what a remote service did or said; the detail is for the log and holds no secret. */
export function refuseRemote(reason: Reason, detail: string): never {
  log.warn({ reason, detail }, 'a remote signing service was of no use')
  throw new Refusal(ofTheOwner.includes(reason) ? 422 : 502, [reason])
}

// Source: CSC API v2, §11 and the error tables of each method
const known: [RegExp, Reason][] = [
  [/invalid_pin|\bpin\b/i, 'remote.pin_wrong'],
  [/invalid_otp|\botp\b/i, 'remote.one_time_password_wrong'],
  [/\bSAD\b|expired/i, 'remote.authorisation_expired'],
  [/access_denied|unauthorized|invalid_client/i, 'remote.access_denied'],
  [/credentialID|credential/i, 'remote.credential_unknown'],
]

/** The reason that fits what the service calls its error. */
export function reasonOf({ error, error_description: description }: CscError): Reason {
  const said = `${error ?? ''} ${description ?? ''}`
  return known.find(([words]) => words.test(said))?.[1] ?? 'remote.refused'
}

/** How a service says no. */
export interface CscError {
  error?: string | undefined
  error_description?: string | undefined
}
