import { createReadStream, renameSync, rmSync } from 'node:fs'
import { access, readFile, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { pipeline, type Readable } from 'node:stream'
import { sha256 as hashOf } from '../digest.ts'
import { inGroups } from '../in-groups.ts'
import { DurableFolders } from './durable-folders.ts'
import type { Content, FileStore, KeptContent } from './file-store.ts'
import { sweepFolder } from './sweep.ts'
import { writeTemporary } from './temporary-file.ts'
import { VerifiedContent, damaged } from './verified-content.ts'
import { mostBytesAtOnce, writeTogether } from './write-together.ts'

const isHash = /^[0-9a-f]{64}$/

/** A file store in a folder of this machine, as `aa/bb/<sha256>`, with `tmp/` for what comes in. */
export class LocalStore implements FileStore {
  readonly #root: string
  readonly #temporary: string
  readonly #folders = new DurableFolders()
  #isReady = false
  // Small contents that come at once wait for the disk together.
  readonly #keepSmall = inGroups<Uint8Array, KeptContent>(async (contents) => {
    const written = await writeTogether(this.#temporary, contents)
    try {
      await this.#folders.putTogether(
        written.map(({ path, sha256 }) => {
          const place = this.#pathOf(sha256)
          return { folder: dirname(place), place: () => renameSync(path, place) }
        }),
      )
    } catch (error) {
      for (const { path } of written) rmSync(path, { force: true })
      throw error
    }
    return written.map(({ sha256, sizeBytes }) => ({ sha256, sizeBytes }))
  })

  constructor(root: string) {
    this.#root = resolve(root)
    this.#temporary = join(this.#root, 'tmp')
  }

  async keep(content: Content): Promise<KeptContent> {
    if (!this.#isReady) await this.#folders.make(this.#temporary)
    this.#isReady = true
    if (content instanceof Uint8Array && content.byteLength <= mostBytesAtOnce)
      return await this.#keepSmall(content)
    const { path, sha256, sizeBytes } = await writeTemporary(this.#temporary, content)
    const place = this.#pathOf(sha256)
    try {
      // Over the same bytes where they stand already: that mends damage and counts as kept today.
      await this.#folders.put(dirname(place), () => rename(path, place))
    } catch (error) {
      await rm(path, { force: true })
      throw error
    }
    return { sha256, sizeBytes }
  }

  async open(sha256: string): Promise<Uint8Array> {
    const bytes = await readFile(this.#pathOf(sha256))
    if (hashOf(bytes) !== sha256) throw damaged(sha256)
    return bytes
  }

  stream(sha256: string): Readable {
    const verified = new VerifiedContent(sha256)
    // Errors of either end reach the reader through the verified stream.
    pipeline(createReadStream(this.#pathOf(sha256)), verified, () => undefined)
    return verified
  }

  async has(sha256: string): Promise<boolean> {
    return access(this.#pathOf(sha256)).then(
      () => true,
      () => false,
    )
  }

  async *list(): AsyncGenerator<KeptContent> {
    for (const folder of await this.#contentFolders()) {
      const names = (await readdir(folder)).filter((name) => isHash.test(name))
      yield* (await Promise.all(names.map((name) => this.#kept(name)))).flat()
    }
  }

  async remove(sha256: string, keptBefore: Date): Promise<boolean> {
    const place = this.#pathOf(sha256)
    const isOnlyIt = (name: string) => Promise.resolve(name === sha256)
    await sweepFolder(dirname(place), keptBefore, isOnlyIt)
    return !(await this.has(sha256))
  }

  async sweep(isNamed: (sha256: string) => Promise<boolean>, keptBefore: Date): Promise<string[]> {
    await sweepFolder(this.#temporary, keptBefore, () => Promise.resolve(true))
    const swept: string[] = []
    for (const folder of await this.#contentFolders()) {
      swept.push(...(await sweepFolder(folder, keptBefore, async (name) => !(await isNamed(name)))))
    }
    return swept
  }

  async #contentFolders(): Promise<string[]> {
    const names = await readdir(this.#root, { recursive: true }).catch(() => [])
    return names.filter((name) => /^..[/\\]..$/.test(name)).map((name) => join(this.#root, name))
  }

  async #kept(sha256: string): Promise<KeptContent[]> {
    const found = await stat(this.#pathOf(sha256)).catch(() => undefined)
    return found ? [{ sha256, sizeBytes: found.size }] : []
  }

  #pathOf(sha256: string): string {
    if (!isHash.test(sha256)) throw new Error(`${sha256} is not a SHA-256`)
    return join(this.#root, sha256.slice(0, 2), sha256.slice(2, 4), sha256)
  }
}
