import { expect } from 'chai'
import type { ReplyOf } from '../../server/platform/endpoint.ts'
import type { showPlaces } from '../../server/signing/places/contract.ts'
import { openOffice, peoplesCommittee, type Office } from '../support/documents.ts'
import { cmsOver, inBase64, keyOf, keysWithSealOf, typedAwaiting } from '../support/signing.ts'

describe('the places of a signature', () => {
  let office: Office
  let path: string
  let shown: ReplyOf<typeof showPlaces>

  beforeEach(async () => {
    await openOffice()
    await keysWithSealOf('H90')
    office = await peoplesCommittee()
    path = `/documents/${String(await typedAwaiting(office))}`
    shown = (await office.leader.get(`${path}/places`)).body
  })

  async function preparedAt(places: object) {
    const pkcs12 = await keyOf('chutich.ubnd')
    const certificate = inBase64(pkcs12.certificate)
    const given = { field: 'signer', certificate, version: 1, places }
    return { pkcs12, answer: await office.leader.post(`${path}/preparations`, given) }
  }

  const moved = ({ dx = 0, dy = 0, factor = 1 }) => {
    const { page, x, y, width, height } = shown.signer
    const size = { width: width * factor, height: height * factor }
    return { signer: { page, x: x + dx, y: y + dy, ...size } }
  }

  it('are shown as the template has them, with the pages and the sizes allowed', () => {
    expect(shown.pages).to.have.lengthOf(1)
    expect(shown.pages[0]?.width).to.be.closeTo(595.3, 0.1)
    expect(shown.signer).to.include({ page: 0, foundBy: 'template' })
    expect(shown.seal.x + shown.seal.width).to.be.closeTo(
      shown.signer.x + shown.signer.width / 3,
      0.1,
    )
    expect(shown.initials).to.deep.equal([])
    expect(shown.signerSizes.least.width).to.be.below(shown.signer.width)
  })

  it('are where the signer has moved them, and the signature passes there', async () => {
    const places = moved({ dx: 12, dy: -6, factor: 0.7 })

    const { pkcs12, answer } = await preparedAt(places)

    expect(answer.reasons).to.deep.equal([])
    const cms = await cmsOver(office.leader, answer.body, pkcs12)
    const signed = { preparationId: answer.body.id, cms, hasReadToEnd: true }
    expect((await office.leader.post(`${path}/signatures`, signed)).reasons).to.deep.equal([])
    const { body } = await office.leader.get(`${path}/versions/2/file`)
    const rectangle = /\/Rect\s*\[([^\]]*)\]/g
    const all = [...Buffer.from(body).toString('latin1').matchAll(rectangle)].map(([, each]) =>
      (each ?? '').trim().split(/\s+/).map(Number),
    )
    const { x, y } = places.signer
    expect(all.some(([left = 0, bottom = 0]) => Math.hypot(left - x, bottom - y) < 0.1)).to.equal(
      true,
    )
  })

  const refused: [string, Parameters<typeof moved>[0], string[]][] = [
    ['off the page', { dx: 400 }, ['signing.place_off_the_page']],
    [
      'where the seal beside them finds no room',
      { dx: -320, dy: -100 },
      ['signing.place_off_the_page'],
    ],
    ['over the text', { dy: 60 }, ['signing.place_over_text']],
    ['too small', { factor: 0.2 }, ['signing.place_wrong_size']],
  ]
  for (const [what, by, reasons] of refused) {
    it(`are refused ${what}`, async () => {
      const { answer } = await preparedAt(moved(by))

      expect([answer.status, answer.reasons]).to.deep.equal([422, reasons])
    })
  }

  it('are refused over the number, and on a page that is not there', async () => {
    const { x, y } = shown.number
    const { width, height } = shown.signer
    const over = await preparedAt({ signer: { page: 0, x: x + 20, y, width, height } })
    const beyond = await preparedAt({ signer: { ...moved({}).signer, page: 7 } })

    expect(over.answer.reasons).to.include('signing.place_over_stamp')
    expect(beyond.answer.reasons).to.deep.equal(['signing.place_off_the_page'])
  })
})
