import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { makeAuthority } from '../../certs/make-authority.ts'
import type * as Batch from '../../server/exchange/inbox/https/batch.ts'
import * as soundBatch from '../../server/exchange/inbox/https/batch.ts'
import type * as Transfers from '../../server/exchange/inbox/https/transfers.ts'
import * as soundTransfers from '../../server/exchange/inbox/https/transfers.ts'
import { sealed } from '../../server/exchange/receipts/envelopes.ts'
import { openExchangeKeys } from '../../server/exchange/receipts/exchange-key.ts'
import type * as Judge from '../../server/exchange/receipts/judge-receipt.ts'
import * as soundJudge from '../../server/exchange/receipts/judge-receipt.ts'
import { receiptOf } from '../../server/exchange/receipts/receipt.ts'
import { sha256 } from '../../server/platform/digest.ts'
import { foreignName as toName } from '../support/foreign-document.ts'
import { withBug } from './plant-code.ts'

const judge = 'server/exchange/receipts/judge-receipt.ts'
const batch = 'server/exchange/inbox/https/batch.ts'
const transfers = 'server/exchange/inbox/https/transfers.ts'

describe('An exchange with a bug', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tamcap-bugs-'))
  const at = new Date().toISOString()
  const bytes = Buffer.from('văn bản')
  const sent = { uuid: 'a-1', sha256: sha256(bytes), toCode: 'I01.90', toName }

  before(async function () {
    this.timeout(120_000)
    const bodies = [41, 42].map((id) => ({ id, name: toName }))
    await makeAuthority(folder, { people: [], bodies, password: 'x' })
    openExchangeKeys(join(folder, 'exchange'))
  })
  after(() => {
    rmSync(folder, { recursive: true })
  })

  // What a partner may answer, of which only the first is the receipt.
  const believed = async ({ isValidReceipt }: typeof Judge) => {
    const toCertificate = readFileSync(join(folder, 'exchange', '41.pem'), 'utf8')
    const answers = {
      receipt: await receiptBy(41, sent),
      'receipt signed by somebody else': await receiptBy(42, sent),
      'receipt of other bytes': await receiptBy(41, { ...sent, sha256: sha256('khác') }),
      'receipt of another message': await receiptBy(41, { ...sent, uuid: 'a-2' }),
    }
    return Object.entries(answers)
      .filter(([, text]) => isValidReceipt(text, { ...sent, toCertificate }, { anchors: null }))
      .map(([what]) => what)
  }
  const receiptBy = async (signer: number, about: typeof sent) => {
    const message = receiptOf({ ...about, fromCode: 'H90', documentId: about.uuid }, at)
    return new TextDecoder().decode(await sealed({ message, attachments: [] }, signer, at))
  }

  it('believes no answer but the receipt, where it has none', async () => {
    expect(await believed(soundJudge)).to.deep.equal(['receipt'])
  })

  it('is seen to believe a receipt that somebody else has signed, where its signature is not checked', async () => {
    const bug = { module: judge, from: 'isTreeSignedBy(tree, trust, present())', to: 'true' }

    const answers = await believed(await withBug<typeof Judge>(judge, bug))

    expect(answers).to.include('receipt signed by somebody else')
  })

  it('is seen to believe a receipt of other bytes, where the hash is not compared', async () => {
    const module = 'server/exchange/receipts/receipt.ts'
    const to = "(description ?? '').includes(sent.uuid)"
    const bug = { module, from: 'description === bindingOf(sent)', to }

    const answers = await believed(await withBug<typeof Judge>(judge, bug))

    expect(answers).to.include('receipt of other bytes')
  })

  it('is seen to take other bytes than were named in a bundle, where their hash is not compared', async () => {
    const bug = { module: batch, from: 'sha256(each.bytes) === each.sha256', to: 'true' }
    const spoilt = Buffer.from(soundBatch.batchOf([{ ...sent, bytes }]))
    spoilt[spoilt.length - 1]! ^= 1

    expect(soundBatch.messagesIn(spoilt)).to.equal(undefined)
    expect((await withBug<typeof Batch>(batch, bug)).messagesIn(spoilt)).to.have.lengthOf(1)
  })

  it('is seen to put together other bytes than were announced, where their hash is not compared', async () => {
    const bug = { module: transfers, from: 'hashOf(bytes) === of.sha256', to: 'true' }
    const of = { partnerId: 1, sha256: sha256(Buffer.alloc(2000)) }
    const together = async ({
      openTransfers,
      announce,
      keepPiece,
      assembled,
    }: typeof Transfers) => {
      openTransfers(join(folder, 'transfers'))
      await announce({ ...of, sizeBytes: 2000, pieceBytes: 2000 })
      await keepPiece(of, 0, Buffer.alloc(2000, 1))
      return await assembled(of).then(
        () => 'taken',
        (problem: unknown) => (problem as { reasons: string[] }).reasons[0],
      )
    }

    expect(await together(soundTransfers)).to.equal('exchange.not_announced')
    expect(await together(await withBug<typeof Transfers>(transfers, bug))).to.equal('taken')
  })
})
