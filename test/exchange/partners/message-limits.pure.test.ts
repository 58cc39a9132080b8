import { expect } from 'chai'
import { limitMessages, messageLimits } from '../../../server/exchange/inbox/message-limits.ts'
import { announce } from '../../../server/exchange/inbox/https/transfers.ts'
import { readEdxml } from '../../../server/exchange/edxml/read-edxml.ts'
import { writeEdxml } from '../../../server/exchange/edxml/write-edxml.ts'
import { readSettings } from '../../../server/platform/config.ts'
import type { Refusal } from '../../../server/platform/refusal.ts'
import { newDocument } from '../../support/foreign-document.ts'

describe('How large messages may be', () => {
  const usual = messageLimits()
  afterEach(() => limitMessages(usual))

  it('is what the settings say, for the whole, each file, and how many', async () => {
    const { messages } = readSettings({ EDXML_MESSAGE_BYTES: '9000', EDXML_FILE_BYTES: '5' })
    limitMessages(messages)
    const bytes = new TextEncoder().encode('sáu chữ')
    const small = writeEdxml(newDocument('H90'), [
      { name: 'a.txt', contentType: 'text/plain', bytes },
    ])

    const refused = await announce({
      ...{ partnerId: 1, sha256: 'a'.repeat(64), sizeBytes: 9001, pieceBytes: 4096 },
    }).catch((problem: unknown) => problem as Refusal)
    const { attachments } = readEdxml(small, { limits: messageLimits() })

    expect(refused).to.deep.include({ status: 413, reasons: ['exchange.too_large'] })
    expect(attachments[0]?.damage).to.be.oneOf(['too-large', 'zip-bomb'])
    expect(() => readEdxml(new Uint8Array(9001), { limits: messageLimits() })).to.throw('too_large')
  })

  it('is 100 MB a message and 50 MB a file unless something else is set', () => {
    const { messages } = readSettings({})
    expect(messages).to.deep.equal(usual)
  })
})
