import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import {
  ForeignKeyConstraintError,
  QueryTypes,
  Sequelize,
  UniqueConstraintError,
  type Transaction,
} from 'sequelize'
import { embeddedDialect } from '../../server/platform/embedded/dialect.ts'

const tables = [
  'CREATE TABLE counters (book BIGINT PRIMARY KEY, last_number BIGINT NOT NULL)',
  'CREATE TABLE numbers (number BIGINT PRIMARY KEY, note TEXT UNIQUE, content BLOB)',
  'CREATE TABLE follow_ups (number BIGINT NOT NULL REFERENCES numbers (number) DEFERRABLE INITIALLY DEFERRED)',
  'INSERT INTO counters VALUES (1, 0)',
]

describe('the embedded database', function () {
  this.timeout(30_000)
  let folder: string
  let database: Sequelize

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tamcap-embedded-'))
    database = opened(join(folder, 'desk.db'))
    for (const sql of tables) await database.query(sql)
  })

  afterEach(async () => {
    await database.close()
    await rm(folder, { recursive: true })
  })

  for (const many of [50, 1_000]) {
    it(`gives ${many} transactions at once numbers without a gap`, async () => {
      await Promise.all(Array.from({ length: many }, () => takeNumber(database)))

      expect(await numbersIn(database)).to.deep.equal(upTo(many))
    })
  }

  it('leaves no gap where a transaction rolls back, and lets lone writes in between', async () => {
    const work = Array.from({ length: 60 }, (_, index) =>
      index % 3 === 0
        ? takeNumber(database, 'change of mind').catch(() => undefined)
        : Promise.all([takeNumber(database), note(database, 1_000 + index)]),
    )

    await Promise.all(work)

    const taken = (await numbersIn(database)).filter((number) => number < 1_000)
    expect(taken).to.deep.equal(upTo(40))
  })

  it('shares the line of writers between all who have the file open', async () => {
    const second = opened(join(folder, 'desk.db'))

    await Promise.all([...Array(40).keys()].map((n) => takeNumber(n % 2 ? database : second)))

    expect(await numbersIn(database)).to.deep.equal(upTo(40))
    await second.close()
  })

  it('lets readers see the last commit while a transaction is open', async () => {
    const open = await database.transaction()
    await database.query('UPDATE counters SET last_number = 9', { transaction: open })

    const [seen] = await select(database, 'SELECT last_number AS last FROM counters')

    expect(seen).to.deep.equal({ last: 0 })
    await open.rollback()
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

    expect(await numbersIn(database)).to.deep.equal([1, 2])
  })

  it('undoes a transaction whose commit fails, and the next writer gets through', async () => {
    const orphan = database.transaction((transaction) =>
      database.query('INSERT INTO follow_ups VALUES (7)', { transaction }),
    )

    expect(await failure(orphan)).to.be.instanceOf(ForeignKeyConstraintError)
    await takeNumber(database)
    expect(await select(database, 'SELECT * FROM follow_ups')).to.deep.equal([])
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
    const changed = await database.query('UPDATE counters SET last_number = 3', {
      type: QueryTypes.BULKUPDATE,
    })

    expect(changed).to.equal(1)
  })
})

function opened(storage: string): Sequelize {
  return new Sequelize({
    dialect: 'sqlite',
    dialectModule: embeddedDialect,
    storage,
    logging: false,
    transactionType: 'IMMEDIATE' as Transaction.TYPES,
  })
}

async function takeNumber(database: Sequelize, problem?: string): Promise<void> {
  await database.transaction(async (transaction) => {
    await database.query('UPDATE counters SET last_number = last_number + 1', { transaction })
    const sql = 'SELECT last_number AS number FROM counters'
    const [bind] = await select(database, sql, transaction)
    await database.query('INSERT INTO numbers (number) VALUES ($number)', {
      bind: bind as { number: number },
      transaction,
    })
    if (problem) throw new Error(problem)
  })
}

async function note(database: Sequelize, number: number): Promise<void> {
  await database.query(`INSERT INTO numbers (number) VALUES (${number})`)
}

async function numbersIn(database: Sequelize): Promise<number[]> {
  const found = await select(database, 'SELECT number FROM numbers ORDER BY number')
  return (found as { number: number }[]).map(({ number }) => number)
}

async function pragmas(database: Sequelize, transaction?: Transaction): Promise<object> {
  const found: object[] = []
  for (const name of ['journal_mode', 'synchronous', 'foreign_keys'])
    found.push(...(await select(database, `PRAGMA ${name}`, transaction)))
  return Object.assign({}, ...found) as object
}

async function select(
  database: Sequelize,
  sql: string,
  transaction: Transaction | null = null,
): Promise<object[]> {
  return database.query(sql, { type: QueryTypes.SELECT, transaction })
}

async function failure(work: Promise<unknown>): Promise<Error> {
  return work.then(
    () => new Error('it went through'),
    (error: unknown) => error as Error,
  )
}

function upTo(last: number): number[] {
  return Array.from({ length: last }, (_, index) => index + 1)
}
