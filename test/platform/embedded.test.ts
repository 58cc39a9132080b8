import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { QueryTypes, UniqueConstraintError, type Sequelize, type Transaction } from 'sequelize'
import { openEmbedded, select } from '../support/embedded-database.ts'

const tables = ['CREATE TABLE numbers (number BIGINT PRIMARY KEY, note TEXT UNIQUE, content BLOB)']

describe('the embedded database', () => {
  let folder: string
  let database: Sequelize

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tamcap-embedded-'))
    database = openEmbedded(join(folder, 'desk.db'))
    for (const sql of tables) await database.query(sql)
  })

  afterEach(async () => {
    await database.close()
    await rm(folder, { recursive: true })
  })

  it('has its durable settings in force in and outside transactions', async () => {
    const outside = await pragmas(database)
    const inside = await database.transaction((transaction) => pragmas(database, transaction))

    expect(outside).to.deep.equal({ journal_mode: 'wal', synchronous: 2, foreign_keys: 1 })
    expect(inside).to.deep.equal(outside)
  })

  it('names violations as Sequelize knows them, and the same statement works afterwards', async () => {
    const insert = (number: number | null, note: string) =>
      database.query('INSERT INTO numbers VALUES ($number, $note, NULL)', {
        bind: { number, note },
      })
    await insert(1, 'first')

    expect(await failure(insert(1, 'again'))).to.be.instanceOf(UniqueConstraintError)
    expect(await failure(insert(2, 'first'))).to.be.instanceOf(UniqueConstraintError)
    await insert(2, 'second')

    expect(await select(database, 'SELECT number FROM numbers')).to.have.lengthOf(2)
  })

  it('gives back blobs, whole numbers and Vietnamese text as they went in', async () => {
    const bind = {
      number: Number.MAX_SAFE_INTEGER,
      note: 'Quyết định',
      content: Buffer.from([0, 255]),
    }
    await database.query('INSERT INTO numbers VALUES ($number, $note, $content)', { bind })

    const [row] = await select(database, 'SELECT * FROM numbers')

    expect(row).to.deep.equal(bind)
    expect(Buffer.isBuffer((row as typeof bind).content)).to.equal(true)
  })

  it('keeps a whole number whole in a text column', async () => {
    const bind = { number: 1, note: 5 }
    await database.query('INSERT INTO numbers VALUES ($number, $note, NULL)', { bind })

    expect(await select(database, 'SELECT note FROM numbers')).to.deep.equal([{ note: '5' }])
  })

  for (const value of ['cut\0off', Number.NaN, { an: 'object' }]) {
    it(`refuses ${JSON.stringify(value)}, which it could not give back`, async () => {
      const bind = { number: 1, note: value }

      const refused = database.query('INSERT INTO numbers VALUES ($number, $note, NULL)', { bind })

      expect((await failure(refused)).message).to.match(/^SQLite cannot store/)
    })
  }

  it('reports how many rows an update changed', async () => {
    await database.query('INSERT INTO numbers (number) VALUES (1), (2)')

    const changed = await database.query('UPDATE numbers SET note = number', {
      type: QueryTypes.BULKUPDATE,
    })

    expect(changed).to.equal(2)
  })
})

async function pragmas(database: Sequelize, transaction?: Transaction): Promise<object> {
  const found: object[] = []
  for (const name of ['journal_mode', 'synchronous', 'foreign_keys'])
    found.push(...(await select(database, `PRAGMA ${name}`, transaction)))
  return Object.assign({}, ...found) as object
}

async function failure(work: Promise<unknown>): Promise<Error> {
  return work.then(
    () => new Error('it went through'),
    (error: unknown) => error as Error,
  )
}
