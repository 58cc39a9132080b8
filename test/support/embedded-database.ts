import { QueryTypes, Sequelize, Transaction } from 'sequelize'
import { embeddedDialect } from '../../server/platform/embedded/dialect.ts'

/** An embedded database in a file, opened as the server opens its own. */
export function openEmbedded(storage: string): Sequelize {
  return new Sequelize({
    dialect: 'sqlite',
    dialectModule: embeddedDialect,
    storage,
    logging: false,
    transactionType: Transaction.TYPES.IMMEDIATE,
  })
}

/** The rows of a query, inside a transaction or outside. */
export function select(
  database: Sequelize,
  sql: string,
  transaction: Transaction | null = null,
): Promise<object[]> {
  return database.query(sql, { type: QueryTypes.SELECT, transaction })
}
