/** The databases a migration is written for. */
export type Dialect = 'mariadb' | 'sqlite'

const macros: Record<string, Record<Dialect, string>> = {
  id: { mariadb: 'BIGINT', sqlite: 'INTEGER' },
  time: { mariadb: 'CHAR(24)', sqlite: 'CHAR(24)' },
  day: { mariadb: 'CHAR(10)', sqlite: 'CHAR(10)' },
  hash: { mariadb: 'CHAR(64)', sqlite: 'CHAR(64)' },
  text: { mariadb: 'MEDIUMTEXT', sqlite: 'TEXT' },
  json: { mariadb: 'MEDIUMTEXT', sqlite: 'TEXT' },
  bytes: { mariadb: 'MEDIUMBLOB', sqlite: 'BLOB' },
  options: {
    mariadb: 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin',
    sqlite: '',
  },
}

// Quoted text and names, comments, the end of a statement, or anything else piece by piece.
const pieces = /'(?:[^']|'')*'|"(?:[^"]|"")*"|`[^`]*`|--[^\n]*|\/\*[\s\S]*?\*\/|;|[^'"`;/-]+|./g

/**
 * The statements of a migration file for one database, in order, without comments: the lines between
 * `-- @mariadb`, `-- @sqlite` and `-- @all` are kept for that database, and `{{macros}}` are written
 * out. Comments go first, because Sequelize skips on SQLite what begins with one and reports success.
 */
export function statementsOf(text: string, dialect: Dialect): string[] {
  return split(linesFor(text, dialect)).map((statement) => withoutMacros(statement, dialect))
}

function linesFor(text: string, dialect: Dialect): string {
  let section = 'all'
  const kept: string[] = []
  for (const line of text.split(/\r?\n/)) {
    const named = /^\s*-- @(\w+)\s*$/.exec(line)?.[1]
    section = named ?? section
    if (!['all', 'mariadb', 'sqlite'].includes(section)) throw new Error(`No section @${section}`)
    if (section === 'all' || section === dialect) kept.push(line)
  }
  return kept.join('\n')
}

function split(text: string): string[] {
  const statements = ['']
  for (const [piece] of text.matchAll(pieces)) {
    if (piece === ';') statements.push('')
    else statements.push(`${statements.pop() ?? ''}${isComment(piece) ? ' ' : piece}`)
  }
  return statements.map((statement) => statement.trim()).filter((statement) => statement !== '')
}

function isComment(piece: string): boolean {
  return piece.startsWith('--') || piece.startsWith('/*')
}

function withoutMacros(statement: string, dialect: Dialect): string {
  const written = statement.replace(/\{\{(\w+)\}\}/g, (_whole, name: string) => {
    const macro = macros[name]
    if (!macro) throw new Error(`No macro {{${name}}}`)
    return macro[dialect]
  })
  return written.trim()
}
