import { expect } from 'chai'
import { declaredTables, isEmbedded, rows } from '../../server/platform/database.ts'
import { snakeCase } from '../../server/platform/text.ts'
import '../../server/agencies/tables.ts'
import '../../server/workflow/tables.ts'

/** The columns of a table as the database has them. */
async function columnsOf(table: string): Promise<string[]> {
  const found = await rows<{ name: string }>(
    isEmbedded()
      ? 'SELECT name FROM pragma_table_info(:table)'
      : 'SELECT column_name AS name FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = :table',
    { table },
  )
  return found.map(({ name }) => name).toSorted()
}

describe('the models', () => {
  it('are declared for tables that stand', () => {
    expect(declaredTables().size).to.be.greaterThan(5)
  })

  for (const [table, model] of declaredTables()) {
    it(`has exactly the columns of ${table}`, async () => {
      const declared = Object.entries(model.getAttributes())
        .map(([name, { field }]) => field ?? snakeCase(name))
        .toSorted()

      expect(declared).to.deep.equal(await columnsOf(table))
    })
  }
})
