import { QueryTypes } from 'sequelize'
import { database, isEmbedded } from './connection.ts'
import { compiled, inlined, type Values } from './statement.ts'
import { camelCase, snakeCase } from './text.ts'
import { openTransaction, refuseOutsideAct } from './transaction.ts'

export { connect, database, disconnect, isEmbedded } from './connection.ts'
export { counted } from './counters.ts'
export { declaredTables, table } from './models.ts'
export { afterCommit, outsideTransaction, transact } from './transaction.ts'

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
  const options = { type, transaction: openTransaction() ?? null }
  try {
    if (!isEmbedded()) return await database().query(inlined(sql, values), options as never)
    const { text, bind } = compiled(sql, values)
    return await database().query(text, { ...options, bind } as never)
  } catch (problem) {
    // Whoever asked is named, where the driver would name itself.
    if (problem instanceof Error) Error.captureStackTrace(problem)
    throw problem
  }
}

function camelKeys(given: Record<string, unknown>): Record<string, unknown> {
  const result: Record<string, unknown> = {}
  for (const key in given) result[camelCase(key)] = given[key]
  return result
}
