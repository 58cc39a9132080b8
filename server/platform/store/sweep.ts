import { statSync, unlinkSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

/** Deletes the files of a folder last written before this time for which the answer is yes; gives their names. */
export async function sweepFolder(
  folder: string,
  writtenBefore: Date,
  mayGo: (name: string) => Promise<boolean>,
): Promise<string[]> {
  const swept: string[] = []
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name)
    if (isOlder(path, writtenBefore) && (await mayGo(name)) && isOlder(path, writtenBefore)) {
      // In the same breath as the second look: meanwhile the same bytes may have been kept again.
      unlinkSync(path)
      swept.push(name)
    }
  }
  return swept
}

function isOlder(path: string, time: Date): boolean {
  const found = statSync(path, { throwIfNoEntry: false })
  return found !== undefined && found.isFile() && found.mtime < time
}
