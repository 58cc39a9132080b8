import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import { batchOf } from '../../../server/exchange/inbox/https/batch.ts'
import { sha256 } from '../../../server/platform/digest.ts'
import { row, rows } from '../../../server/platform/database.ts'
import { newDocument } from '../../support/foreign-document.ts'
import { ForeignInstallation } from '../../support/foreign-installation.ts'
import { plainPdf } from '../../support/plain-pdf.ts'
import { keysWithSealOf } from '../../support/signing.ts'
import { openProvince } from '../sealed-document.ts'

describe('Many messages in one request', () => {
  const partner = new ForeignInstallation()
  let pdf: Uint8Array

  before(async () => {
    pdf = await plainPdf('Số: 12/MTTQ-BTT', 'Về phối hợp giám sát')
  })

  beforeEach(async () => {
    await openProvince()
    await keysWithSealOf('H90')
    await partner.plant()
  })

  const count = async (table: string) =>
    Number((await row<{ count: number }>(`SELECT COUNT(*) AS count FROM ${table}`))?.count)

  const message = async (files = [pdf], toCode = 'H90') => {
    const uuid = randomUUID()
    const bytes = await partner.envelope(newDocument(toCode, uuid), files)
    return { uuid, sha256: sha256(bytes), bytes }
  }

  const bring = async (body: Uint8Array) => {
    const asked = { method: 'POST', path: '/partner/batches', about: '-', body }
    const { status, text } = await partner.ask({ ...asked, type: 'application/octet-stream' })
    const { answers = [] } = JSON.parse(text) as {
      answers?: { uuid: string; status: number; receipt?: string; reasons?: string[] }[]
    }
    return { status, answers }
  }

  it('are each taken or refused for themselves, and brought again get the same receipts byte for byte', async () => {
    const [first, without, nobodys, last] = await Promise.all([
      message(),
      message([]),
      message([pdf], 'X77'),
      message(),
    ])
    const body = batchOf([first, without, nobodys, last])

    const answers = await Promise.all([bring(body), bring(body)])
    const later = await bring(batchOf([last, first]))

    const [{ answers: given }, { answers: again }] = answers
    expect(given.map(({ status, reasons }) => [status, reasons?.[0]])).to.deep.equal([
      [200, undefined],
      [422, 'exchange.attachment_damaged'],
      [422, 'exchange.unknown_recipient'],
      [200, undefined],
    ])
    expect(again).to.deep.equal(given)
    expect(later.answers).to.deep.equal([given[3], given[0]])
    expect([
      await count('deliveries'),
      await count('inbox'),
      await count('receipts'),
    ]).to.deep.equal([2, 2, 2])
    const lines = await rows<{ subject: string }>(
      "SELECT DISTINCT subject FROM journal_lines WHERE act = 'delivery.arrive'",
    )
    expect(lines).to.have.lengthOf(2)
  })

  it('with other content under a known identifier refuse that one alone, and raise it', async () => {
    const [known, fresh, other] = await Promise.all([message(), message(), message()])
    await bring(batchOf([known]))

    const { answers } = await bring(batchOf([{ ...other, uuid: known.uuid }, fresh]))

    expect(answers.map(({ status }) => status)).to.deep.equal([409, 200])
    const alarms = await rows<{ kind: string }>('SELECT kind FROM exchange_alarms')
    expect(alarms).to.deep.equal([{ kind: 'other-content' }])
  })

  it('are refused together where they are not what their list says', async () => {
    const [one, other] = await Promise.all([message(), message()])
    const whole = batchOf([one, other])
    const odd = [
      whole.subarray(0, whole.length - 1),
      batchOf([one, { ...other, sha256: one.sha256 }]),
      batchOf([one, { ...other, uuid: one.uuid }]),
      Buffer.from('{"messages":[]}\n'),
      Buffer.from('no list'),
    ]

    const answers = await Promise.all(odd.map(bring))

    expect(answers.map(({ status }) => status)).to.deep.equal([400, 400, 400, 400, 400])
    expect(await count('inbox')).to.equal(0)
  })
})
