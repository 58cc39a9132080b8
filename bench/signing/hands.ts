import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CryptoKeySigner, PDF } from '@libpdf/core'
import { certificateParts } from '../../server/signing/formats/cms/certificate-parts.ts'
import { signPrepared } from '../../server/signing/formats/cms/sign-prepared.ts'
import { webCryptoAlgorithm } from '../../server/signing/formats/cms/web-crypto-algorithm.ts'
import { embedCms } from '../../server/signing/formats/pdf/embed-cms.ts'
import { prepareSignature } from '../../server/signing/formats/pdf/prepare-signature.ts'
import { signatureImage } from '../../server/signing/formats/pdf/signature-image.ts'
import type { BenchKey } from './keys.ts'

const at = '2026-11-22T01:02:03.456Z'
const appearance = signatureImage('Nguyễn Thị Ánh Tuyết')

/** The signature alone, over attributes of the usual size. */
export async function signRaw({ opened }: BenchKey): Promise<void> {
  const { signing } = webCryptoAlgorithm(opened.certificate)
  await crypto.subtle.sign(signing, opened.privateKey, new Uint8Array(256))
}

/** A visible B-B signature in the field `signer`, from the file to the signed file. */
export async function signOurs(pdf: Uint8Array, { opened }: BenchKey): Promise<Uint8Array> {
  const waiting = prepareSignature(pdf, {
    ...{ field: 'signer', certificateName: 'Bench', appearance, at },
  })
  return embedCms(waiting, await signPrepared({ pkcs12: opened, digest: waiting.digest }))
}

const rsa = ['RSA', 'RSASSA-PKCS1-v1_5'] as const
const curve = ['EC', 'ECDSA'] as const

/** The same by @libpdf/core, whose signatures are invisible. */
export async function signLibpdf(pdf: Uint8Array, { opened }: BenchKey): Promise<Uint8Array> {
  const { privateKey, certificate } = opened
  const isRsa = certificateParts(certificate).algorithm === 'rsa-sha256'
  const [kind, algorithm] = isRsa ? rsa : curve
  const signer = new CryptoKeySigner(privateKey, certificate, kind, algorithm)
  const read = await PDF.load(pdf)
  const { bytes } = await read.sign({ signer, fieldName: 'signer', signingTime: new Date(at) })
  return bytes
}

/** A folder where pdfsig finds the keys, or nothing where the machine lacks it. */
export function poppler(folder: string, keys: readonly BenchKey[]): string | undefined {
  const store = `sql:${folder}`
  const made = spawnSync('certutil', ['-N', '-d', store, '--empty-password'])
  if (made.error || spawnSync('pdfsig', ['-v']).error) return undefined
  for (const { pkcs12 } of keys) {
    spawnSync('pk12util', ['-i', pkcs12, '-d', store, '-W', '', '-K', ''])
  }
  return folder
}

/** CPU milliseconds that pdfsig takes for one visible signature, its start included. */
export function signPoppler(pdf: Uint8Array, { kind }: BenchKey, folder: string): number {
  const [from, to] = ['in.pdf', 'out.pdf'].map((name) => join(folder, name)) as [string, string]
  writeFileSync(from, pdf)
  const words = ['pdfsig', '-nssdir', folder, '-add-signature', '-nick', kind, '-kpw', '', from, to]
  const timing = `TIMEFORMAT='%U %S'; time "$@" >/dev/null 2>&1`
  const { stderr } = spawnSync('bash', ['-c', timing, 'bash', ...words], { encoding: 'utf8' })
  const [user = Number.NaN, system = Number.NaN] = stderr.trim().split(' ').map(Number)
  return 1000 * (user + system)
}
