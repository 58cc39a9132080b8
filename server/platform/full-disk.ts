interface Failed {
  code?: unknown
  errno?: unknown
  parent?: unknown
}

// A folder's disk or the quota on it; a file of SQLite; MariaDB: ER_DISK_FULL, ER_RECORD_FILE_FULL.
const codes: readonly unknown[] = ['ENOSPC', 'EDQUOT', 'SQLITE_FULL', 1021, 1114]

/** Whether something failed because a disk is full, of the files or of the database. */
export function isDiskFull(problem: unknown): boolean {
  if (problem === null || typeof problem !== 'object') return false
  const { code, errno, parent } = problem as Failed
  return codes.includes(code) || codes.includes(errno) || isDiskFull(parent)
}
