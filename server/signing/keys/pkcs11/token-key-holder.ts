import { readFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { z } from 'zod'
import { certificateParts } from '../../formats/cms/certificate-parts.ts'
import type { Bytes } from '../../formats/cms/der.ts'
import { blocks } from '../../formats/cms/pem-key.ts'
import { hashOf } from '../../formats/primitives.ts'
import type { SigningKey } from '../../formats/cms/signing-key.ts'
import { issuersOf } from '../issuers-of.ts'
import { askToken } from './ask-token.ts'
import type { TokenKey } from './token-key.ts'

const shape = z.strictObject({
  moduleFolder: z.string().optional(),
  library: z.string(),
  token: z.string().optional(),
  slot: z.number().int().min(0).optional(),
  label: z.string().optional(),
  id: z
    .string()
    .regex(/^([0-9a-f]{2})+$/i)
    .optional(),
  pinFile: z.string().optional(),
})

/**
 * A key in a token or HSM that `<path>.pkcs11.json` names; nothing where there is no such file. The folder of
 * pkcs11js is named there or by PKCS11_MODULE_FOLDER, the PIN stands in a file or in PKCS11_PIN, and the
 * certificates in `<path>.pem`, or else in the token beside the key.
 */
export async function tokenSigningKey(path: string): Promise<SigningKey | undefined> {
  const file = `${path}.pkcs11.json`
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  const pem = await readFile(`${path}.pem`, 'utf8').catch(() => '')
  return await signingKeyOf(tokenKey(file, text), blocks(pem, 'CERTIFICATE'))
}

function tokenKey(file: string, text: string): TokenKey {
  const { moduleFolder = process.env['PKCS11_MODULE_FOLDER'] ?? '', ...named } = shape.parse(
    JSON.parse(text),
  )
  const { pinFile } = named
  return {
    ...named,
    moduleFolder,
    pinFile: pinFile === undefined ? undefined : resolve(dirname(file), pinFile),
  }
}

async function signingKeyOf(key: TokenKey, given: Uint8Array[]): Promise<SigningKey> {
  const [certificate, ...others] = given.length > 0 ? given : await certificatesIn(key)
  if (!certificate) throw new Error('a token that answers gives a certificate')
  const isRsa = certificateParts(certificate).curve === undefined
  return {
    certificate: certificate as Bytes,
    chain: issuersOf(certificate, others) as Bytes[],
    sign: (data) => signed(key, data, isRsa),
  }
}

async function certificatesIn(key: TokenKey): Promise<Uint8Array[]> {
  const answer = await askToken({ kind: 'certificates', key })
  return 'certificates' in answer ? answer.certificates : []
}

async function signed(key: TokenKey, data: Uint8Array, isRsa: boolean): Promise<Uint8Array> {
  const answer = await askToken({ kind: 'sign', key, digest: hashOf('sha256', data), isRsa })
  if (!('signature' in answer)) throw new Error('a token that answers gives a signature')
  return answer.signature
}
