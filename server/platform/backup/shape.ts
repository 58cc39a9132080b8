import { isEmbedded, rows } from '../database.ts'

/** A table as a backup holds it: its columns by name, and the columns of its primary key in their order. */
export interface TableShape {
  name: string
  columns: string[]
  key: string[]
}

interface FoundColumn {
  tableName: string
  columnName: string
  /** The place in the primary key from 1; 0 outside it. */
  keyPlace: number
}

// The schema's own history is written by the migrations, and nobody stays signed in through a restore.
const notKept = new Set(['schema_migrations', 'schema_lease', 'sessions'])

const inSqlite = `SELECT m.name AS table_name, p.name AS column_name, p.pk AS key_place
  FROM sqlite_master m JOIN pragma_table_info(m.name) p
  WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' ORDER BY m.name`

const inMariadb = `SELECT c.table_name AS table_name, c.column_name AS column_name,
    COALESCE(k.ordinal_position, 0) AS key_place
  FROM information_schema.columns c
  LEFT JOIN information_schema.key_column_usage k ON k.constraint_name = 'PRIMARY'
    AND k.table_schema = c.table_schema AND k.table_name = c.table_name
    AND k.column_name = c.column_name
  WHERE c.table_schema = DATABASE() ORDER BY c.table_name`

/** The tables whose rows a backup holds, by name. */
export async function tablesKept(): Promise<TableShape[]> {
  const found = await rows<FoundColumn>(isEmbedded() ? inSqlite : inMariadb)
  const names = [...new Set(found.map(({ tableName }) => tableName))]
  return names.filter((name) => !notKept.has(name)).map((name) => shapeOf(name, found))
}

function shapeOf(name: string, found: readonly FoundColumn[]): TableShape {
  const own = found.filter(({ tableName }) => tableName === name)
  const inKey = own.filter(({ keyPlace }) => keyPlace > 0)
  if (inKey.length === 0) throw new Error(`the table ${name} has no primary key to read it by`)
  return {
    name,
    // Each database has an order of its own for names; lines are read by the other one too.
    columns: own.map(({ columnName }) => columnName).toSorted(),
    key: inKey.toSorted((a, b) => a.keyPlace - b.keyPlace).map(({ columnName }) => columnName),
  }
}
