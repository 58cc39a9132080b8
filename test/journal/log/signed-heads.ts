import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { checkpointText } from '../../../server/journal/log/formats/checkpoint.ts'
import { utf8 } from '../../../server/journal/log/formats/encoding.ts'
import { keyIdOf, noteWith, type Verifier } from '../../../server/journal/log/formats/note.ts'
import { leafHash, rootOf } from '../../../server/journal/log/formats/tree.ts'

/** The name of the log that these tests sign for. */
export const origin = 'province.example/log'
/** Its Ed25519 key. */
export const pair = generateKeyPairSync('ed25519')
/** Its P-256 key. */
export const curve = generateKeyPairSync('ec', { namedCurve: 'P-256' })
/** An Ed25519 key as 32 bytes. */
export const rawKey = (key: KeyObject) => key.export({ type: 'spki', format: 'der' }).subarray(-32)
/** What its Ed25519 signatures are held against. */
export const own: Verifier = { name: origin, kind: 'ed25519', key: rawKey(pair.publicKey) }
/** What its P-256 signatures are held against. */
export const ownCurve: Verifier = {
  name: origin,
  kind: 'p256',
  key: curve.publicKey.export({ type: 'spki', format: 'der' }),
}

/** The hashes of fifty leaves. */
export const hashes = Array.from({ length: 50 }, (_, index) => leafHash(Uint8Array.of(index)))

/** The signed head of so many of them. */
export function signed(size: number, all = hashes): string {
  const text = checkpointText({ origin, size, root: rootOf(all.slice(0, size)) })
  return noteWith(text, [
    { name: origin, keyId: keyIdOf(own), signature: sign(null, utf8(text), pair.privateKey) },
    {
      name: origin,
      keyId: keyIdOf(ownCurve),
      signature: sign('sha256', utf8(text), curve.privateKey),
    },
  ])
}
