import { randomUUID } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'chai'
import { readBundle, writeBundle } from '../../../server/exchange/carriers/folder/bundle.ts'
import { sendNow } from '../../../server/exchange/outbox/sending/send-round.ts'
import { openExchangeKeys } from '../../../server/exchange/receipts/exchange-key.ts'
import { change, rows, transact } from '../../../server/platform/database.ts'
import { signedIn } from '../../support/desk.ts'
import { foreignCode, newDocument } from '../../support/foreign-document.ts'
import { ForeignInstallation, receiptFor } from '../../support/foreign-installation.ts'
import { foreignKeys } from '../../support/foreign-keys.ts'
import { dataFolder } from '../../support/installation.ts'
import { plainPdf } from '../../support/plain-pdf.ts'
import { keyFolder, keysWithSealOf } from '../../support/signing.ts'
import { openProvince, sealedDocument } from '../sealed-document.ts'

describe('Bundles carried by hand', () => {
  const partner = new ForeignInstallation()
  const ownCertificate = () => readFile(join(keyFolder, 'exchange', 'installation.pem'), 'utf8')
  let folder: string

  beforeEach(async () => {
    await openProvince()
    await keysWithSealOf('A90')
    await keysWithSealOf('H90')
    await partner.plant()
    folder = await mkdtemp(join(dataFolder, 'carried-'))
    await mkdir(join(folder, 'in'))
    await transact(() =>
      change("UPDATE partners SET carrier = 'folder', address = :folder", { folder }),
    )
  })

  // The other installation writes with its own keys.
  const bring = async (name: string, entries: Parameters<typeof writeBundle>[0], spoil = false) => {
    openExchangeKeys(foreignKeys)
    const bundle = await writeBundle(entries, new Date().toISOString())
    openExchangeKeys(join(keyFolder, 'exchange'))
    if (spoil) bundle[bundle.length >> 1] = (bundle[bundle.length >> 1] ?? 0) ^ 1
    await writeFile(join(folder, 'in', name), bundle)
  }

  it('take a document out, and bring its receipt back, which a forged one in front does not keep away', async () => {
    const clerk = await signedIn('vanthu.tu')
    const documentId = await sealedDocument({ to: [foreignCode] })
    await clerk.post(`/documents/${String(documentId)}/issue`)
    await sendNow()
    const [name = ''] = await readdir(join(folder, 'out'))
    const [message] =
      readBundle(await readFile(join(folder, 'out', name)), await ownCertificate()) ?? []
    const uuid = message?.uuid ?? ''
    const receipt = await receiptFor(uuid, Buffer.from(message?.bytes ?? []))

    const forged = Buffer.from(receipt.toString().replace(uuid, randomUUID()))
    const receipts = [forged, receipt].map((bytes) => ({ kind: 'receipt', uuid, bytes }) as const)
    await bring('receipts.zip', receipts)
    await sendNow()

    expect(await rows('SELECT state FROM outbox')).to.deep.equal([{ state: 'answered' }])
    expect(await rows('SELECT state FROM deliveries')).to.deep.equal([{ state: '01' }])
  })

  it('bring a document in once, however often; a spoilt one is set apart and nothing of it taken', async () => {
    const message = newDocument('H90')
    const uuid = message.kind === 'document' ? message.documentId : ''
    const bytes = await partner.envelope(message, [await plainPdf('Công văn')])
    await bring('a.zip', [{ kind: 'message', uuid, bytes }])
    await bring('b.zip', [{ kind: 'message', uuid, bytes }])
    await bring('spoilt.zip', [{ kind: 'message', uuid, bytes }], true)

    await sendNow()

    expect(await rows('SELECT state FROM deliveries')).to.deep.equal([{ state: '01' }])
    expect(await readdir(join(folder, 'done'))).to.have.members(['a.zip', 'b.zip'])
    expect(await readdir(join(folder, 'refused'))).to.deep.equal(['spoilt.zip'])
    expect(await readdir(join(folder, 'out'))).to.have.lengthOf(2)

    const other = newDocument('H90')
    const otherUuid = other.kind === 'document' ? other.documentId : ''
    const second = await partner.envelope(other, [await plainPdf('Công văn khác')])
    await bring('a.zip', [{ kind: 'message', uuid: otherUuid, bytes: second }])
    await sendNow()

    expect(await readdir(join(folder, 'done'))).to.have.members(['a.zip', 'a-2.zip', 'b.zip'])
    expect(await readdir(join(folder, 'out'))).to.have.lengthOf(3)
  })
})
