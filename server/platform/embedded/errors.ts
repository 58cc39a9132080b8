/** Names of SQLite's result codes that callers tell apart. Source: https://sqlite.org/rescode.html */
const codes: Record<number, string> = {
  5: 'SQLITE_BUSY',
  6: 'SQLITE_LOCKED',
  8: 'SQLITE_READONLY',
  10: 'SQLITE_IOERR',
  11: 'SQLITE_CORRUPT',
  13: 'SQLITE_FULL',
  14: 'SQLITE_CANTOPEN',
  19: 'SQLITE_CONSTRAINT',
  26: 'SQLITE_NOTADB',
  275: 'SQLITE_CONSTRAINT_CHECK',
  787: 'SQLITE_CONSTRAINT_FOREIGNKEY',
  1299: 'SQLITE_CONSTRAINT_NOTNULL',
  1555: 'SQLITE_CONSTRAINT_PRIMARYKEY',
  1811: 'SQLITE_CONSTRAINT_TRIGGER',
  2067: 'SQLITE_CONSTRAINT_UNIQUE',
}

/** An error of either driver with the `code` by which Sequelize tells violations apart. */
export function namedError(error: unknown): Error & { code?: string } {
  const named: Error & { code?: string } = error instanceof Error ? error : new Error(String(error))
  const number = resultCode(named)
  if (number !== undefined) named.code = codes[number] ?? codes[number & 0xff] ?? 'SQLITE_ERROR'
  return named
}

/** Whether another process holds the file just now. */
export function isBusy(error: unknown): boolean {
  return namedError(error).code === 'SQLITE_BUSY'
}

/** The extended result code: `errcode` in Node's driver, `rawCode` in libsql. */
function resultCode(error: object): number | undefined {
  if ('errcode' in error && typeof error.errcode === 'number') return error.errcode
  if ('rawCode' in error && typeof error.rawCode === 'number') return error.rawCode
  return undefined
}
