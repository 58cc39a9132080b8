import { createPrivateKey, sign } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { certificateIn } from '../../server/exchange/partners/partner-rows.ts'
import { sha256 } from '../../server/platform/digest.ts'
import type { SigningKey } from '../../server/signing/formats/cms/signing-key.ts'
import { dataFolder } from './installation.ts'

/** The folder of the other installation's authority. */
export const folder = join(dataFolder, 'foreign')

/** Where its exchange keys stand. */
export const foreignKeys = join(folder, 'exchange')

/** The headers by which the other installation proves a request or an answer, at the present moment or at another. */
export async function proof(
  parts: { what: string; about: string; to: string; body: Uint8Array },
  signer: string,
  at = new Date().toISOString(),
) {
  const { what, about, to, body } = parts
  const text = ['tamcap-exchange-2', what, about, to, at, sha256(body)].join('\n')
  const signature = await keyNamed(signer).sign(new TextEncoder().encode(text))
  return {
    'x-exchange-certificate': certificateIn(pem('installation'))?.sha256 ?? '',
    ...{ 'x-exchange-message': about, 'x-exchange-at': at },
    'x-exchange-signature': Buffer.from(signature).toString('base64'),
  }
}

/** A certificate of the other installation: of a body by its code, or of the `installation`. */
export const pem = (name: string): string =>
  readFileSync(join(folder, 'exchange', `${name}.pem`), 'utf8')

/** A key of the other installation. */
export function keyNamed(name: string): SigningKey {
  const key = createPrivateKey(readFileSync(join(folder, 'exchange', `${name}.key.pem`)))
  const { der = new Uint8Array() } = certificateIn(pem(name)) ?? {}
  return {
    certificate: new Uint8Array(der),
    chain: [],
    sign: (data) =>
      Promise.resolve(new Uint8Array(sign('sha256', data, { key, dsaEncoding: 'ieee-p1363' }))),
  }
}
