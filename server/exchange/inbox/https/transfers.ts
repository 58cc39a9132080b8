import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256 as hashOf } from '../../../platform/digest.ts'
import { reasons, refuseIf, Refusal } from '../../../platform/refusal.ts'
import { messageLimits } from '../message-limits.ts'
import { present } from '../../partners/present.ts'

const mostPieceBytes = 1024 * 1024
const keptMilliseconds = 7 * 86_400_000
// Announced and not yet whole, of one partner: together at most so many times the longest message.
const mostWaiting = 64
const announcement = '.announced'

let folder: string | undefined

/** Names the folder of what is coming in pieces: `<partnerId>/<sha256>/<piece>`. */
export function openTransfers(path: string): void {
  folder = path
}

/** What is announced: its hash, its size, and the size of its pieces. */
export interface Announced {
  partnerId: number
  sha256: string
  sizeBytes: number
  pieceBytes: number
}

/** Awaits bytes with a hash; gives the pieces that have not come yet, by number from 0. What is too large is refused before a byte of it came, and so is one more while too many wait. */
export async function announce(given: Announced): Promise<{ missing: number[] }> {
  const { sizeBytes, pieceBytes } = given
  const { messageBytes: mostBytes } = messageLimits()
  refuseIf(413, reasons([sizeBytes > mostBytes, 'exchange.too_large']))
  const isOdd = !isSize(sizeBytes, 1, mostBytes) || !isSize(pieceBytes, 1024, mostPieceBytes)
  refuseIf(400, reasons([isOdd, 'request.does_not_fit']))
  const place = placeOf(given)
  await mkdir(place, { recursive: true, mode: 0o700 })
  await sweep(given.partnerId)
  await refuseTooMany(given)
  await writeFile(join(place, announcement), JSON.stringify({ sizeBytes, pieceBytes }))
  const here = new Set(await readdir(place))
  const all = Array.from({ length: Math.ceil(sizeBytes / pieceBytes) }, (_, piece) => piece)
  return { missing: all.filter((piece) => !here.has(String(piece))) }
}

const isSize = (bytes: number, least: number, most: number): boolean =>
  Number.isInteger(bytes) && bytes >= least && bytes <= most

// Whoever is refused for now tries again once something was taken.
async function refuseTooMany(given: Announced): Promise<void> {
  const waiting = await readdir(ofPartner(given.partnerId))
  if (waiting.length <= mostWaiting) return
  await forget(given)
  throw new Refusal(429, ['exchange.too_much_waiting'])
}

/** Keeps one piece, which is as long as was announced; the same again changes nothing. */
export async function keepPiece(
  of: Pick<Announced, 'partnerId' | 'sha256'>,
  piece: number,
  bytes: Uint8Array,
): Promise<void> {
  const { sizeBytes, pieceBytes } = await announced(of)
  const wanted = Math.min(pieceBytes, sizeBytes - piece * pieceBytes)
  const isOdd = !Number.isInteger(piece) || piece < 0 || bytes.length !== wanted
  refuseIf(400, reasons([isOdd, 'request.does_not_fit']))
  const temporary = join(placeOf(of), `.${randomUUID()}`)
  try {
    await writeFile(temporary, bytes)
    await rename(temporary, join(placeOf(of), String(piece)))
  } catch (problem) {
    // The disk is full, or the message was taken meanwhile.
    await rm(temporary, { force: true })
    throw problem
  }
}

async function announced(
  of: Pick<Announced, 'partnerId' | 'sha256'>,
): Promise<Pick<Announced, 'sizeBytes' | 'pieceBytes'>> {
  const text = await readFile(join(placeOf(of), announcement), 'utf8').catch(() => undefined)
  if (text === undefined) throw new Refusal(404, ['exchange.not_announced'])
  return JSON.parse(text) as Pick<Announced, 'sizeBytes' | 'pieceBytes'>
}

/** The whole of what came in pieces, which has the hash that was announced; else it is forgotten, and has to come again. */
export async function assembled(of: Pick<Announced, 'partnerId' | 'sha256'>): Promise<Uint8Array> {
  const place = placeOf(of)
  const names = await readdir(place).catch(() => [])
  const pieces = names.filter((name) => /^\d+$/.test(name)).sort((a, b) => Number(a) - Number(b))
  const bytes = Buffer.concat(await Promise.all(pieces.map((name) => readFile(join(place, name)))))
  if (hashOf(bytes) === of.sha256) return bytes
  await forget(of)
  throw new Refusal(404, ['exchange.not_announced'])
}

/** Forgets the pieces of a message that was taken. */
export async function forget(of: Pick<Announced, 'partnerId' | 'sha256'>): Promise<void> {
  await rm(placeOf(of), { recursive: true, force: true })
}

function placeOf({ partnerId, sha256 }: Pick<Announced, 'partnerId' | 'sha256'>): string {
  refuseIf(400, reasons([!/^[0-9a-f]{64}$/.test(sha256), 'request.does_not_fit']))
  return join(ofPartner(partnerId), sha256)
}

function ofPartner(partnerId: number): string {
  if (folder === undefined) throw new Error('no folder is named for what comes in pieces')
  return join(folder, String(partnerId))
}

async function sweep(partnerId: number): Promise<void> {
  const place = ofPartner(partnerId)
  for (const name of await readdir(place)) {
    // Another request may have taken it meanwhile.
    const { mtimeMs } = await stat(join(place, name)).catch(() => ({ mtimeMs: Infinity }))
    if (mtimeMs < Date.parse(present()) - keptMilliseconds)
      await rm(join(place, name), { recursive: true, force: true })
  }
}
