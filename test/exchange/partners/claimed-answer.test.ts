import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import type { EdxmlMessage } from '../../../server/exchange/edxml/message.ts'
import { row, rows } from '../../../server/platform/database.ts'
import { signedIn } from '../../support/desk.ts'
import { foreignCode, newDocument } from '../../support/foreign-document.ts'
import { ForeignInstallation } from '../../support/foreign-installation.ts'
import { plainPdf } from '../../support/plain-pdf.ts'
import { keysWithSealOf } from '../../support/signing.ts'
import { openProvince, sealedDocument } from '../sealed-document.ts'

describe('A message that says what it answers', () => {
  const partner = new ForeignInstallation()

  it('is linked where its sender was sent that, and else shown as doubtful', async () => {
    await openProvince()
    for (const code of ['A90', 'H90']) await keysWithSealOf(code)
    await partner.plant()
    const pdf = await plainPdf('Trả lời')
    const clerk = await signedIn('vanthu.tu')
    const asked = await sealedDocument({ to: [foreignCode, 'H90'] })
    await clerk.post(`/documents/${String(asked)}/issue`)

    const answered = async (toCode: string) => {
      const sent = await row<{ uuid: string }>(
        `SELECT x.uuid FROM deliveries x JOIN agencies a ON a.id = x.to_agency_id
         WHERE a.code = :toCode`,
        { toCode },
      )
      const responseFor = [{ organId: 'A90', documentId: sent?.uuid ?? '' }]
      const uuid = randomUUID()
      const message = { ...newDocument('A90', uuid), responseFor } as EdxmlMessage
      await partner.bring(uuid, await partner.envelope(message, [pdf]))
      const [came] = (await clerk.get('/deliveries?state=01')).body.deliveries
      const duplicateReason = 'Văn bản khác cùng số'
      const path = `/deliveries/${String(came.id)}/registration`
      const { body } = await clerk.post(path, { duplicateReason })
      const copy = await row<{ answersId: number | null }>(
        'SELECT answers_id FROM documents WHERE id = :id',
        { id: body.id },
      )
      return { answers: came.answers, linked: copy?.answersId }
    }
    const strange = await answered('H90')
    const own = await answered(foreignCode)

    expect(strange).to.deep.equal({ answers: { reference: null }, linked: null })
    const [document] = await rows<{ reference: string }>(
      'SELECT reference FROM documents WHERE id = :asked',
      { asked },
    )
    expect(own).to.deep.equal({ answers: { reference: document?.reference }, linked: asked })
  })
})
