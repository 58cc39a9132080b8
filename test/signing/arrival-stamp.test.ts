import { expect } from 'chai'
import { change, transact } from '../../server/platform/database.ts'
import { freeSpot } from '../../server/signing/arrival-stamp/rules.ts'
import { inbox, issued, openProvince } from '../exchange/sealed-document.ts'
import { signedIn, type Desk } from '../support/desk.ts'
import { isInstalled, told, written } from './formats/desk.ts'

/** A document from another body, registered, and the clerk who did it. */
async function arrived(): Promise<{ clerk: Desk; path: string }> {
  await openProvince()
  await issued({ to: ['H90'] })
  const clerk = await signedIn('vanthu.ubnd')
  const { path } = await inbox('vanthu.ubnd')
  const { body } = await clerk.post(`${path}/registration`, {})
  return { clerk, path: `/documents/${String(body.id)}` }
}

describe('the stamp ĐẾN', () => {
  it('prints body, number and day of arrival on a page of its own', async function () {
    const { clerk, path } = await arrived()

    const paper = await clerk.get(`${path}/arrival-stamp`)
    const scan = await clerk.get(`${path}/arrival-stamp?over=scan&x=30&y=60`)

    expect([paper.status, scan.status]).to.deep.equal([200, 200])
    if (!isInstalled('pdftotext')) this.skip()
    const text = told('pdftotext', '-layout', written('stamp.pdf', paper.body), '-').normalize(
      'NFC',
    )
    for (const words of ['ĐẾN', 'Số:', 'Ngày:', 'Chuyển:', 'Số và ký hiệu HS:', 'ỦY BAN NHÂN DÂN'])
      expect(text).to.contain(words)
    const over = told('pdftotext', '-layout', written('stamped.pdf', scan.body), '-').normalize(
      'NFC',
    )
    expect(over.length).to.be.greaterThan(text.length)
  })

  it('is refused for what has no arrival number', async () => {
    const { clerk, path } = await arrived()
    await transact(() => change('UPDATE documents SET arrival_number = NULL'))

    const answer = await clerk.get(`${path}/arrival-stamp`)

    expect([answer.status, answer.reasons]).to.deep.equal([409, ['stamp.not_registered']])
  })

  it('finds a free spot under the number', () => {
    const page = { width: 210 }
    const heading = { x: 30, y: 20, width: 165, height: 35 }

    expect(freeSpot([heading], page)).to.include({ x: 33, y: 60 })
    expect(freeSpot([heading, { x: 30, y: 58, width: 60, height: 60 }], page)).to.include({
      x: 128,
    })
  })
})
