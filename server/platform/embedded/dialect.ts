import { Database } from './database.ts'

/**
 * SQLite for Sequelize 6 without a compiler: `new Sequelize({ dialect: 'sqlite', dialectModule:
 * embeddedDialect, storage, transactionType: 'IMMEDIATE' })`. Every connection is in WAL mode with
 * synchronous=FULL and foreign keys; writers wait in line, so concurrent transactions never meet
 * SQLITE_BUSY inside one process.
 */
export const embeddedDialect = {
  Database,
  OPEN_READWRITE: 2,
  // Else Sequelize would make the file's folder anew for every transaction; opening the file does it once.
  OPEN_CREATE: 0,
}
