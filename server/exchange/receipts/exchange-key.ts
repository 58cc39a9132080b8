import { createPrivateKey, sign } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Refusal } from '../../platform/refusal.ts'
import { blocks } from '../../signing/formats/cms/pem-key.ts'
import type { SigningKey } from '../../signing/formats/cms/signing-key.ts'

let folder: string | undefined
const keys = new Map<string, SigningKey>()

/** Names the folder of exchange keys: `<agencyId>.key.pem` (PKCS #8, P-256) with `<agencyId>.pem`, and `installation` for requests between installations. Read when a key is needed. */
export function openExchangeKeys(path: string): void {
  folder = path
  keys.clear()
}

/** Where something stands in that folder, such as the secret shared with an axis. */
export function exchangeKeyFolder(name: string): string {
  return join(folder ?? '', name)
}

/** The key by which a body of this installation signs envelopes and receipts; 503 where it has none. */
export async function exchangeKeyOf(agencyId: number): Promise<SigningKey> {
  return await keyAt(String(agencyId))
}

/** The key by which this installation signs its requests to others; 503 where it has none. */
export async function installationKey(): Promise<SigningKey> {
  return await keyAt('installation')
}

async function keyAt(name: string): Promise<SigningKey> {
  const known = keys.get(name)
  if (known) return known
  const path = join(folder ?? '', name)
  const [key, pem] = await Promise.all([textOf(`${path}.key.pem`), textOf(`${path}.pem`)])
  const [certificate, ...chain] = blocks(pem ?? '', 'CERTIFICATE')
  if (folder === undefined || key === undefined || !certificate)
    throw new Refusal(503, ['exchange.no_key'])
  const privateKey = createPrivateKey(key)
  const signing = { key: privateKey, dsaEncoding: 'ieee-p1363' } as const
  const opened: SigningKey = {
    certificate,
    chain,
    sign: (data) => Promise.resolve(new Uint8Array(sign('sha256', data, signing))),
  }
  keys.set(name, opened)
  return opened
}

async function textOf(path: string): Promise<string | undefined> {
  return await readFile(path, 'utf8').catch((problem: unknown) => {
    if ((problem as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw problem
  })
}
