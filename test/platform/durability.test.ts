import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { Sequelize } from 'sequelize'
import { durabilityProblems } from '../../server/platform/durability.ts'
import { openEmbedded } from '../support/embedded-database.ts'
import { hasMariadb, startMariadb } from '../support/private-mariadb.ts'

describe('durable settings', function () {
  this.timeout(120_000)

  it('hold on SQLite, and are missed where they do not', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tamcap-durability-'))
    const database = openEmbedded(join(folder, 'desk.db'))
    expect(await durabilityProblems(database)).to.deep.equal([])

    await database.query('PRAGMA synchronous = NORMAL')

    expect(await durabilityProblems(database)).to.deep.equal([
      'The database has synchronous = 1: set it to 2 (FULL).',
    ])
    await database.close()
    await rm(folder, { recursive: true })
  })

  if (!hasMariadb()) it('are not tried on MariaDB: mariadbd is not on the PATH')
  else {
    it('hold on the private MariaDB, and are missed where they do not', async () => {
      const server = await startMariadb()
      const pool = { max: 1 }
      const database = new Sequelize(server.url, { dialect: 'mysql', logging: false, pool })
      expect(await durabilityProblems(database)).to.deep.equal([])

      await database.query('SET GLOBAL innodb_flush_log_at_trx_commit = 2')
      await database.query(`SET SESSION sql_mode = ''`)
      await database.query('SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ')

      expect(await durabilityProblems(database)).to.deep.equal([
        'The database has innodb_flush_log_at_trx_commit = 2: set it to 1.',
        'The database has tx_isolation = REPEATABLE-READ: set it to READ-COMMITTED.',
        'The database has sql_mode = : set it to a list with STRICT_TRANS_TABLES.',
      ])
      await database.close()
      await server.stop()
    })
  }
})
