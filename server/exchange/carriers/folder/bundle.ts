import { unzipSync, zipSync, type UnzipFileInfo } from 'fflate'
import { z } from 'zod'
import { sha256 } from '../../../platform/digest.ts'
import { messageLimits } from '../../inbox/message-limits.ts'
import { isProven, proofHeaders } from '../../partners/request-signature.ts'

const entry = z.object({
  kind: z.enum(['message', 'receipt', 'refusal']),
  /** Of the message that it is, or that it answers. */
  uuid: z.string().max(80),
  sha256: z.string(),
  file: z.string(),
})

const manifest = z.object({ at: z.string(), entries: z.array(entry).max(10_000) })

/** One thing in a bundle: a message, the receipt for one, or the reasons for which one is refused. */
export interface BundleEntry {
  kind: 'message' | 'receipt' | 'refusal'
  uuid: string
  bytes: Uint8Array
}

/** A bundle for carrying by hand: a zip of the entries, a list of them with their hashes, and the installation's signature over the list. */
export async function writeBundle(
  entries: readonly BundleEntry[],
  at: string,
): Promise<Uint8Array> {
  const named = entries.map((one, place) => ({ ...one, file: `${String(place + 1)}.xml` }))
  const list = named.map(({ kind, uuid, bytes, file }) => {
    return { kind, uuid, sha256: sha256(bytes), file }
  })
  const body = new TextEncoder().encode(JSON.stringify({ at, entries: list }))
  const proof = await proofHeaders({ what: 'bundle', about: '-', to: '-', at, body })
  return zipSync({
    'manifest.json': body,
    'signature.json': new TextEncoder().encode(JSON.stringify(proof)),
    ...Object.fromEntries(named.map(({ file, bytes }) => [file, bytes])),
  })
}

const mostListBytes = 8 * 1024 * 1024
const mostBundleBytes = 512 * 1024 * 1024

/** What a bundle holds; nothing where it is not signed by the key of this certificate (PEM), any of it is not as it was signed, or it unfolds to more than messages may have. Nothing but the list unfolds before its signature holds. */
export function readBundle(bytes: Uint8Array, certificate: string): BundleEntry[] | undefined {
  try {
    const list = unzipSync(bytes, {
      filter: among(['manifest.json', 'signature.json'], mostListBytes),
    })
    const body = list['manifest.json'] ?? new Uint8Array()
    const signed = JSON.parse(textOf(list['signature.json'])) as Record<string, string>
    const { at, entries } = manifest.parse(JSON.parse(textOf(body)))
    const signature = signed['x-exchange-signature'] ?? ''
    if (!isProven({ what: 'bundle', about: '-', to: '-', at, body }, signature, certificate))
      return undefined
    const files = entries.map(({ file }) => file)
    const parts = unzipSync(bytes, { filter: among(files, messageLimits().messageBytes) })
    const read = entries.map(({ kind, uuid, file, sha256: hash }) => {
      return { kind, uuid, bytes: parts[file] ?? new Uint8Array(), hash }
    })
    return read.every((one) => sha256(one.bytes) === one.hash) ? read : undefined
  } catch {
    return undefined
  }
}

// Those named, each at most so long, and all of them together at most as long as a bundle may be.
function among(names: readonly string[], most: number): (part: UnzipFileInfo) => boolean {
  const wanted = new Set(names)
  let sum = 0
  return ({ name, originalSize }) => {
    if (!wanted.has(name)) return false
    sum += originalSize
    if (originalSize > most || sum > mostBundleBytes) throw new Error('the bundle is too large')
    return true
  }
}

const textOf = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes)
