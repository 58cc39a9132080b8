import { expect } from 'chai'
import { vi } from '../../client/words/vi.ts'
import { registerArrival } from '../../server/exchange/contract.ts'
import { instructTask, listTasks, presentDocument } from '../../server/routing/contract.ts'
import { government } from '../../bin/demo/hands.ts'
import { plainPdf } from '../support/plain-pdf.ts'
import { personAt, withBrowser } from './support/desk-browser.ts'
import { narrow } from './support/person.ts'
import { office } from './support/to-sign.ts'

const abstract = 'V/v báo cáo tình hình cải cách hành chính sáu tháng cuối năm'
const text = 'Giao chủ trì, phối hợp thực hiện, báo cáo kết quả.'

describe('The leader’s pen, through the screens', function () {
  this.timeout(180_000)
  withBrowser()

  it('gives work to a unit, a deputy and another body in one sitting', async () => {
    await presented()
    const leader = await personAt(government.signer)
    const { page } = leader
    await leader.open('/leader/directing')
    await page.getByText(abstract).first().click()
    await leader.press(vi.acts.instruct)
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Phối hợp thực hiện, báo cáo kết quả.' }).click()
    const pick = dialog.getByRole('combobox', { name: vi.pen.findBody })
    await pick.fill('mat tran')
    await page.getByRole('option').first().click()
    await dialog.getByRole('radio', { name: /Phó Chủ tịch/ }).check()
    await dialog.getByRole('checkbox', { name: /Phối hợp: Phòng Tổng hợp/ }).check()
    await dialog.getByRole('checkbox', { name: /Phối hợp: Ủy ban Mặt trận/ }).check()
    await leader.picture('pen-01-instruct')
    await leader.confirm(vi.acts.instruct)
    await leader.sees(vi.done.sent)
    expect(leader.complaints).to.deep.equal([])
    await leader.leave()
  })

  it('is seen as a picture: who gave what to whom, and where it crosses to another system', async () => {
    await forwarded()
    const leader = await personAt(government.signer)
    const { page } = leader
    await leader.open('/leader/directing')
    await page.getByRole('button', { name: vi.tasks.views.waiting }).click()
    await page.getByText(abstract).first().click()
    await leader.press(vi.pen.asPicture)
    await page.locator('.tree-picture svg').waitFor()
    expect(await page.locator('.tree-picture .node').count()).to.equal(5)
    await leader.sees(`${vi.pen.systems.state} → ${vi.pen.systems.front}`)
    await leader.picture('pen-02-picture')
    await page.emulateMedia({ media: 'print' })
    await page.screenshot({ path: 'out/browser/pen-03-printed.png' })
    expect(leader.complaints).to.deep.equal([])
    await leader.leave()
  })

  it('is read on a phone as an indented list', async () => {
    const leader = await personAt(government.signer, narrow)
    const { page } = leader
    await leader.open('/leader/directing')
    await page.getByRole('button', { name: vi.tasks.views.waiting }).click()
    await page.getByText(abstract).first().click()
    await page.locator('.branch .branch .assignment').first().scrollIntoViewIfNeeded()
    await leader.sees(vi.pen.unclaimed)
    await leader.picture('pen-04-phone')
    expect(leader.complaints).to.deep.equal([])
    await leader.leave()
  })
})

/** A letter on paper, registered by the clerk and presented to the chairman. */
async function presented(): Promise<void> {
  const people = office()
  const clerk = await people.person(government.clerk)
  const arrival = {
    ...{ reference: '15/BC-UBND', issuedOn: '2026-11-18', issuerName: 'UBND xã Bình Lâm' },
    ...{ typeCode: 'letter', abstract, urgency: 'normal' as const, dueOn: '2099-12-20' },
    ...{ signerName: null, note: null, secrecy: 'none' as const },
  }
  const { id: documentId } = await clerk.give(registerArrival, arrival, await plainPdf(abstract))
  const toPostId = await people.post(clerk, government.signerTitle)
  await clerk.call(presentDocument, { documentId, toPostId, proposal: null, dueOn: null })
}

/** The deputy gives it on to the head of the unit, by an earlier day. */
async function forwarded(): Promise<void> {
  const people = office()
  const deputy = await people.person('phochutich.ubnd')
  const { tasks } = await deputy.call(listTasks, { open: 'yes', limit: 10 })
  const postId = await people.post(deputy, 'Trưởng phòng Tổng hợp')
  const assignments = [{ postId, role: 'lead' as const, dueOn: '2099-12-10' }]
  await deputy.call(instructTask, { taskId: tasks[0]?.id ?? 0, text, assignments })
}
