import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256 } from './digest.ts'
import type { MigrationRun } from './migrate-history.ts'
import { statementsOf } from './migrate-statements.ts'
import type { Dialect } from './migrate-statements.ts'

/** A migration file `NNNN-name.sql` as it stands on the disk. */
export interface MigrationFile {
  name: string
  checksum: string
  statements: string[]
}

/** The migration files of a folder in order of their names; line ends do not count in the checksum. */
export async function migrationFiles(folder: string, dialect: Dialect): Promise<MigrationFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  return Promise.all(names.map((name) => migrationFile(folder, name, dialect)))
}

async function migrationFile(
  folder: string,
  name: string,
  dialect: Dialect,
): Promise<MigrationFile> {
  if (!/^\d{4}[-_][\w-]+\.sql$/.test(name)) {
    throw new Error(`The migration ${name} is not named like 0001-first.sql`)
  }
  const text = (await readFile(join(folder, name), 'utf8')).replaceAll('\r\n', '\n')
  try {
    return { name, checksum: sha256(text), statements: statementsOf(text, dialect) }
  } catch (error) {
    throw new Error(`The migration ${name} cannot be read`, { cause: error })
  }
}

/** Refuses a database on which another version of a file ran, or a file that is not here. */
export function refuseOtherHistory(
  files: MigrationFile[],
  runs: readonly Pick<MigrationRun, 'name' | 'checksum'>[],
): void {
  for (const run of runs) {
    const file = files.find(({ name }) => name === run.name)
    if (!file) {
      throw new Error(`The database is newer than this server: ${run.name} ran on it`)
    }
    if (file.checksum !== run.checksum) {
      throw new Error(
        `The migration ${run.name} has changed since it ran on this database: restore the file and put the change into a new one`,
      )
    }
  }
}
