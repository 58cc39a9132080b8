import { Sequelize, Transaction, type Options } from 'sequelize'
import { count } from './counters.ts'
import { embeddedDialect } from './embedded/dialect.ts'
import { initialiseModels } from './models.ts'

let connection: Sequelize | undefined

/** Opens the one database of this process: `sqlite:<path>` or `mysql://…`. */
export async function connect(url: string): Promise<Sequelize> {
  await disconnect()
  connection = url.startsWith('sqlite:') ? embedded(url.slice('sqlite:'.length)) : server(url)
  initialiseModels(connection)
  await connection.authenticate()
  return connection
}

/** Closes the database of this process, if one is open. */
export async function disconnect(): Promise<void> {
  const open = connection
  connection = undefined
  await open?.close()
}

/** The open database. */
export function database(): Sequelize {
  if (!connection) throw new Error('the database is not connected')
  return connection
}

/** Whether the open database is the embedded one. */
export function isEmbedded(): boolean {
  return database().getDialect() === 'sqlite'
}

function countStatement(): void {
  count('statements')
}

const shared: Options = { logging: countStatement, define: { underscored: true } }

function embedded(path: string): Sequelize {
  return new Sequelize({
    ...shared,
    dialect: 'sqlite',
    dialectModule: embeddedDialect,
    storage: path,
    transactionType: Transaction.TYPES.IMMEDIATE,
  })
}

function server(url: string): Sequelize {
  const sequelize = new Sequelize(url, {
    ...shared,
    dialect: 'mysql',
    timezone: '+00:00',
    pool: { max: 20, min: 0, idle: 10_000, acquire: 30_000 },
    dialectOptions: { charset: 'utf8mb4', supportBigNumbers: true },
  })
  sequelize.addHook('afterConnect', readCommitted)
  return sequelize
}

// Set once per connection, so that a transaction costs no statement for its isolation level.
async function readCommitted(raw: unknown): Promise<void> {
  const session = raw as { query: (sql: string, done: (problem: Error | null) => void) => void }
  await new Promise<void>((resolve, reject) => {
    session.query('SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED', (problem) => {
      if (problem) reject(problem)
      else resolve()
    })
  })
}
