import { expect } from 'chai'
import { row, rows } from '../../server/platform/database.ts'
import { signedIn, type Answer, type Desk } from '../support/desk.ts'
import { openOffice, peoplesCommittee } from '../support/documents.ts'
import { disk, inked, png } from '../support/png.ts'
import { bodyId, linesOf } from '../support/province.ts'
import { keysWithSealOf, signedBy, typedAwaiting } from '../support/signing.ts'
import { written } from './formats/desk.ts'

const blue = [20, 50, 160] as const
const red = [220, 20, 30] as const

async function given(desk: Desk, path: string, image: Uint8Array): Promise<Answer> {
  const form = new FormData()
  form.set('body', '{}')
  form.set('file', new Blob([Buffer.from(image)], { type: 'image/png' }), 'chu-ky.png')
  return await desk.post(path, form)
}

describe('registered images', () => {
  beforeEach(openOffice)

  it('of signature and seal stand in the signed file in place of the drawn ones', async () => {
    await keysWithSealOf('H90')
    const office = await peoplesCommittee()
    const administrator = await signedIn('quantri.vpubnd')
    const sealPath = `/agencies/${String(await bodyId('H90'))}/seal-image`
    const answers = [
      await given(office.leader, '/signature-image', inked(blue)),
      await given(administrator, sealPath, disk(red)),
    ]
    const id = await typedAwaiting(office)
    const path = `/documents/${String(id)}`

    answers.push(await signedBy('chutich.ubnd', id))
    answers.push(await office.clerk.post(`${path}/number`))
    answers.push(await office.clerk.post(`${path}/seal`))

    expect(answers.flatMap(({ reasons }) => reasons)).to.deep.equal([])
    const { body } = await office.clerk.get(`${path}/versions/3/file`)
    written('registered-images.pdf', body)
    const text = Buffer.from(body).toString('latin1')
    expect(text)
      .to.match(/\/Width 300/)
      .and.match(/\/Width 200/)
    expect(await linesOf('signature_image.register')).to.have.lengthOf(1)
    const shown = await office.leader.get('/signature-image')
    expect(shown.body.image).to.include({ width: 300, height: 120 })
    expect((await office.leader.get('/signature-image/file')).status).to.equal(200)
  })

  const refused: [string, Uint8Array, string[]][] = [
    ['red ink', inked(red), ['image.not_blue']],
    ['a white ground', png(100, 80, () => [20, 50, 160, 255]), ['image.empty_or_full']],
    ['nothing', png(100, 80, () => [0, 0, 0, 0]), ['image.empty_or_full', 'image.not_blue']],
    ['too few pixels', inked(blue, 40, 40), ['image.wrong_size']],
    ['no PNG', Buffer.from('GIF89a'), ['pdf.image_unsupported']],
  ]
  for (const [what, image, reasons] of refused) {
    it(`are refused with ${what}`, async () => {
      const answer = await given(await signedIn('chutich.ubnd'), '/signature-image', image)

      expect([answer.status, answer.reasons]).to.deep.equal([422, reasons])
      expect(await rows('SELECT * FROM stamp_images')).to.be.empty
    })
  }

  it('that swell beyond their own size are refused', async () => {
    const bomb = inked(blue)
    bomb.writeUInt32BE(70, 16)
    bomb.writeUInt32BE(70, 20)

    const answer = await given(await signedIn('chutich.ubnd'), '/signature-image', bomb)

    expect(answer.reasons).to.deep.equal(['pdf.image_unsupported'])
  })

  it('of a seal are registered by an administrator alone', async () => {
    const path = `/agencies/${String(await bodyId('H90'))}/seal-image`

    const answer = await given(await signedIn('vanthu.ubnd'), path, disk(red))

    expect([answer.status, answer.reasons]).to.deep.equal([403, ['agency.not_your_role']])
    expect(await row('SELECT * FROM stamp_images')).to.equal(undefined)
  })

  it('of a seal are read by its clerk and its administrator, and by nobody else', async () => {
    const id = String(await bodyId('H90'))
    const administrator = await signedIn('quantri.vpubnd')
    await given(administrator, `/agencies/${id}/seal-image`, disk(red))
    const path = `/seal-image/file?agencyId=${id}`

    const statuses = []
    for (const logIn of ['quantri.vpubnd', 'vanthu.ubnd', 'chutich.ubnd', 'vanthu.tu']) {
      statuses.push((await (await signedIn(logIn)).get(path)).status)
    }

    expect(statuses).to.deep.equal([200, 200, 404, 404])
  })
})
