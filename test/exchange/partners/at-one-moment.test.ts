import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import type { DocumentMessage } from '../../../server/exchange/edxml/message.ts'
import { rows } from '../../../server/platform/database.ts'
import { newDocument } from '../../support/foreign-document.ts'
import { ForeignInstallation } from '../../support/foreign-installation.ts'
import { plainPdf } from '../../support/plain-pdf.ts'
import { keysWithSealOf } from '../../support/signing.ts'
import { openProvince } from '../sealed-document.ts'

describe('A recall that comes at the moment of its document', () => {
  const partner = new ForeignInstallation()

  it('finds it, whichever is taken first, and neither is refused', async () => {
    await openProvince()
    await keysWithSealOf('H90')
    await partner.plant()
    const pdf = await plainPdf('Công văn')
    const both = Array.from({ length: 4 }, async () => {
      const letter = newDocument('H90', randomUUID()) as DocumentMessage
      const business = { documentId: letter.documentId, reason: 'Nhầm.' }
      const recall = { ...letter, businessType: 'recall', business } as DocumentMessage
      const [sent, back] = [
        await partner.envelope(letter, [pdf]),
        await partner.envelope(recall, []),
      ]
      return await Promise.all([
        partner.bring(randomUUID(), sent),
        partner.bring(randomUUID(), back),
      ])
    })

    const answers = (await Promise.all(both)).flat()

    expect(answers.map(({ status }) => status)).to.deep.equal(answers.map(() => 200))
    const states = await rows<{ state: string }>('SELECT state FROM deliveries')
    expect(states.map(({ state }) => state)).to.deep.equal(['13', '13', '13', '13'])
    expect(await rows('SELECT uuid FROM early_amendments')).to.be.empty
  })
})
