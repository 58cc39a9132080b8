import { createPrivateKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { checkpointText } from '../../../server/journal/log/formats/checkpoint.ts'
import { base64Of, utf8 } from '../../../server/journal/log/formats/encoding.ts'
import {
  cosignedBytes,
  keyIdOf,
  noteWith,
  verifierLine,
  type NoteSignature,
  type Verifier,
} from '../../../server/journal/log/formats/note.ts'
import {
  consistencyRanges,
  inclusionRanges,
  type LeafRange,
} from '../../../server/journal/log/formats/paths.ts'
import { leafHash, rootOf } from '../../../server/journal/log/formats/tree.ts'

/** The name of the log of the tests. */
export const origin = 'huongson.gov.vn/tamcap'

/** A key that signs notes, and the line by which others know it. */
export interface NoteKey {
  verifier: Verifier
  line: string
  sign: (text: string) => NoteSignature
}

const der = (key: KeyObject): Uint8Array =>
  new Uint8Array(key.export({ type: 'spki', format: 'der' }))

function noteKey(kind: Verifier['kind'], name = origin): NoteKey {
  const { publicKey, privateKey } =
    kind === 'p256'
      ? generateKeyPairSync('ec', { namedCurve: 'P-256' })
      : generateKeyPairSync('ed25519')
  const key = kind === 'p256' ? der(publicKey) : der(publicKey).slice(-32)
  const verifier = { name, kind, key }
  const signed = (bytes: Uint8Array): Uint8Array =>
    new Uint8Array(
      sign(
        kind === 'p256' ? 'sha256' : null,
        bytes,
        createPrivateKey(privateKey.export({ type: 'pkcs8', format: 'pem' })),
      ),
    )
  return {
    verifier,
    line: verifierLine(verifier),
    sign: (text) => ({
      ...{ name, keyId: keyIdOf(verifier) },
      signature: kind === 'cosignature' ? cosignature(text, signed) : signed(utf8(text)),
    }),
  }
}

const seconds = 1_795_310_000

function cosignature(text: string, signed: (bytes: Uint8Array) => Uint8Array): Uint8Array {
  const time = new DataView(new ArrayBuffer(8))
  time.setBigUint64(0, BigInt(seconds))
  return Uint8Array.from([...new Uint8Array(time.buffer), ...signed(cosignedBytes(text, seconds))])
}

/** The two keys of the log. */
export const logKeys = [noteKey('ed25519'), noteKey('p256')]
/** Those of another log of the same name. */
export const strangeKeys = [noteKey('ed25519'), noteKey('p256')]
/** That of a witness. */
export const witness = noteKey('cosignature', 'mttq.huongson.vn/tamcap')

/** A text signed as a note by some keys. */
export const signedNote = (text: string, keys: readonly NoteKey[]): string =>
  noteWith(
    text,
    keys.map((key) => key.sign(text)),
  )

/** The text of the head over the first lines of a log. */
export function headText(lines: readonly string[], size: number): string {
  return checkpointText({ origin, size, root: rootOf(leaves(lines).slice(0, size)) })
}

const leaves = (lines: readonly string[]): Uint8Array[] => lines.map((line) => leafHash(utf8(line)))

const hashesOf = (lines: readonly string[], ranges: readonly LeafRange[]): string[] =>
  ranges.map(({ start, end }) => base64Of(rootOf(leaves(lines).slice(start, end))))

/** The way from a line, by its position from 1, to the head of so many lines. */
export const inclusionOf = (lines: readonly string[], position: number, size: number) => ({
  position,
  hashes: hashesOf(lines, inclusionRanges(position - 1, size)),
})

/** The way from one head to a later one. */
export const consistencyOf = (lines: readonly string[], from: number, to: number) => ({
  ...{ from, to },
  hashes: hashesOf(lines, consistencyRanges(from, to)),
})
