import { readAlgorithm } from '../signature-algorithm.ts'
import type { Certificate } from './certificate.ts'
import type { Weakness } from './path-verdict.ts'

const weakHashes = ['sha1', 'sha224']
const leastBits: Readonly<Record<string, number>> = { rsa: 2048, ec: 256, ed25519: 256, ed448: 448 }

/** Algorithms and keys below the anchor that are no longer safe: SHA-1 and SHA-224, DSA, RSA under 2048 bits, curves under 256. */
export function weaknessesOf(below: readonly Certificate[]): Weakness[] {
  return below.flatMap((each, certificate) =>
    [...weakKey(each), ...weakAlgorithm(each.signatureAlgorithm)].map((algorithm) => ({
      certificate,
      algorithm,
    })),
  )
}

function weakKey({ publicKey: { kind, bits = 0 } }: Certificate): string[] {
  if (kind === 'unknown') return []
  const least = leastBits[kind]
  return least === undefined || bits < least ? [`${kind} ${bits}`] : []
}

/** Words for what is weak in an AlgorithmIdentifier of a signature. */
export function weakAlgorithm(identifier: Uint8Array): string[] {
  const named = algorithmNamed(identifier)
  if (!named) return ['unknown algorithm']
  if (named.kind === 'eddsa') return []
  return [
    ...(named.kind === 'dsa' ? ['dsa'] : []),
    ...(named.hash && weakHashes.includes(named.hash) ? [named.hash] : []),
  ]
}

function algorithmNamed(identifier: Uint8Array): ReturnType<typeof readAlgorithm> | undefined {
  try {
    return readAlgorithm(identifier)
  } catch {
    return undefined
  }
}
