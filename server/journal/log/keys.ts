import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  sign,
  X509Certificate,
  type KeyObject,
} from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { concatenated, utf8 } from './formats/encoding.ts'
import { keepText, textOf } from './kept-file.ts'
import { sameHash } from './formats/tree.ts'
import { cosignedBytes, keyIdOf, type NoteSignature, type Verifier } from './formats/note.ts'

/** The keys by which an installation signs the heads of its journal and countersigns those of others. */
export interface LogKeys {
  /** The origin of its log, such as `desk.example.vn/log`. Source: C2SP tlog-checkpoint */
  origin: string
  /** What the two signatures on its heads are held against: Ed25519, then P-256. */
  verifiers: readonly [Verifier, Verifier]
  /** X.509 certificates of the P-256 key, its own first, as PEM; none where nobody has certified it. */
  certificates?: string
  /** What its countersignatures on the heads of others are held against. */
  witness: Verifier
  /** Both signatures on the text of a checkpoint. */
  signHead: (text: string) => NoteSignature[]
  /** A countersignature made at a moment, ISO 8601. Source: C2SP tlog-cosignature */
  countersign: (text: string, at: string) => NoteSignature
}

const names = {
  origin: 'name',
  ed25519: 'ed25519.key.pem',
  p256: 'p256.key.pem',
  witness: 'witness.key.pem',
} as const

type Keys = Record<'ed25519' | 'p256' | 'witness', KeyObject>

/**
 * The keys in a folder apart from the database, files that only their owner may read; made where the
 * folder holds none. The log is named after the address at which it is first opened, for good.
 */
export async function openLogKeys(folder: string, host?: string): Promise<LogKeys> {
  const name = host ?? `tamcap-${randomBytes(6).toString('hex')}`
  return (await readLogKeys(folder)) ?? (await makeLogKeys(folder, `${name}/log`))
}

/** The keys in a folder; undefined where it holds none. Refused: a name without all of its keys, which would be another log under one name. */
export async function readLogKeys(folder: string): Promise<LogKeys | undefined> {
  const files = [names.origin, names.ed25519, names.p256, names.witness]
  const texts = await Promise.all(files.map((name) => textOf(join(folder, name))))
  const [origin, ...pems] = texts
  if (!origin) return undefined
  const [ed25519, p256, witness] = pems.map((pem) => pem && createPrivateKey(pem))
  if (!ed25519 || !p256 || !witness)
    throw new Error(`${folder} lacks keys of the log ${origin.trim()}: put them back`)
  return await certified(keysOf(origin.trim(), { ed25519, p256, witness }), folder)
}

/** Makes keys in a folder for a log of this name; the key that countersigns the heads of others may stay what it was. The name is written last: a folder without it holds no keys yet. */
export async function makeLogKeys(
  folder: string,
  origin: string,
  witnessPem?: string,
): Promise<LogKeys> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const keys: Keys = {
    ed25519: generateKeyPairSync('ed25519').privateKey,
    p256: await curveKeyIn(folder),
    witness: witnessPem ? createPrivateKey(witnessPem) : generateKeyPairSync('ed25519').privateKey,
  }
  for (const kind of ['ed25519', 'p256', 'witness'] as const)
    await keepText(join(folder, names[kind]), pemOf(keys[kind]))
  await keepText(join(folder, names.origin), `${origin}\n`)
  return await certified(keysOf(origin, keys), folder)
}

// An authority may have made this one, with its certificate beside it.
async function curveKeyIn(folder: string): Promise<KeyObject> {
  const pem = await textOf(join(folder, names.p256))
  return pem === undefined
    ? generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey
    : createPrivateKey(pem)
}

async function certified(keys: LogKeys, folder: string): Promise<LogKeys> {
  const certificates = await textOf(join(folder, 'p256.pem'))
  if (certificates === undefined) return keys
  const { publicKey } = new X509Certificate(certificates)
  if (!sameHash(publicKey.export({ type: 'spki', format: 'der' }), keys.verifiers[1].key))
    throw new Error(`p256.pem in ${folder} is not the certificate of p256.key.pem`)
  return { ...keys, certificates }
}

/** The key by which heads of others are countersigned, as PEM; undefined where the folder has none. */
export async function witnessPemIn(folder: string): Promise<string | undefined> {
  return await textOf(join(folder, names.witness))
}

/** The name of the log that goes on after one of this name, such as `desk.example.vn/log/2`. */
export function nextOrigin(origin: string): string {
  const [, start = origin, count = '1'] = /^(.*\/log)(?:\/(\d+))?$/.exec(origin) ?? []
  return `${start}/${String(Number(count) + 1)}`
}

const pemOf = (key: KeyObject): string => key.export({ type: 'pkcs8', format: 'pem' }).toString()

function keysOf(origin: string, { ed25519, p256, witness }: Keys): LogKeys {
  const own: Verifier = { name: origin, kind: 'ed25519', key: rawKey(ed25519) }
  const ownCurve: Verifier = { name: origin, kind: 'p256', key: publicDer(p256) }
  const name = origin.replace(/\/log(\/\d+)?$/, '/witness')
  const cosigner: Verifier = { name, kind: 'cosignature', key: rawKey(witness) }
  return {
    origin,
    verifiers: [own, ownCurve],
    witness: cosigner,
    signHead: (text) => [
      signatureOf(own, sign(null, utf8(text), ed25519)),
      signatureOf(ownCurve, sign('sha256', utf8(text), p256)),
    ],
    countersign: (text, at) => signatureOf(cosigner, timed(text, at, witness)),
  }
}

function timed(text: string, at: string, key: KeyObject): Uint8Array {
  const seconds = Math.floor(Date.parse(at) / 1000)
  const time = new Uint8Array(8)
  new DataView(time.buffer).setBigUint64(0, BigInt(seconds))
  return concatenated(time, sign(null, cosignedBytes(text, seconds), key))
}

function signatureOf(verifier: Verifier, signature: Uint8Array): NoteSignature {
  return { name: verifier.name, keyId: keyIdOf(verifier), signature }
}

const publicDer = (key: KeyObject): Buffer =>
  createPublicKey(key).export({ type: 'spki', format: 'der' })

// The last 32 bytes of its SubjectPublicKeyInfo are the key itself. Source: RFC 8410 §4
const rawKey = (key: KeyObject): Buffer => publicDer(key).subarray(-32)
