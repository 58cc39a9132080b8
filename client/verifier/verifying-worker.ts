import type { BundleVerdict } from '../../server/oversight/evidence/verifier/bundle.ts'
import { verifyBundle } from '../../server/oversight/evidence/verifier/verify-bundle.ts'
import { readAnchors } from '../../server/signing/formats/path/read-anchors.ts'

/** A bundle, and whom the reader trusts: PEM texts, and keys one each. */
export interface Verifying {
  bytes: Uint8Array
  anchors: readonly string[]
  logKeys: readonly string[]
  witnessKeys: readonly string[]
  /** ISO 8601. */
  at: string
}

onmessage = ({ data }: MessageEvent<Verifying>): void => {
  const anchors = data.anchors.flatMap(readAnchors)
  const verdict = verifyBundle(data.bytes, { ...data, anchors, revocation: 'required' })
  postMessage(verdict satisfies BundleVerdict)
}
