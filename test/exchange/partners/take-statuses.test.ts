import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import type { StatusMessage } from '../../../server/exchange/edxml/message.ts'
import { batchOf, type InBatch } from '../../../server/exchange/inbox/https/batch.ts'
import { openMessage } from '../../../server/exchange/inbox/open-message.ts'
import { takeStatus } from '../../../server/exchange/inbox/taking/take-status.ts'
import { sendNow } from '../../../server/exchange/outbox/sending/send-round.ts'
import { installationContext } from '../../../server/platform/context.ts'
import { row, rows } from '../../../server/platform/database.ts'
import { sha256 } from '../../../server/platform/digest.ts'
import { costOf } from '../../support/cost.ts'
import { signedIn } from '../../support/desk.ts'
import { foreignCode } from '../../support/foreign-document.ts'
import { ForeignInstallation } from '../../support/foreign-installation.ts'
import { keysWithSealOf } from '../../support/signing.ts'
import { openProvince, sealedDocument } from '../sealed-document.ts'

describe('Statuses that come in one request', () => {
  const partner = new ForeignInstallation()

  beforeEach(async () => {
    await openProvince()
    await keysWithSealOf('A90')
    await partner.plant()
  })

  const bring = async (messages: readonly Promise<InBatch>[]) => {
    const body = batchOf(await Promise.all(messages))
    const asked = { method: 'POST', path: '/partner/batches', about: '-', body }
    const { text } = await partner.ask({ ...asked, type: 'application/octet-stream' })
    const { answers } = JSON.parse(text) as { answers: { status: number }[] }
    return answers.map(({ status: answered }) => answered)
  }

  it('move each its delivery, and one about nothing known keeps none away', async () => {
    const [first, second] = [await sent(), await sent()]

    const registered = await bring([status(first, '03'), status(second, '03')])
    const begun = await bring([status(first, '05'), status('nobody', '05'), status(second, '05')])

    expect([...registered, ...begun]).to.deep.equal([200, 200, 200, 422, 200])
    expect(await statesTold()).to.deep.equal([
      { uuid: first, codes: ['03', '05'], state: '05' },
      { uuid: second, codes: ['03', '05'], state: '05' },
    ])
  })

  it('share a commit where they come at once, each with its line, in their order', async () => {
    const [first, second] = [await sent(), await sent()]
    const told = [status(first, '03'), status(first, '05'), status(second, '03')]
    const context = installationContext('batch')
    const { partnerId } = partner
    const opened = (await Promise.all(
      (await Promise.all(told)).map((came) => openMessage({ partnerId, ...came }, context)),
    )) as Parameters<typeof takeStatus>[0][]

    const { commits } = await costOf(() =>
      Promise.all(opened.map((each) => takeStatus(each, context))),
    )

    expect(commits).to.equal(1)
    expect(await statesTold()).to.deep.equal([
      { uuid: first, codes: ['03', '05'], state: '05' },
      { uuid: second, codes: ['03'], state: '03' },
    ])
  })

  const statesTold = async () => {
    const deliveries = await rows<{ id: number; uuid: string; state: string }>(
      'SELECT id, uuid, state FROM deliveries ORDER BY id',
    )
    const lines = await rows<{ subject: string; line: string }>(
      "SELECT subject, line FROM journal_lines WHERE act = 'delivery.progress' ORDER BY seq",
    )
    const codesOf = (id: number) =>
      lines
        .filter(({ subject }) => subject === `delivery:${String(id)}`)
        .map(({ line }) => /"code":"(\d+)"/.exec(line)?.[1])
    return deliveries.map(({ id, uuid, state }) => ({ uuid, codes: codesOf(id), state }))
  }

  const sent = async () => {
    const documentId = await sealedDocument({ to: [foreignCode] })
    const clerk = await signedIn('vanthu.tu')
    await clerk.post(`/documents/${String(documentId)}/issue`)
    await sendNow()
    const found = await row<{ uuid: string }>(
      'SELECT uuid FROM deliveries WHERE document_id = :documentId',
      { documentId },
    )
    return found?.uuid ?? ''
  }

  const status = async (documentId: string, statusCode: StatusMessage['statusCode']) => {
    const about = { responseFor: { organId: 'A90', documentId }, from: { organId: foreignCode } }
    const bytes = await partner.envelope({ kind: 'status', statusCode, ...about }, [])
    return { uuid: randomUUID(), sha256: sha256(bytes), bytes }
  }
})
