import { readFile } from 'node:fs/promises'
import { sha256 } from '../../platform/digest.ts'
import type { ReplyOf } from '../../platform/endpoint.ts'
import type { FileReply } from '../../platform/http.ts'
import { Refusal } from '../../platform/refusal.ts'
import { inProject } from '../../platform/root.ts'
import type * as contract from './contract.ts'

const name = 'tamcap-verify.mjs'

/** What the stand-alone verifier is called, and by what its reader knows it again. */
export async function verifierShown(): Promise<ReplyOf<typeof contract.showVerifier>> {
  const bytes = await builtVerifier()
  return { name, sizeBytes: bytes.length, sha256: sha256(bytes) }
}

/** The stand-alone verifier, byte for byte as `npm run build:verifier` makes it. */
export async function verifierHandedOut(): Promise<FileReply> {
  return { bytes: await builtVerifier(), mediaType: 'text/javascript', name }
}

async function builtVerifier(): Promise<Uint8Array> {
  const bytes = await readFile(inProject('dist', 'verifier', name)).catch(() => undefined)
  if (!bytes) throw new Refusal(404, ['verifier.not_built'])
  return bytes
}
