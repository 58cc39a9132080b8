import { mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { Handle } from './handle.ts'
import { WriteLock } from './write-lock.ts'

const idleHandles = 16

const filesByPath = new Map<string, SharedFile>()

/** The database file at a path, the same object for all who have it open in this process. */
export function sharedFile(path: string): SharedFile {
  const absolute = resolve(path)
  const file = filesByPath.get(absolute) ?? new SharedFile(absolute)
  filesByPath.set(absolute, file)
  return file
}

/** A database file with one write lock and the open handles nobody uses just now. */
export class SharedFile {
  readonly path: string
  readonly lock = new WriteLock()
  readonly #idle: Handle[] = []
  #users = 0

  constructor(path: string) {
    this.path = path
    mkdirSync(dirname(path), { recursive: true })
  }

  join(): void {
    this.#users += 1
  }

  /** When the last user leaves, all idle handles are closed. */
  leave(): void {
    this.#users -= 1
    if (this.#users > 0) return
    for (const handle of this.#idle.splice(0)) handle.close()
    filesByPath.delete(this.path)
  }

  /** An open handle for the caller alone; cheap, because Sequelize connects once per transaction. */
  borrow(): Handle {
    return this.#idle.pop() ?? new Handle(this.path)
  }

  giveBack(handle: Handle): void {
    if (this.#idle.length < idleHandles) this.#idle.push(handle)
    else handle.close()
  }
}
