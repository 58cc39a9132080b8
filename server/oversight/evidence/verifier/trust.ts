import type { Anchor } from '../../../signing/formats/path/path-verdict.ts'

/** Whom the reader trusts, from outside the bundle, and the moment to judge at. */
export interface VerifierTrust {
  /** For signatures, receipts and timestamps; none leaves all of them open. */
  anchors: readonly Anchor[]
  /** Keys of the log: verifier keys of C2SP signed notes, `name+hash+key`. */
  logKeys: readonly string[]
  /** Keys of witnesses, each of which must have countersigned. */
  witnessKeys: readonly string[]
  /** ISO 8601 in UTC. */
  at: string
  /** Whether a certificate whose status nothing tells passes. */
  revocation: 'required' | 'if-known'
}
