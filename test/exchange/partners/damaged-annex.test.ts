import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import { encodeBase64 } from '../../../server/exchange/edxml/attachments/base64.ts'
import type { AttachmentEntry, EdxmlMessage } from '../../../server/exchange/edxml/message.ts'
import { signEdxml } from '../../../server/exchange/edxml/sign-edxml.ts'
import { writeEdxml } from '../../../server/exchange/edxml/write-edxml.ts'
import { settle } from '../../../server/journal/sequence.ts'
import { sendNow } from '../../../server/exchange/outbox/sending/send-round.ts'
import { row, rows } from '../../../server/platform/database.ts'
import { sha256 } from '../../../server/platform/digest.ts'
import { signedIn } from '../../support/desk.ts'
import { foreignCode, newDocument } from '../../support/foreign-document.ts'
import { ForeignInstallation } from '../../support/foreign-installation.ts'
import { keyNamed } from '../../support/foreign-keys.ts'
import { plainPdf } from '../../support/plain-pdf.ts'
import { keysWithSealOf } from '../../support/signing.ts'
import { zipOf } from '../edxml/zips.ts'
import { openProvince } from '../sealed-document.ts'

const pdfType = 'application/pdf'

describe('An annex that is damaged', () => {
  const partner = new ForeignInstallation()
  let pdf: Uint8Array
  let program: Uint8Array

  before(async () => {
    pdf = await plainPdf('Công văn')
    program = Buffer.from('MZ\0\0 not a table')
  })

  beforeEach(async () => {
    await openProvince()
    await keysWithSealOf('H90')
    await partner.plant()
  })

  const entry = (name: string, zip: Uint8Array): AttachmentEntry => ({
    ...{ contentId: `cid:${name}`, attachmentName: name, contentType: pdfType },
    contentTransferEncoded: encodeBase64(zip),
  })
  const whole = (name: string) => ({ name, contentType: pdfType, bytes: pdf })
  const bring = async (
    message: EdxmlMessage,
    attachments: Parameters<typeof writeEdxml>[1],
  ): Promise<{ status: number; reasons: string[] }> => {
    const order = { key: keyNamed(foreignCode), at: new Date().toISOString() }
    return await partner.bring(
      randomUUID(),
      await signEdxml(writeEdxml(message, attachments), order),
    )
  }
  const count = async (table: string) =>
    Number((await row<{ count: number }>(`SELECT COUNT(*) AS count FROM ${table}`))?.count)

  it('is kept apart and named to both sides; the document is taken without it, and no copy has it', async () => {
    const broken = zipOf({ name: 'bang.pdf', bytes: pdf, declaredChecksum: 1 })
    const other = zipOf({ name: 'so-lieu.pdf', bytes: program })
    const { status } = await bring(newDocument('H90'), [
      whole('cong-van.pdf'),
      entry('bang.pdf', broken),
      whole('phu-luc.pdf'),
      entry('so-lieu.pdf', other),
    ])
    const clerk = await signedIn('vanthu.ubnd')
    const [delivery] = (await clerk.get('/deliveries?state=01')).body.deliveries
    const { envelope } = (await clerk.get(`/deliveries/${String(delivery.id)}/envelope`)).body
    const answer = await clerk.post(`/deliveries/${String(delivery.id)}/registration`)
    await sendNow()
    await settle()

    expect([status, answer.status]).to.deep.equal([200, 201])
    expect(delivery.statuses.at(-1).reason)
      .to.include('bang.pdf (Sai mã kiểm tra của gói nén)')
      .and.to.include('so-lieu.pdf (Nội dung không đúng kiểu tệp đã khai)')
    expect(
      envelope.attachments.map(({ damage }: { damage: string | null }) => damage),
    ).to.deep.equal([null, 'checksum-wrong', null, 'type-differs'])
    expect(await rows('SELECT name FROM annexes')).to.deep.equal([{ name: 'phu-luc.pdf' }])
    const apart = await rows('SELECT name, sha256, damage FROM damaged_annexes ORDER BY ordinal')
    expect(apart).to.deep.equal([
      { name: 'bang.pdf', sha256: sha256(broken), damage: 'checksum-wrong' },
      { name: 'so-lieu.pdf', sha256: sha256(program), damage: 'type-differs' },
    ])
    const [line] = await rows<{ line: string }>(
      "SELECT line FROM journal_lines WHERE line LIKE '%delivery.arrive%'",
    )
    expect(line?.line).to.include('so-lieu.pdf').and.to.include(sha256(program))
    expect(partner.heard[0]?.bytes.toString())
      .to.include('<StatusCode>01</StatusCode>')
      .and.to.include('Đề nghị gửi lại.')
      .and.to.include('bang.pdf')
  })

  it('comes whole with what is sent again once its delivery was refused', async () => {
    const broken = zipOf({ name: 'bang.pdf', bytes: pdf, declaredChecksum: 1 })
    await bring(newDocument('H90'), [whole('cong-van.pdf'), entry('bang.pdf', broken)])
    const clerk = await signedIn('vanthu.ubnd')
    const [first] = (await clerk.get('/deliveries?state=01')).body.deliveries
    const refused = { reason: 'Đề nghị gửi lại tệp bang.pdf bị hỏng' }
    await clerk.post(`/deliveries/${String(first.id)}/refusal`, refused)
    await bring(newDocument('H90'), [whole('cong-van.pdf'), whole('bang.pdf')])
    const [again] = (await clerk.get('/deliveries?state=01')).body.deliveries
    const answer = await clerk.post(`/deliveries/${String(again.id)}/registration`)

    expect(answer.status).to.equal(201)
    expect(await rows('SELECT name, sha256 FROM annexes')).to.deep.equal([
      { name: 'bang.pdf', sha256: sha256(pdf) },
    ])
  })

  it('never stands in for the document itself, be that damaged or not sent at all', async () => {
    const broken = zipOf({ name: 'cong-van.pdf', bytes: pdf, declaredChecksum: 1 })
    const files = [entry('cong-van.pdf', broken), whole('phu-luc.pdf')]
    const reference = (attachmentName: string) => ({
      ...{ contentId: `cid:${attachmentName}`, contentType: pdfType, attachmentName },
    })
    const manifest = { references: ['cong-van.pdf', 'phu-luc.pdf'].map(reference) }
    const answers = [
      await bring(newDocument('H90'), files),
      await bring({ ...newDocument('H90'), manifest }, files.slice(1)),
      await bring({ ...newDocument('H90'), businessType: 'update' } as EdxmlMessage, files),
    ]

    expect(answers.map(({ reasons }) => reasons)).to.deep.equal(
      answers.map(() => ['exchange.attachment_damaged']),
    )
    expect([await count('inbox'), await count('damaged_annexes')]).to.deep.equal([0, 0])
  })
})
