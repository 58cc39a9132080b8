import { createRequire } from 'node:module'

/** A value as SQLite stores it: integer, real, text, blob or nothing. */
export type StoredValue = bigint | number | string | Uint8Array | null

/** What both SQLite drivers offer of a prepared statement, its values by place; both work in the calling thread. */
export interface NativeStatement {
  all(values: StoredValue[]): Record<string, unknown>[]
  run(values: StoredValue[]): { changes: number; lastInsertRowid: number | bigint }
  columns(): unknown[]
}

/** What both SQLite drivers offer of an open file. */
export interface NativeDatabase {
  prepare(sql: string): NativeStatement
  exec(sql: string): void
  close(): void
  isInTransaction(): boolean
}

/** A statement of Node's own SQLite, which takes values as arguments instead of in a list. */
interface NodeStatement {
  all(...values: StoredValue[]): Record<string, unknown>[]
  run(...values: StoredValue[]): ReturnType<NativeStatement['run']>
  columns(): unknown[]
}

interface NodeDatabase {
  readonly isTransaction: boolean
  prepare(sql: string): NodeStatement
  exec(sql: string): void
  close(): void
}

interface NodeSqlite {
  DatabaseSync: new (path: string) => NodeDatabase
}

type Libsql = new (path: string) => NativeDatabase & { readonly inTransaction: boolean }

/** Opens a file with Node's own SQLite where this Node has it, else with libsql. */
export const openNative = nodeSqlite() ?? libsql()

function nodeSqlite(): ((path: string) => NativeDatabase) | undefined {
  // Cast: the types of Node 20 do not know this module yet.
  const sqlite = withoutSqliteWarning(
    () => process.getBuiltinModule('node:sqlite') as unknown as NodeSqlite | undefined,
  )
  // Its first releases cannot tell whether a transaction is open; libsql serves there.
  if (!sqlite || !('isTransaction' in sqlite.DatabaseSync.prototype)) return undefined
  const { DatabaseSync } = sqlite
  return (path) => {
    const database = new DatabaseSync(path)
    return {
      prepare: (sql) => takingLists(database.prepare(sql)),
      exec: (sql) => database.exec(sql),
      close: () => database.close(),
      isInTransaction: () => database.isTransaction,
    }
  }
}

function takingLists(statement: NodeStatement): NativeStatement {
  return {
    all: (values) => statement.all(...values),
    run: (values) => statement.run(...values),
    columns: () => statement.columns(),
  }
}

function libsql(): (path: string) => NativeDatabase {
  const Database = createRequire(import.meta.url)('libsql') as Libsql
  return (path) => {
    const database = new Database(path)
    return Object.assign(database, { isInTransaction: () => database.inTransaction })
  }
}

/** Loads a module while Node's remark that its SQLite is experimental, and only that, is held back. */
function withoutSqliteWarning<T>(load: () => T): T {
  const warnings = Object.getOwnPropertyDescriptor(process, 'emitWarning')
  const emitWarning = process.emitWarning.bind(process)
  process.emitWarning = (warning: string | Error, ...rest: unknown[]) => {
    if (String(warning).startsWith('SQLite is an experimental feature')) return
    Reflect.apply(emitWarning, process, [warning, ...rest])
  }
  try {
    return load()
  } finally {
    if (warnings) Object.defineProperty(process, 'emitWarning', warnings)
  }
}
