import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect } from 'chai'
import { Sequelize } from 'sequelize'
import { isEmbedded, row } from '../../../server/platform/database.ts'
import { Handle } from '../../../server/platform/embedded/handle.ts'
import { openFiles } from '../../../server/platform/files.ts'
import { newDocument } from '../../support/foreign-document.ts'
import { ForeignInstallation } from '../../support/foreign-installation.ts'
import { dataFolder, databaseUrl } from '../../support/installation.ts'
import { plainPdf } from '../../support/plain-pdf.ts'
import { keysWithSealOf } from '../../support/signing.ts'
import { openProvince } from '../sealed-document.ts'

describe('An installation that cannot keep what comes', () => {
  const partner = new ForeignInstallation()
  const uuid = randomUUID()
  let body: Uint8Array

  beforeEach(async () => {
    await openProvince()
    await keysWithSealOf('H90')
    await partner.plant()
    body = await partner.envelope(newDocument('H90', uuid), [await plainPdf('Công văn')])
  })

  const kept = async () =>
    await row(
      `SELECT (SELECT COUNT(*) FROM inbox) AS messages, (SELECT COUNT(*) FROM receipts) AS receipts,
         (SELECT COUNT(*) FROM deliveries) AS deliveries,
         (SELECT COUNT(*) FROM journal_lines WHERE act = 'delivery.arrive') AS told`,
    )
  const nothing = { messages: 0, receipts: 0, deliveries: 0, told: 0 }
  const once = { messages: 1, receipts: 1, deliveries: 1, told: 1 }

  it('gives no receipt while its disk takes nothing, and takes the same message once it does again', async () => {
    const full = join(dataFolder, `full-${randomUUID()}`)
    await writeFile(full, '')
    openFiles(full)
    const refused = await partner.bring(uuid, body)
    openFiles(join(dataFolder, 'store'))
    const meanwhile = await kept()

    const taken = await partner.bring(uuid, body)

    expect([refused.status, refused.reasons]).to.deep.equal([500, ['server.defect']])
    expect(meanwhile).to.deep.equal(nothing)
    expect(taken.status).to.equal(200)
    expect(await kept()).to.deep.equal(once)
  })

  it('waits in the middle of taking a message where somebody else has its database locked', async () => {
    const open = isEmbedded() ? lockFile() : await lockReceipt(uuid, partner.partnerId)
    const bringing = partner.bring(uuid, body)
    const isFirst = await Promise.race([bringing.then(() => 'taken'), pause(400, 'waiting')])
    const meanwhile = await kept()

    await open()
    const { status } = await bringing

    expect(isFirst).to.equal('waiting')
    expect(meanwhile).to.deep.equal(nothing)
    expect(status).to.equal(200)
    expect(await kept()).to.deep.equal(once)
  })
})

// As another process would, which knows nothing of this one's line of writers.
function lockFile(): () => Promise<void> {
  const other = new Handle(databaseUrl.slice('sqlite:'.length))
  other.execute('BEGIN IMMEDIATE')
  return () => {
    other.execute('ROLLBACK')
    other.close()
    return Promise.resolve()
  }
}

// The place of the receipt is taken, until whoever took it thinks better of it.
async function lockReceipt(messageUuid: string, partnerId: number): Promise<() => Promise<void>> {
  const other = new Sequelize(databaseUrl, { logging: false })
  const transaction = await other.transaction()
  await other.query(
    `INSERT INTO receipts
       (partner_id, message_uuid, direction, delivery_id, sha256, content, at)
     VALUES (:partnerId, :messageUuid, 'given', 1, '', '', '')`,
    { transaction, replacements: { messageUuid, partnerId } },
  )
  return async () => {
    await transaction.rollback()
    await other.close()
  }
}
