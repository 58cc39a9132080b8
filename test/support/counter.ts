import { change, database, row } from '../../server/platform/database.ts'

/** Makes a table with two counters, for tests of the kernel alone. */
export async function counterTable(): Promise<void> {
  await dropCounterTable()
  await database().query(
    'CREATE TABLE test_counters (id INT NOT NULL PRIMARY KEY, last_number INT NOT NULL)',
  )
  await database().query('INSERT INTO test_counters (id, last_number) VALUES (1, 0), (2, 0)')
}

/** Takes the table away again. */
export async function dropCounterTable(): Promise<void> {
  await database().query('DROP TABLE IF EXISTS test_counters')
}

/** The next number of a counter, inside an act. */
export async function nextNumber(id: number): Promise<number> {
  await change('UPDATE test_counters SET last_number = last_number + 1 WHERE id = :id', { id })
  const counter = await row<{ lastNumber: number }>(
    'SELECT last_number FROM test_counters WHERE id = :id',
    { id },
  )
  return counter?.lastNumber ?? 0
}
