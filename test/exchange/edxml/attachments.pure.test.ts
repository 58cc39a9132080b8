import { expect } from 'chai'
import { encodeBase64 } from '../../../server/exchange/edxml/attachments/base64.ts'
import type { AttachmentEntry } from '../../../server/exchange/edxml/message.ts'
import { readEdxml, type ReadOrder } from '../../../server/exchange/edxml/read-edxml.ts'
import type { ReadAttachment } from '../../../server/exchange/edxml/read-result.ts'
import { writeEdxml } from '../../../server/exchange/edxml/write-edxml.ts'
import { bytesOf, letter, pdf } from './messages.ts'
import { zipOf, type ZipWish } from './zips.ts'

interface Sent extends Partial<AttachmentEntry> {
  zip?: Uint8Array
}

/** The attachment as it is read, where it is sent like this. */
function received({ zip, ...entry }: Sent, order: ReadOrder = {}): ReadAttachment | undefined {
  const sent = {
    contentId: 'cid:1',
    attachmentName: 'a.pdf',
    contentType: 'application/pdf',
    ...(zip ? { contentTransferEncoded: encodeBase64(zip) } : {}),
    ...entry,
  }
  return readEdxml(writeEdxml(letter, [sent]), order).attachments[0]
}

const file = (more: Partial<ZipWish> = {}): ZipWish => ({ name: 'a.pdf', bytes: pdf, ...more })

describe('An attachment that is kept apart', () => {
  const zip = zipOf(file())
  const hiding = Buffer.concat([zip.subarray(0, -22), pdf, zip.subarray(-22)])
  const broken = Buffer.from(zip)
  broken.writeUInt8(0xff, 40)
  const cases: [string, ReadAttachment['damage'], Sent][] = [
    ['is not base64', 'not-base64', { contentTransferEncoded: 'UEsDB*QK' }],
    ['lacks padding', 'not-base64', { contentTransferEncoded: 'UEs' }],
    ['has bits left over in base64', 'not-base64', { contentTransferEncoded: 'UEt=' }],
    ['has padding inside', 'not-base64', { contentTransferEncoded: 'UE==UEsD' }],
    ['holds nothing', 'empty', { contentTransferEncoded: '' }],
    ['holds an empty file', 'empty', { zip: zipOf(file({ bytes: new Uint8Array() })) }],
    ['is cut off', 'zip-broken', { zip: zip.subarray(0, -9) }],
    ['has something after it', 'zip-broken', { zip: Buffer.concat([zip, pdf]) }],
    ['hides something before its end', 'zip-broken', { zip: hiding }],
    ['is deflated wrongly', 'zip-broken', { zip: broken }],
    ['is larger than it says', 'zip-broken', { zip: zipOf(file({ declaredSize: 3 })) }],
    ['is smaller than it says', 'zip-broken', { zip: zipOf(file({ declaredSize: 2 ** 31 })) }],
    ['has another sum', 'checksum-wrong', { zip: zipOf(file({ declaredChecksum: 1 })) }],
    ['has two names', 'zip-broken', { zip: zipOf(file({ localName: 'b.pdf' })) }],
    ['is packed in another way', 'zip-broken', { zip: zipOf(file({ method: 12 })) }],
    ['needs a password', 'zip-encrypted', { zip: zipOf(file({ flags: 1 })) }],
    ['are two files', 'zip-several-files', { zip: zipOf(file(), file({ name: 'b.pdf' })) }],
    ['climbs out', 'zip-path-unsafe', { zip: zipOf(file({ name: '../../a.pdf' })) }],
    ['is absolute', 'zip-path-unsafe', { zip: zipOf(file({ name: '/etc/a.pdf' })) }],
    ['names a drive', 'zip-path-unsafe', { zip: zipOf(file({ name: 'C:\\a.pdf' })) }],
    ['turns its name', 'zip-path-unsafe', { zip: zipOf(file({ name: 'a\u202efdp.exe' })) }],
    ['is no PDF', 'type-differs', { zip: zipOf(file({ bytes: bytesOf('MZ\0\0') })) }],
    ['is no Word document', 'type-differs', { zip: zipOf(file()), attachmentName: 'a.docx' }],
    ['is no picture', 'type-differs', { zip: zipOf(file()), contentType: 'image/png' }],
  ]
  for (const [what, damage, sent] of cases) {
    it(`${what}: ${String(damage)}`, () => {
      const attachment = received(sent)

      expect(attachment?.damage).to.equal(damage)
      expect(attachment).not.to.have.property('bytes')
    })
  }

  it('is a bomb, of which no more is inflated than may be', () => {
    const bomb = zipOf(file({ bytes: new Uint8Array(30_000_000), declaredSize: 10 }))
    const began = process.cpuUsage()
    const attachment = received({ zip: bomb })
    const { user } = process.cpuUsage(began)

    expect(attachment?.damage).to.equal('zip-bomb')
    expect(user).to.be.lessThan(2_000_000)
  })

  it('is larger than one file, or all together, may be', () => {
    const sent = {
      zip: zipOf(file({ bytes: Buffer.concat([pdf, new Uint8Array(500)]), method: 0 })),
    }

    expect(received(sent)?.damage).to.equal(undefined)
    expect(received(sent, { limits: { attachmentBytes: 400 } })?.damage).to.equal('zip-bomb')
    expect(received(sent, { limits: { totalBytes: 400 } })?.damage).to.equal('zip-bomb')
  })

  it('was destroyed by writing it as UTF-8, zipped or not', () => {
    const destroyed = Buffer.from(pdf.toString('utf8'))

    expect(received({ zip: destroyed })?.damage).to.equal('reencoded')
    expect(received({ zip: zipOf(file({ bytes: destroyed })) })?.damage).to.equal('reencoded')
    expect(received({ zip: Buffer.from(zip.toString('utf8')) })?.damage).to.equal('reencoded')
  })

  it('is shown under the last part of its name alone', () => {
    const attachment = received({ zip: zipOf(file()), attachmentName: '..\\..\\a.pdf' })

    expect(attachment?.name).to.equal('a.pdf')
    expect(attachment?.entry?.attachmentName).to.equal('..\\..\\a.pdf')
  })
})

describe('An attachment that is taken', () => {
  it('may be deflated, stored or not zipped at all, its base64 in lines', () => {
    const lines = encodeBase64(zipOf(file())).replace(/.{20}/g, '$&\r\n')

    expect(received({ contentTransferEncoded: lines })?.bytes).to.deep.equal(new Uint8Array(pdf))
    expect(received({ zip: zipOf(file({ method: 0 })) })?.damage).to.equal(undefined)
    expect(received({ zip: pdf })?.damage).to.equal(undefined)
  })

  it('may be a document of Office without a zip around it', () => {
    const word = zipOf(file({ name: '[Content_Types].xml' }), file({ name: 'word' }))
    const attachment = received({ zip: word, attachmentName: 'a.docx', contentType: 'docx' })

    expect(attachment?.bytes).to.deep.equal(new Uint8Array(word))
  })
})
