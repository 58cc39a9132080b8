import { expect } from 'chai'
import { whatMoves } from '../../../server/oversight/body-changes/what-moves.data.ts'
import { isEmbedded, rows } from '../../../server/platform/database.ts'

interface Column {
  tableName: string
  columnName: string
}

/** Every column of the database that names a body, a unit or a post. */
async function columnsThatName(): Promise<string[]> {
  const found = await rows<Column>(
    isEmbedded()
      ? `SELECT m.name AS table_name, c.name AS column_name
         FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table'`
      : `SELECT table_name AS table_name, column_name AS column_name
         FROM information_schema.columns WHERE table_schema = DATABASE()`,
  )
  return found
    .filter(({ columnName }) => /(^|_)(agency|unit|post)_id$/.test(columnName))
    .map(({ tableName, columnName }) => `${tableName}.${columnName}`)
    .toSorted()
}

describe('What moves when bodies change', () => {
  it('is decided for every column that names a body, a unit or a post, and for no other', async () => {
    const decided = Object.entries(whatMoves).flatMap(([table, columns]) =>
      Object.keys(columns).map((column) => `${table}.${column}`),
    )

    const standing = await columnsThatName()

    const undecided = standing.filter((column) => !decided.includes(column))
    const gone = decided.filter((column) => !standing.includes(column))
    expect(
      { undecided, gone },
      'give each new column its fate in server/oversight/body-changes/what-moves.data.ts',
    ).to.deep.equal({ undecided: [], gone: [] })
  })
})
