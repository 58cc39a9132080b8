import type { Sequelize } from 'sequelize'
import type { Umzug } from 'umzug'
import { migrationFiles, refuseOtherHistory } from './migrate-files.ts'
import type { MigrationFile } from './migrate-files.ts'
import { MigrationHistory, type MigrationRun } from './migrate-history.ts'
import { withMigrationLease } from './migrate-lease.ts'

/**
 * Brings the database to the state of the SQL files in the folder. A run that was cut off goes on
 * with the statement it stopped at. Refused: a file that changed after it ran, and a database that
 * has files run which are not in the folder. Told the files of another database, it stops where that one stood.
 */
export async function migrate(
  database: Sequelize,
  folder: string,
  likeOther?: readonly Pick<MigrationRun, 'name' | 'checksum'>[],
): Promise<void> {
  const dialect = database.getDialect() === 'sqlite' ? 'sqlite' : 'mariadb'
  const files = likeThose(await migrationFiles(folder, dialect), likeOther)
  await withMigrationLease(database, async () => {
    const history = new MigrationHistory(database)
    await history.create()
    const runs = await history.all()
    refuseOtherHistory(files, runs)
    if (finished(runs).length < files.length) await (await umzug(database, history, files)).up()
  })
}

function likeThose(
  files: MigrationFile[],
  others: readonly Pick<MigrationRun, 'name' | 'checksum'>[] | undefined,
): MigrationFile[] {
  if (!others) return files
  refuseOtherHistory(files, others)
  return files.filter((file) => others.some(({ name }) => name === file.name))
}

const finished = (runs: readonly MigrationRun[]): string[] =>
  runs.filter(({ finishedAt }) => finishedAt !== null).map(({ name }) => name)

async function umzug(
  database: Sequelize,
  history: MigrationHistory,
  files: MigrationFile[],
): Promise<Umzug> {
  // A sixth of the time of a start, wanted only where something is still to run.
  const { Umzug } = await import('umzug')
  return new Umzug({
    logger: undefined,
    migrations: files.map((file) => ({
      name: file.name,
      up: () => run(database, history, file),
    })),
    storage: {
      executed: async () => finished(await history.all()),
      logMigration: ({ name }) => history.finish(name),
      unlogMigration: () => Promise.reject(new Error('Migrations only go forward')),
    },
  })
}

async function run(
  database: Sequelize,
  history: MigrationHistory,
  file: MigrationFile,
): Promise<void> {
  const begun = (await history.all()).find(({ name }) => name === file.name)
  if (!begun) await history.begin(file.name, file.checksum)
  const start = begun?.step ?? 0
  for (const [index, statement] of file.statements.entries()) {
    if (index < start) continue
    await database.transaction(async (transaction) => {
      // MariaDB commits a change of the schema at once; cut off just here, it runs again.
      const isRepeated = begun !== undefined && index === start
      await database.query(statement, { transaction }).catch((error: unknown) => {
        if (!isRepeated || !isDoneAlready(error)) throw error
      })
      await history.advance(file.name, index + 1, transaction)
    })
  }
}

/** Whether MariaDB refused because the table, column, index or key stands already, or is gone already. */
function isDoneAlready(error: unknown): boolean {
  const { code } = ((error as { parent?: unknown }).parent ?? {}) as { code?: unknown }
  return (
    code === 'ER_TABLE_EXISTS_ERROR' ||
    code === 'ER_DUP_FIELDNAME' ||
    code === 'ER_DUP_KEYNAME' ||
    code === 'ER_FK_DUP_NAME' ||
    code === 'ER_CANT_DROP_FIELD_OR_KEY'
  )
}
