import { hashOf } from '../primitives.ts'

const most = 500
const known = new Map<string, Uint8Array>()

/**
 * The same bytes for the same certificate, so that what is read from it and the key in it are kept: a body's
 * files bring the same few certificates again and again. The last five hundred are remembered.
 */
export function knownCertificate(der: Uint8Array): Uint8Array {
  const name = hashOf('sha256', der).join()
  const before = known.get(name)
  if (before) return before
  if (known.size >= most) known.delete([...known.keys()][0] ?? '')
  const kept = Uint8Array.from(der)
  known.set(name, kept)
  return kept
}
