import { createPrivateKey, sign } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { certificateParts } from '../formats/cms/certificate-parts.ts'
import type { DataSigner } from '../formats/cms/data-signer.ts'
import type { SigningKey } from '../formats/cms/signing-key.ts'
import { tokenSigningKey } from '../keys/pkcs11/token-key-holder.ts'
import { blocks } from '../formats/cms/pem-key.ts'

/** The keys of a demonstration authority and what each may sign. */
export interface DemonstrationAuthority {
  /** Where its files stand. */
  folder: string
  root: DataSigner
  issuing: DataSigner
  timestamp: DataSigner
  /** Stamps in its place, where `timestamp-token.pkcs11.json` names a key in a token. */
  timestampKey?: () => Promise<SigningKey | undefined>
  /** Answers about certificates: a certificate of its own, or the issuing authority itself. */
  responder: DataSigner
}

let folder: string | undefined
let opened: DemonstrationAuthority | undefined

/** Names the folder where a demonstration authority's keys may stand; they are read when first needed. */
export function openAuthority(path: string): void {
  folder = path
  opened = undefined
}

/** The demonstration authority whose keys this installation holds; nothing where it holds none. */
export async function ownAuthority(): Promise<DemonstrationAuthority | undefined> {
  if (!opened && folder !== undefined) opened = await readAuthority(folder)
  return opened
}

async function readAuthority(place: string): Promise<DemonstrationAuthority | undefined> {
  const names = ['root', 'issuing', 'timestamp', 'responder']
  const read = await Promise.all(names.map((name) => signerAt(join(place, name))))
  const [root, issuing, timestamp, responder] = read
  if (!root || !issuing || !timestamp) return undefined
  const timestampKey = oncePresent(() => tokenSigningKey(join(place, 'timestamp-token')))
  return { folder: place, root, issuing, timestamp, timestampKey, responder: responder ?? issuing }
}

// A token that is not plugged in keeps nothing else of the authority from answering.
function oncePresent<Thing>(
  find: () => Promise<Thing | undefined>,
): () => Promise<Thing | undefined> {
  let found: Thing | undefined
  return async () => {
    found ??= await find()
    return found
  }
}

async function signerAt(path: string): Promise<DataSigner | undefined> {
  const [key, pem] = await Promise.all([textOf(`${path}.key.pem`), textOf(`${path}.pem`)])
  if (key === undefined || pem === undefined) return undefined
  const privateKey = createPrivateKey(key)
  const [certificate, ...issuers] = blocks(pem, 'CERTIFICATE')
  if (!certificate) return undefined
  const chain = issuers.filter((issuer) => !certificateParts(issuer).isSelfIssued)
  return { certificate, chain, sign: (data) => sign('sha256', data, privateKey) }
}

async function textOf(path: string): Promise<string | undefined> {
  return await readFile(path, 'utf8').catch((problem: unknown) => {
    if ((problem as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw problem
  })
}
