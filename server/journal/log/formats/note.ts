import { base64Of, bytesOfBase64, concatenated, hexOf, utf8 } from './encoding.ts'
import { digestOf, verifiesEd25519, verifiesP256 } from './primitives.ts'

/** How a key signs notes: Ed25519, P-256 with SHA-256, or Ed25519 with a time as a witness. Source: C2SP signed-note, tlog-cosignature */
export type SignatureKind = 'ed25519' | 'p256' | 'cosignature'

/** A key that signatures are held against, by its name. */
export interface Verifier {
  name: string
  kind: SignatureKind
  /** Ed25519: 32 bytes; P-256: SubjectPublicKeyInfo, DER. */
  key: Uint8Array
}

/** One signature line of a note: by whom, the key's id in hexadecimal, and the signature itself. */
export interface NoteSignature {
  name: string
  keyId: string
  signature: Uint8Array
}

/** A text with its signatures. Source: C2SP signed-note */
export interface SignedNote {
  /** Ends with a newline. */
  text: string
  signatures: NoteSignature[]
}

const typeBytes: Record<SignatureKind, number> = { ed25519: 1, p256: 2, cosignature: 4 }
const mostSignatures = 100

/** The id of a key, 8 hexadecimal digits; that of a P-256 key is of its own kind. Source: C2SP signed-note, “Signature types” */
export function keyIdOf({ name, kind, key }: Verifier): string {
  const named = concatenated(utf8(`${name}\n`), Uint8Array.of(typeBytes[kind]), key)
  return hexOf(digestOf(kind === 'p256' ? key : named).subarray(0, 4))
}

/** A verifier as one line, `name+id+key`, to be handed to others. Source: C2SP signed-note, “Verifier keys” */
export function verifierLine(verifier: Verifier): string {
  const key = concatenated(Uint8Array.of(typeBytes[verifier.kind]), verifier.key)
  return `${verifier.name}+${keyIdOf(verifier)}+${base64Of(key)}`
}

/** The verifier that a line names; undefined where the line is broken or its id is not that of its key. */
export function readVerifier(line: string): Verifier | undefined {
  const [, name, keyId, encoded] = /^([^\s+]+)\+([0-9a-f]{8})\+(\S+)$/.exec(line) ?? []
  const bytes = bytesOfBase64(encoded ?? '')
  if (name === undefined || !bytes) return undefined
  const kind = kindOf(bytes[0])
  const verifier = kind && { name, kind, key: bytes.subarray(1) }
  return verifier && keyIdOf(verifier) === keyId ? verifier : undefined
}

function kindOf(type: number | undefined): SignatureKind | undefined {
  const kinds = Object.keys(typeBytes) as SignatureKind[]
  return kinds.find((kind) => typeBytes[kind] === type)
}

/** A note as it is written: the text, an empty line, a line for each signature. */
export function noteWith(text: string, signatures: readonly NoteSignature[]): string {
  return `${text}\n${signatures.map(signatureLine).join('')}`
}

/** One signature as its line, which ends with a newline. */
export function signatureLine({ name, keyId, signature }: NoteSignature): string {
  const id = Uint8Array.from(keyId.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
  return `— ${name} ${base64Of(concatenated(id, signature))}\n`
}

/** A note read; undefined where it does not have the form. */
export function readNote(note: string): SignedNote | undefined {
  if (/[\u0000-\u0009\u000b-\u001f]/.test(note)) return undefined
  const end = note.lastIndexOf('\n\n')
  if (end < 0) return undefined
  const signatures = readSignatures(note.slice(end + 2))
  return signatures && { text: note.slice(0, end + 1), signatures }
}

/** The signatures of lines that each end with a newline; undefined where one is broken or there is none. */
export function readSignatures(text: string): NoteSignature[] | undefined {
  const lines = text.split('\n')
  if (lines.pop() !== '' || lines.length === 0 || lines.length > mostSignatures) return undefined
  const read = lines.map(readSignature)
  return read.includes(undefined) ? undefined : (read as NoteSignature[])
}

function readSignature(line: string): NoteSignature | undefined {
  const [, name, encoded] = /^— ([^\s+]+) (\S+)$/.exec(line) ?? []
  const bytes = bytesOfBase64(encoded ?? '')
  if (name === undefined || !bytes || bytes.length < 5) return undefined
  return { name, keyId: hexOf(bytes.subarray(0, 4)), signature: bytes.subarray(4) }
}

/** What was found of one verifier's signature on a note. */
export interface FoundSignature {
  /** When a witness made it, ISO 8601 UTC; other signatures say no time. */
  madeAt: string | undefined
}

/** The verifier's signature on a note; undefined where it has none that is right, or also one that is wrong. */
export function signatureBy(verifier: Verifier, note: SignedNote): FoundSignature | undefined {
  const keyId = keyIdOf(verifier)
  const own = note.signatures.filter((each) => each.name === verifier.name && each.keyId === keyId)
  const found = own.map(({ signature }) => checked(verifier, note.text, signature))
  return found.includes(undefined) ? undefined : found[0]
}

function checked(
  { kind, key }: Verifier,
  text: string,
  signature: Uint8Array,
): FoundSignature | undefined {
  if (kind === 'cosignature') return checkedCosignature(key, text, signature)
  const verifies = kind === 'ed25519' ? verifiesEd25519 : verifiesP256
  return verifies(key, utf8(text), signature) ? { madeAt: undefined } : undefined
}

function checkedCosignature(
  key: Uint8Array,
  text: string,
  signature: Uint8Array,
): FoundSignature | undefined {
  if (signature.length !== 72) return undefined
  const view = new DataView(signature.buffer, signature.byteOffset)
  const seconds = Number(view.getBigUint64(0))
  // The last moment that a date can name.
  if (seconds > 8_640_000_000_000) return undefined
  if (!verifiesEd25519(key, cosignedBytes(text, seconds), signature.subarray(8))) return undefined
  return { madeAt: new Date(seconds * 1000).toISOString() }
}

/** What a witness signs: its header, the seconds since 1970, the text of the checkpoint. Source: C2SP tlog-cosignature */
export function cosignedBytes(text: string, seconds: number): Uint8Array {
  return utf8(`cosignature/v1\ntime ${String(seconds)}\n${text}`)
}
