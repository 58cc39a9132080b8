import type { VerifierTrust } from '../../../server/oversight/evidence/verifier/trust.ts'
import { verifyBundle } from '../../../server/oversight/evidence/verifier/verify-bundle.ts'
import { desk } from '../../signing/formats/desk.ts'
import { present } from '../../signing/formats/levels/chain.ts'
import { trusted } from '../../signing/formats/xml/envelope.ts'
import { logKeys, witness } from './sample-log.ts'

/** What whoever verifies it trusts: the authority of the tests, the log's two keys, the witness. */
export async function trusting(): Promise<VerifierTrust> {
  const { anchors } = await desk()
  return {
    anchors: [...anchors, { certificate: new Uint8Array(trusted.root.certificate) }],
    logKeys: logKeys.map(({ line }) => line),
    witnessKeys: [witness.line],
    at: present(),
    revocation: 'required',
  }
}

/** What of a bundle is not proved, each by its check and first reason. */
export function notProved(bytes: Uint8Array, trust: VerifierTrust): string[] {
  return verifyBundle(bytes, trust)
    .findings.filter(
      ({ outcome, isNeeded }) => outcome === 'refuted' || (isNeeded && outcome === 'open'),
    )
    .map(({ check, outcome, reasons: [reason = ''] }) => `${outcome} ${check}: ${reason}`)
}
