/** Whom this installation asks for timestamps and for the status of certificates. */
export interface EvidenceSettings {
  /** Address of the timestamp authority; nothing where the installation's own serves, if it has one. */
  timestampAddress: string | undefined
  /** Hosts that may be asked for the status of certificates, such as `ocsp.example.vn` or `*.example.vn`; with `:port` where it is not the usual one. */
  statusHosts: readonly string[]
  /** Whether those hosts may stand at private addresses, as in a closed network. */
  mayBePrivate: boolean
  /** Whether a signature passes only where the status of every certificate behind it is known. Source: EN 319 102-1 §5.2.6 */
  certificateStatus: 'required' | 'if-known'
  /** How long one answer may take; authorities were seen to take more than two minutes. */
  mostMilliseconds: number
}

let settings: EvidenceSettings = {
  timestampAddress: undefined,
  statusHosts: [],
  mayBePrivate: false,
  certificateStatus: 'required',
  mostMilliseconds: 150_000,
}

/** Tells whom to ask; what is left out stays as it is. */
export function openEvidence(given: Partial<EvidenceSettings>): void {
  settings = { ...settings, ...given }
}

/** Whom to ask. */
export const evidenceSettings = (): EvidenceSettings => settings
