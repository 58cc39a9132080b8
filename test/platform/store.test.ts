import { createHash } from 'node:crypto'
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { expect } from 'chai'
import { LocalStore } from '../../server/platform/store/local-store.ts'

const decision = Buffer.from('Quyết định số 12/QĐ-UBND')
const hash = createHash('sha256').update(decision).digest('hex')
const longAgo = new Date('2026-01-01T00:00:00Z')
const anHourAgo = new Date(Date.now() - 3_600_000)

describe('the file store', () => {
  let root: string
  let store: LocalStore

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'tamcap-store-'))
    store = new LocalStore(root)
  })

  afterEach(() => rm(root, { recursive: true }))

  it('keeps the same content once, named by its hash', async () => {
    const kept = await Promise.all([store.keep(decision), store.keep(inPieces(decision))])

    expect(kept).to.deep.equal(Array(2).fill({ sha256: hash, sizeBytes: decision.length }))
    expect(await files()).to.deep.equal([join(hash.slice(0, 2), hash.slice(2, 4), hash)])
    expect(Buffer.from(await store.open(hash)).equals(decision)).to.equal(true)
    expect(await store.has(hash)).to.equal(true)
  })

  it('gives content back piece by piece, none as none', async () => {
    const long = Buffer.alloc(300_000, 'tờ trình ')
    const { sha256 } = await store.keep(long)
    const empty = await store.keep(new Uint8Array())

    expect((await buffer(store.stream(sha256))).equals(long)).to.equal(true)
    expect(await buffer(store.stream(empty.sha256))).to.have.lengthOf(0)
  })

  it('leaves nothing of content that breaks off', async () => {
    const broken = async function* (): AsyncGenerator<Uint8Array> {
      yield* inPieces(decision)
      throw new Error('the sender went away')
    }

    expect(await failure(store.keep(broken()))).to.equal('the sender went away')
    expect(await files()).to.deep.equal([])
  })

  it('notices a damaged file both ways, names its hash, and holds back its last piece', async () => {
    await store.keep(decision)
    await writeFile(placeOf(hash), 'Quyết định số 13/QĐ-UBND')
    const pieces: unknown[] = []
    const reading = (async () => {
      for await (const piece of store.stream(hash)) pieces.push(piece)
    })()

    expect(await failure(reading)).to.equal(`The stored file ${hash} is damaged`)
    expect(pieces).to.deep.equal([])
    expect(await failure(store.open(hash))).to.equal(`The stored file ${hash} is damaged`)
  })

  it('is mended by the same content kept again', async () => {
    await store.keep(decision)
    await writeFile(placeOf(hash), 'damage')

    await store.keep(decision)

    expect(Buffer.from(await store.open(hash)).equals(decision)).to.equal(true)
  })

  it('says which file is missing, and takes nothing but a hash for a name', async () => {
    expect(await store.has(hash)).to.equal(false)
    expect(await failure(store.open(hash))).to.include(hash)
    expect(await failure(buffer(store.stream(hash)))).to.include(hash)
    expect(await failure(store.open('../../etc/passwd'))).to.match(/is not a SHA-256$/)
  })

  it('sweeps old content nobody names, and leaves what is named or new', async () => {
    const [old, named, fresh] = [
      await keep('old', longAgo),
      await keep('named', longAgo),
      await keep('fresh'),
    ]
    await writeFile(join(root, 'tmp', 'broken-off'), 'half')
    await utimes(join(root, 'tmp', 'broken-off'), longAgo, longAgo)

    const swept = await store.sweep((sha256) => Promise.resolve(sha256 === named), anHourAgo)

    expect(swept).to.deep.equal([old])
    expect((await files()).map((path) => path.slice(6)).sort()).to.deep.equal([named, fresh].sort())
  })

  it('spares old content that was kept again today', async () => {
    const again = await keep('again', longAgo)
    await keep('again')

    await store.sweep(() => Promise.resolve(false), anHourAgo)

    expect(await store.has(again)).to.equal(true)
  })

  async function keep(text: string, at?: Date): Promise<string> {
    const { sha256 } = await store.keep(Buffer.from(text))
    if (at) await utimes(placeOf(sha256), at, at)
    return sha256
  }

  function placeOf(sha256: string): string {
    return join(root, sha256.slice(0, 2), sha256.slice(2, 4), sha256)
  }

  async function files(): Promise<string[]> {
    const found = await readdir(root, { recursive: true, withFileTypes: true })
    return found
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
  }
})

async function* inPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += 7) {
    yield await Promise.resolve(bytes.subarray(start, start + 7))
  }
}

async function failure(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'it went through',
    (error: unknown) => (error as Error).message,
  )
}
