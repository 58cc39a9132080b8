import { createReadStream, createWriteStream } from 'node:fs'
import { open, readFile, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Writable } from 'node:stream'
import { ReadableStream as Pulled } from 'node:stream/web'
import { Decrypter, Encrypter } from 'age-encryption'
import { createTarDecoder, createTarPacker, type ParsedTarEntry } from 'modern-tar'

/** Whom an archive is encrypted for: recipients `age1…`, or whoever has the passphrase. */
export type SealedFor = { recipients: readonly string[] } | { passphrase: string }

/** What opens it: the file of an age identity, or the passphrase. */
export type OpenedWith = { identityFile: string } | { passphrase: string }

/** Puts one entry of known length into the archive being written. */
export type PutEntry = (name: string, sizeBytes: number, content: Content) => Promise<void>

type Content = Uint8Array | AsyncIterable<Uint8Array>

/** Writes a tar archive encrypted by age (https://age-encryption.org/v1); the file takes its name only when all of it is on the disk. */
export async function writeSealed(
  path: string,
  sealedFor: SealedFor,
  fill: (put: PutEntry) => Promise<void>,
): Promise<void> {
  const partial = `${path}.partial`
  const { readable, controller } = createTarPacker()
  const filling = fill(async (name, size, content) => {
    const writer = controller.add({ name, size }).getWriter()
    for await (const piece of piecesOf(content)) await writer.write(piece)
    await writer.close()
  }).then(
    () => {
      controller.finalize()
    },
    (problem: unknown) => {
      controller.error(problem)
      throw problem
    },
  )
  try {
    const sealed = await encrypterFor(sealedFor).encrypt(readable)
    const written = sealed.pipeTo(Writable.toWeb(createWriteStream(partial, { mode: 0o600 })))
    await Promise.all([filling, written])
    await keepSafely(partial, path)
  } catch (problem) {
    await rm(partial, { force: true })
    throw problem
  }
}

/** Reads the entries of such an archive in their order; each must be read before the next. */
export async function* readSealed(
  path: string,
  openedWith: OpenedWith,
): AsyncGenerator<ParsedTarEntry> {
  const decrypter = await decrypterWith(openedWith)
  // What is pushed (`Readable.toWeb`) brings the process down where it comes after the reader gave up.
  const sealed = Pulled.from(createReadStream(path)) as ReadableStream<Uint8Array>
  const opened = await decrypter.decrypt(sealed)
  const entries = opened.pipeThrough(createTarDecoder({ strict: true }))
  for await (const entry of entries) yield entry
}

function piecesOf(content: Content): Iterable<Uint8Array> | AsyncIterable<Uint8Array> {
  return content instanceof Uint8Array ? [content] : content
}

function encrypterFor(sealedFor: SealedFor): Encrypter {
  const encrypter = new Encrypter()
  if ('passphrase' in sealedFor) encrypter.setPassphrase(sealedFor.passphrase)
  else for (const recipient of sealedFor.recipients) encrypter.addRecipient(recipient)
  return encrypter
}

async function decrypterWith(openedWith: OpenedWith): Promise<Decrypter> {
  const decrypter = new Decrypter()
  if ('passphrase' in openedWith) decrypter.addPassphrase(openedWith.passphrase)
  else
    for (const identity of await identitiesIn(openedWith.identityFile))
      decrypter.addIdentity(identity)
  return decrypter
}

async function identitiesIn(path: string): Promise<string[]> {
  const lines = (await readFile(path, 'utf8')).split('\n').map((line) => line.trim())
  return lines.filter((line) => line !== '' && !line.startsWith('#'))
}

async function keepSafely(partial: string, path: string): Promise<void> {
  await flushed(partial)
  await rename(partial, path)
  await flushed(dirname(path))
}

async function flushed(path: string): Promise<void> {
  const handle = await open(path, 'r')
  await handle.sync()
  await handle.close()
}
