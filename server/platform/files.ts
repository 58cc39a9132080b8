import { LocalStore } from './store/local-store.ts'
import type { FileStore } from './store/file-store.ts'

let current: FileStore | undefined

/** Opens the store of this process's files in a folder on disk. */
export function openFiles(folder: string): FileStore {
  current = new LocalStore(folder)
  return current
}

/** The open store of files, named by their SHA-256. */
export function files(): FileStore {
  if (!current) throw new Error('the store of files is not open')
  return current
}
