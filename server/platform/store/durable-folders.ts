import { closeSync, mkdirSync, openSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { inGroups } from '../in-groups.ts'
import { synced } from './write-together.ts'

/** Folders that survive a power cut together with what is put into them. */
export class DurableFolders {
  #lastMade: Promise<unknown> = Promise.resolve()
  // Those asked for at once wait for the disk together.
  readonly #make = inGroups(makeDurably)

  /** Puts something into a folder, made where it is missing, and waits until the disk has both. */
  async put(folder: string, place: () => Promise<void>): Promise<void> {
    try {
      await place()
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
      await this.make(folder)
      await place()
    }
    // Another caller may have made the folder and still wait for the disk.
    await Promise.all([sync(folder), this.#lastMade])
  }

  /** Puts small things into folders in the same breath, and waits until the disk has all of them. */
  async putTogether(puts: readonly { folder: string; place: () => void }[]): Promise<void> {
    const changed = new Set(
      puts.flatMap(({ folder, place }) => [folder, ...placeIn(folder, place)]),
    )
    const syncing = Promise.all([...changed].map(sync))
    this.#lastMade = Promise.allSettled([this.#lastMade, syncing])
    await Promise.all([syncing, this.#lastMade])
  }

  /** Makes a folder and those above it where they are missing. */
  make(folder: string): Promise<void> {
    const making = this.#make(folder)
    this.#lastMade = Promise.allSettled([this.#lastMade, making])
    return making
  }
}

async function makeDurably(folders: readonly string[]): Promise<undefined[]> {
  const changed = await Promise.all(folders.map(makeIn))
  await Promise.all([...new Set(changed.flat())].map(sync))
  return folders.map(() => undefined)
}

// Gives the folders in which one was made.
function placeIn(folder: string, place: () => void): string[] {
  try {
    place()
    return []
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    const first = mkdirSync(folder, { recursive: true })
    place()
    return madeAbove(folder, first)
  }
}

async function makeIn(folder: string): Promise<string[]> {
  return madeAbove(folder, await mkdir(folder, { recursive: true }))
}

function madeAbove(folder: string, first: string | undefined): string[] {
  const found: string[] = []
  for (let made = folder; made.length >= (first?.length ?? Infinity); made = dirname(made))
    found.push(dirname(made))
  return found
}

async function sync(folder: string): Promise<void> {
  const descriptor = openSync(folder, 'r')
  try {
    await synced(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
