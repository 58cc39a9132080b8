/** Whether a statement certainly changes nothing. */
export function onlyReads(sql: string): boolean {
  if (/^\s*(SELECT|PRAGMA|EXPLAIN|VALUES)\b/i.test(sql)) return true
  return /^\s*WITH\b/i.test(sql) && !/\b(INSERT|UPDATE|DELETE|REPLACE)\b/i.test(sql)
}

/** Whether a statement ends the transaction, rather than go back to a savepoint in it. */
export function endsTransaction(sql: string): boolean {
  return /^\s*(COMMIT|END)\b/i.test(sql) || rollsBack(sql)
}

/** Whether a statement undoes the whole transaction. */
export function rollsBack(sql: string): boolean {
  return /^\s*ROLLBACK\b(?!\s+(TRANSACTION\s+)?TO\b)/i.test(sql)
}

/** Whether a statement only asks for what every handle has from its opening; Sequelize sends it on connecting. */
export function isInForce(sql: string): boolean {
  return sql === 'PRAGMA FOREIGN_KEYS=ON'
}
