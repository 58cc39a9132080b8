import { AsyncLocalStorage } from 'node:async_hooks'
import {
  QueryTypes,
  Sequelize,
  Transaction,
  type Model,
  type ModelAttributes,
  type ModelStatic,
  type Options,
} from 'sequelize'
import { embeddedDialect } from './embedded/dialect.ts'
import { compiled, inlined, type Values } from './statement.ts'
import { camelCase, snakeCase } from './text.ts'

interface Ambient {
  transaction: Transaction
  afterCommit: (() => void)[]
}

const ambient = new AsyncLocalStorage<Ambient>()
const declared: { model: ModelStatic<Model>; name: string; attributes: ModelAttributes }[] = []
let connection: Sequelize | undefined
const counters = { statements: 0, commits: 0 }

// Sequelize's models join the ambient transaction through the same storage.
Sequelize.useCLS({
  bind: <F>(work: F) => work,
  get: (key: string) => (key === 'transaction' ? ambient.getStore()?.transaction : undefined),
  set: () => undefined,
  run: (work: () => void) => {
    work()
  },
})

/** Declares a model's columns as they stand in `sql/`; the model works once the database is connected. */
export function table(model: ModelStatic<Model>, name: string, attributes: ModelAttributes): void {
  declared.push({ model, name, attributes })
  if (connection) initialise(connection)
}

/** Every declared model by its table's name. */
export function declaredTables(): ReadonlyMap<string, ModelStatic<Model>> {
  return new Map(declared.map(({ name, model }) => [name, model]))
}

function initialise(sequelize: Sequelize): void {
  for (const { model, name, attributes } of declared) {
    if (sequelize.models[model.name]) continue
    const options = { tableName: name, timestamps: false, underscored: true }
    model.init(attributes, { sequelize, modelName: model.name, ...options })
  }
}

/** Opens the one database of this process: `sqlite:<path>` or `mysql://…`. */
export async function connect(url: string): Promise<Sequelize> {
  await disconnect()
  connection = url.startsWith('sqlite:') ? embedded(url.slice('sqlite:'.length)) : server(url)
  connection.addHook('beforeSave', refuseOutsideAct)
  connection.addHook('beforeDestroy', refuseOutsideAct)
  for (const hook of ['beforeBulkCreate', 'beforeBulkUpdate', 'beforeBulkDestroy'] as const)
    connection.addHook(hook, refuseOutsideAct)
  initialise(connection)
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
  counters.statements += 1
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

function refuseOutsideAct(): void {
  if (!ambient.getStore()) throw new Error('a model is written outside an act')
}

/** Runs the work in one transaction, which every query inside joins; for `journal/` and for technical upkeep only. */
export async function transact<Result>(work: () => Promise<Result>): Promise<Result> {
  if (ambient.getStore()) throw new Error('a transaction is already open')
  const afterCommit: (() => void)[] = []
  const transaction = await database().transaction()
  let result: Result
  try {
    result = await ambient.run({ transaction, afterCommit }, work)
    await transaction.commit()
  } catch (problem) {
    await rollBack(transaction)
    throw problem
  }
  counters.commits += 1
  for (const follow of afterCommit) follow()
  return result
}

async function rollBack(transaction: Transaction): Promise<void> {
  // A commit that failed has ended the transaction for Sequelize already; the connection then drops it.
  await transaction.rollback().catch(() => undefined)
}

/** Remembers what to do once the open transaction has committed; it is forgotten on rollback. */
export function afterCommit(follow: () => void): void {
  ambient.getStore()?.afterCommit.push(follow)
}

/** Runs the work apart from the open transaction, if there is one. */
export function outsideTransaction<Result>(work: () => Result): Result {
  return ambient.exit(work)
}

/** Whether a transaction is open here. */
export function isInTransaction(): boolean {
  return ambient.getStore() !== undefined
}

/** Statements sent and transactions committed by this process so far; the benches read it. */
export function counted(): { statements: number; commits: number } {
  return { ...counters }
}

/** The rows of a SELECT, with camel-case keys; `:name` in the text takes its value, a list spreads in `IN (:names)`. */
export async function rows<Row extends object>(sql: string, values: Values = {}): Promise<Row[]> {
  const found = await query(sql, values, QueryTypes.SELECT)
  return (found as Record<string, unknown>[]).map(camelKeys) as Row[]
}

/** The first row of a SELECT, or undefined. */
export async function row<Row extends object>(
  sql: string,
  values: Values = {},
): Promise<Row | undefined> {
  return (await rows<Row>(sql, values))[0]
}

/** Runs an UPDATE, DELETE or INSERT of one's own text inside the open transaction; gives the affected rows. */
export async function change(sql: string, values: Values = {}): Promise<number> {
  refuseOutsideAct()
  return (await query(sql, values, QueryTypes.BULKUPDATE)) as number
}

/** Inserts one row or many in one statement; keys are camel case, all rows have the same keys. */
export async function insert(into: string, given: object | readonly object[]): Promise<void> {
  const list = (Array.isArray(given) ? given : [given]) as Record<string, unknown>[]
  const [first] = list
  if (!first) return
  const keys = Object.keys(first)
  const most = Math.floor(mostValues / keys.length)
  for (let start = 0; start < list.length; start += most) {
    await insertSome(into, keys, list.slice(start, start + most))
  }
}

// SQLite takes 32,766 values in a statement.
const mostValues = 30_000

async function insertSome(
  into: string,
  keys: readonly string[],
  list: readonly Record<string, unknown>[],
): Promise<void> {
  const columns = keys.map(snakeCase).join(', ')
  const values: Record<string, unknown> = {}
  const tuples = list.map((each, index) => tuple(each, keys, { index, values }))
  await change(`INSERT INTO ${into} (${columns}) VALUES ${tuples.join(', ')}`, values)
}

function tuple(
  given: Record<string, unknown>,
  keys: readonly string[],
  into: { index: number; values: Record<string, unknown> },
): string {
  const names = keys.map((key) => {
    const name = `${key}_${String(into.index)}`
    into.values[name] = given[key]
    return `:${name}`
  })
  return `(${names.join(', ')})`
}

async function query(sql: string, values: Values, type: QueryTypes): Promise<unknown> {
  const options = { type, transaction: ambient.getStore()?.transaction ?? null }
  if (!isEmbedded()) return await database().query(inlined(sql, values), options as never)
  const { text, bind } = compiled(sql, values)
  return await database().query(text, { ...options, bind } as never)
}

function camelKeys(given: Record<string, unknown>): Record<string, unknown> {
  const result: Record<string, unknown> = {}
  for (const key in given) result[camelCase(key)] = given[key]
  return result
}
