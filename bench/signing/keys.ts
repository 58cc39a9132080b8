import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openPem } from '../../server/signing/formats/cms/pem-key.ts'
import type { OpenedKey } from '../../server/signing/formats/cms/pkcs12.ts'

/** The kinds of key that are measured. */
export const kinds = ['RSA-2048', 'RSA-3072', 'P-256'] as const
/** A kind of key. */
export type Kind = (typeof kinds)[number]

const options: Readonly<Record<Kind, readonly string[]>> = {
  'RSA-2048': ['rsa:2048'],
  'RSA-3072': ['rsa:3072'],
  'P-256': ['ec', '-pkeyopt', 'ec_paramgen_curve:P-256'],
}

/** A key with a certificate of its own, as files and opened. */
export interface BenchKey {
  kind: Kind
  opened: OpenedKey
  /** PKCS #12 of the same, without a password. */
  pkcs12: string
}

/** Makes a key of each kind in a folder. */
export async function benchKeys(folder: string): Promise<BenchKey[]> {
  return await Promise.all(kinds.map((kind) => benchKey(folder, kind)))
}

async function benchKey(folder: string, kind: Kind): Promise<BenchKey> {
  const [key, certificate, pkcs12] = ['key', 'crt', 'p12'].map((end) =>
    join(folder, `${kind}.${end}`),
  ) as [string, string, string]
  const openssl = (...words: string[]) => execFileSync('openssl', words, { stdio: 'pipe' })
  const making = ['req', '-x509', '-nodes', '-newkey', ...options[kind], '-sha256', '-days', '30']
  openssl(...making, '-subj', `/CN=${kind}`, '-keyout', key, '-out', certificate)
  const packing = ['pkcs12', '-export', '-inkey', key, '-in', certificate, '-name', kind]
  openssl(...packing, '-passout', 'pass:', '-out', pkcs12)
  const opened = await openPem(readFileSync(key, 'utf8'), readFileSync(certificate, 'utf8'))
  return { kind, opened, pkcs12 }
}
