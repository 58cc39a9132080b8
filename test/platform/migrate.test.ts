import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { QueryTypes, Sequelize } from 'sequelize'
import { migrate } from '../../server/platform/migrate.ts'
import { openEmbedded } from '../support/embedded-database.ts'
import { hasMariadb, startMariadb, type PrivateMariadb } from '../support/private-mariadb.ts'

const first = `-- A row is a registry office; its heading comment comes first; with a semicolon.
CREATE TABLE offices (
  id {{id}} NOT NULL PRIMARY KEY, /* made by the server */
  name VARCHAR(80) NOT NULL,
  opened_on {{day}} NULL
) {{options}};
INSERT INTO offices (id, name) VALUES (1, 'Văn thư; số -- 1');
-- @sqlite
INSERT INTO offices (id, name) VALUES (2, 'sqlite');
-- @mariadb
INSERT INTO offices (id, name) VALUES (2, 'mariadb');
-- @all
CREATE INDEX offices_name ON offices (name);
`

describe('migrations', () => {
  describe('on SQLite', () => {
    behaves('sqlite', (folder) => {
      return Promise.resolve(openEmbedded(join(folder, 'desk.db')))
    })
  })

  if (!hasMariadb()) it('are not tried on MariaDB: mariadbd is not on the PATH')
  else {
    describe('on MariaDB', function () {
      this.timeout(120_000)
      let server: PrivateMariadb

      before(async () => {
        server = await startMariadb()
      })

      after(() => server.stop())

      behaves('mariadb', async () => {
        const database = new Sequelize(server.url, { dialect: 'mysql', logging: false })
        await database.query('DROP DATABASE tamcap')
        await database.query('CREATE DATABASE tamcap COLLATE utf8mb4_bin')
        await database.close()
        return new Sequelize(server.url, { dialect: 'mysql', logging: false })
      })
    })
  }
})

function behaves(dialect: string, open: (folder: string) => Promise<Sequelize>): void {
  let folder: string
  let database: Sequelize

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tamcap-migrate-'))
    database = await open(folder)
    await writeFile(join(folder, '0001-offices.sql'), first)
  })

  afterEach(async () => {
    await database.close()
    await rm(folder, { recursive: true })
  })

  it('runs each file once, with the sections of this database', async () => {
    await migrate(database, folder)
    await migrate(database, folder)

    expect(await names()).to.deep.equal(['Văn thư; số -- 1', dialect])
  })

  it('goes on where a planted failure between two statements stopped it', async () => {
    await database.query('CREATE TABLE doors (id INT PRIMARY KEY)')
    await writeFile(join(folder, '0002-doors.sql'), `${insert(3)}${doors}${insert(4)}`)
    expect(await failure(migrate(database, folder))).to.match(/0002-doors.sql.*already exists/s)
    expect(await names()).to.have.lengthOf(3)

    await database.query('DROP TABLE doors')
    await migrate(database, folder)

    expect(await names()).to.have.lengthOf(4)
    const finished = await select(
      'SELECT step FROM schema_migrations WHERE finished_at IS NOT NULL',
    )
    expect(finished).to.deep.equal([{ step: 4 }, { step: 3 }])
  })

  if (dialect === 'mariadb') {
    it('takes what stands already for done where it was cut off between it and its mark', async () => {
      await database.query('CREATE TABLE doors (id INT PRIMARY KEY)')
      await writeFile(join(folder, '0002-doors.sql'), doors)
      await failure(migrate(database, folder))

      await migrate(database, folder)

      expect(await select('SELECT name FROM schema_migrations')).to.have.lengthOf(2)
    })
  }

  it('undoes the statement that failed, so that none runs half', async () => {
    await writeFile(
      join(folder, '0002-more.sql'),
      `INSERT INTO offices VALUES (3, 'a', NULL), (1, 'b', NULL);`,
    )

    await failure(migrate(database, folder))

    expect(await names()).to.have.lengthOf(2)
  })

  it('refuses a file that changed after it ran', async () => {
    await migrate(database, folder)
    await writeFile(join(folder, '0001-offices.sql'), `${first}-- a thought\n`)

    expect(await failure(migrate(database, folder))).to.match(/0001-offices.sql has changed since/)
  })

  it('refuses a database on which a file ran that is not in the folder', async () => {
    await migrate(database, folder)
    await rm(join(folder, '0001-offices.sql'))

    expect(await failure(migrate(database, folder))).to.match(/newer than this server/)
  })

  it('lets one of two servers migrate that start at once', async () => {
    await Promise.all([migrate(database, folder), migrate(database, folder)])

    expect(await names()).to.have.lengthOf(2)
  })

  it('refuses a macro it does not know, and runs nothing', async () => {
    await writeFile(join(folder, '0002-typo.sql'), 'CREATE TABLE t (id {{idd}});')

    expect(await failure(migrate(database, folder))).to.match(/0002-typo.sql cannot be read/)
    expect(await select('SELECT 1 AS one')).to.have.lengthOf(1)
  })

  const doors = 'CREATE TABLE doors (id {{id}} PRIMARY KEY) {{options}};\n'

  function insert(id: number): string {
    return `INSERT INTO offices (id, name) VALUES (${id}, 'office ${id}');\n`
  }

  async function names(): Promise<string[]> {
    const found = await select('SELECT name FROM offices ORDER BY id')
    return (found as { name: string }[]).map(({ name }) => name)
  }

  async function select(sql: string): Promise<object[]> {
    return database.query(sql, { type: QueryTypes.SELECT })
  }
}

async function failure(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'it went through',
    (error: unknown) => (error as Error).message,
  )
}
