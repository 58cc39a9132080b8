import { mkdir, open } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Folders that survive a power cut together with what is put into them. */
export class DurableFolders {
  #lastMade: Promise<unknown> = Promise.resolve()

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

  /** Makes a folder and those above it where they are missing, one call after another. */
  make(folder: string): Promise<void> {
    const making = this.#lastMade.then(() => makeDurably(folder))
    this.#lastMade = making.catch(() => undefined)
    return making
  }
}

async function makeDurably(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true })
  if (first === undefined) return
  for (let made = folder; made.length >= first.length; made = dirname(made)) {
    await sync(dirname(made))
  }
}

async function sync(folder: string): Promise<void> {
  const handle = await open(folder)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
