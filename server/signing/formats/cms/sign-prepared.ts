import type { Bytes } from './der.ts'
import type { OpenedKey } from './pkcs12.ts'
import { cmsBy } from './signing-key.ts'
import { webCryptoAlgorithm } from './web-crypto-algorithm.ts'

/** What is to be signed: the content itself, or its SHA-256 where it was computed before. */
export type SigningInput = { pkcs12: OpenedKey } & ({ digest: Uint8Array } | { bytes: Uint8Array })

/** A detached CMS over the content, made with the opened key; the root of the chain is left out. */
export async function signPrepared(input: SigningInput): Promise<Bytes> {
  const { privateKey, certificate, chain } = input.pkcs12
  const digest = 'digest' in input ? input.digest : await sha256(input.bytes)
  const { signing } = webCryptoAlgorithm(certificate)
  const sign = async (data: Bytes) =>
    new Uint8Array(await crypto.subtle.sign(signing, privateKey, data))
  return await cmsBy({ certificate, chain, sign }, digest)
}

async function sha256(content: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(content)))
}
