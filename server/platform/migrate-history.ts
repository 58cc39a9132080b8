import { QueryTypes } from 'sequelize'
import type { Sequelize, Transaction } from 'sequelize'

/** How far a migration file has run: its SHA-256 then, its statements done, its end or null. */
export interface MigrationRun {
  name: string
  checksum: string
  step: number
  finishedAt: string | null
}

/** What has been run on this database, one row in `schema_migrations` for each file. */
export class MigrationHistory {
  readonly #database: Sequelize

  constructor(database: Sequelize) {
    this.#database = database
  }

  async create(): Promise<void> {
    await this.#database.query(
      'CREATE TABLE IF NOT EXISTS schema_migrations (name VARCHAR(190) PRIMARY KEY, checksum CHAR(64) NOT NULL, step INT NOT NULL, finished_at CHAR(24) NULL)',
    )
  }

  async all(): Promise<MigrationRun[]> {
    return this.#database.query<MigrationRun>(
      'SELECT name, checksum, step, finished_at AS finishedAt FROM schema_migrations ORDER BY name',
      { type: QueryTypes.SELECT },
    )
  }

  async begin(name: string, checksum: string): Promise<void> {
    await this.#database.query(
      'INSERT INTO schema_migrations (name, checksum, step) VALUES (:name, :checksum, 0)',
      { replacements: { name, checksum } },
    )
  }

  /** Marks so many statements as done, in the transaction of the last of them. */
  async advance(name: string, step: number, transaction: Transaction): Promise<void> {
    await this.#database.query('UPDATE schema_migrations SET step = :step WHERE name = :name', {
      replacements: { name, step },
      transaction,
    })
  }

  async finish(name: string): Promise<void> {
    await this.#database.query(
      'UPDATE schema_migrations SET finished_at = :now WHERE name = :name',
      { replacements: { name, now: new Date().toISOString() } },
    )
  }
}
