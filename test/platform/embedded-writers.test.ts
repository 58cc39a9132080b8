import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { ForeignKeyConstraintError, type Sequelize } from 'sequelize'
import { Handle } from '../../server/platform/embedded/handle.ts'
import { openEmbedded, select } from '../support/embedded-database.ts'

const tables = [
  'CREATE TABLE counters (last_number BIGINT NOT NULL)',
  'CREATE TABLE numbers (number BIGINT PRIMARY KEY)',
  'CREATE TABLE follow_ups (number BIGINT REFERENCES numbers (number) DEFERRABLE INITIALLY DEFERRED)',
  'INSERT INTO counters VALUES (0)',
]

describe('writers at once on the embedded database', () => {
  let folder: string
  let database: Sequelize

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tamcap-embedded-'))
    database = openEmbedded(join(folder, 'data', 'desk.db'))
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
    const second = openEmbedded(join(folder, 'data', 'desk.db'))

    await Promise.all([...Array(40).keys()].map((n) => takeNumber(n % 2 ? database : second)))

    expect(await numbersIn(database)).to.deep.equal(upTo(40))
    await second.close()
  })

  it('waits for another process that writes, and goes on with other work meanwhile', async () => {
    const other = new Handle(join(folder, 'data', 'desk.db'))
    other.execute('BEGIN IMMEDIATE')
    // The other ends after so many turns of this process, not after a time: whoever waits without turning never gets through.
    let turns = 0
    const turning = setInterval(() => {
      turns += 1
      if (turns === 5) other.execute('COMMIT')
    }, 5)

    await takeNumber(database)

    clearInterval(turning)
    other.close()
    expect(await numbersIn(database)).to.deep.equal([1])
    expect(turns).to.be.at.least(5)
  })

  it('lets readers see the last commit while a transaction is open', async () => {
    const open = await database.transaction()
    await database.query('UPDATE counters SET last_number = 9', { transaction: open })

    const [seen] = await select(database, 'SELECT last_number AS last FROM counters')

    expect(seen).to.deep.equal({ last: 0 })
    await open.rollback()
  })

  it('undoes a transaction whose commit fails, and the next writer gets through', async () => {
    const orphan = database.transaction((transaction) =>
      database.query('INSERT INTO follow_ups VALUES (7)', { transaction }),
    )

    expect(await failure(orphan)).to.be.instanceOf(ForeignKeyConstraintError)
    await takeNumber(database)
    expect(await select(database, 'SELECT * FROM follow_ups')).to.deep.equal([])
  })
})

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

async function failure(work: Promise<unknown>): Promise<Error> {
  return work.then(
    () => new Error('it went through'),
    (error: unknown) => error as Error,
  )
}

function upTo(last: number): number[] {
  return Array.from({ length: last }, (_, index) => index + 1)
}
