import { expect } from 'chai'
import { government } from '../../bin/demo/hands.ts'
import { vi } from '../../client/words/vi.ts'
import { addWorkingDays } from '../../server/agencies/calendar/working-days.ts'
import { statutoryCalendar } from '../../server/agencies/calendar/statutory-calendar.ts'
import { registerArrival } from '../../server/exchange/contract.ts'
import { presentDocument } from '../../server/routing/contract.ts'
import { plainPdf } from '../support/plain-pdf.ts'
import { personAt, withBrowser } from './support/desk-browser.ts'
import { wide } from './support/person.ts'
import { office } from './support/to-sign.ts'
import { today } from '../support/day.ts'

const { calendar: words } = vi
const working = (days: number) => addWorkingDays(today(), days, statutoryCalendar)
const body = 'Ủy ban nhân dân tỉnh Hương Sơn'

describe('Deadlines, through the screens', function () {
  this.timeout(180_000)
  withBrowser()

  it('show their light, the working days left and where they come from', async () => {
    await presented('V/v báo cáo tình hình cải cách hành chính', { urgency: 'normal', dueOn: null })
    await presented('V/v ứng phó bão số 9', { urgency: 'urgent', dueOn: null })
    await presented('V/v góp ý dự thảo nghị quyết', { urgency: 'normal', dueOn: working(12) })
    const leader = await personAt(government.signer, { ...wide, colorScheme: 'light' })
    const { page } = leader
    await leader.open('/leader/directing')
    await page.getByText('V/v ứng phó bão số 9').first().click()
    await leader.sees(vi.due.left(5))
    await leader.sees(vi.due.sources.law)
    await leader.picture('deadlines-01-lights')
    expect(leader.complaints).to.deep.equal([])
    await leader.leave()
  })

  it('count the days of a calendar that the administrator keeps, by keyboard and on a phone', async () => {
    const administrator = await personAt('quantri.vpubnd', { ...wide, colorScheme: 'light' })
    const { page } = administrator
    await administrator.open('/administrator/agencies')
    await page.getByText(body).first().click()
    const year = page.locator('.working-calendar')
    await year.locator('[data-day$="-03-02"]').focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(words.is).selectOption({ label: words.choices.holiday })
    await administrator.confirm(words.save)
    await year.locator('[data-day$="-03-03"].holiday').waitFor()
    await year.scrollIntoViewIfNeeded()
    await administrator.picture('deadlines-02-calendar')
    await page.setViewportSize({ width: 390, height: 844 })
    await year.scrollIntoViewIfNeeded()
    await administrator.picture('deadlines-03-calendar-phone')
    expect(administrator.complaints).to.deep.equal([])
    await administrator.leave()
  })
})

/** A letter on paper that the clerk has registered and presented to the chairman. */
async function presented(
  abstract: string,
  given: { urgency: 'normal' | 'urgent'; dueOn: string | null },
): Promise<void> {
  const people = office()
  const clerk = await people.person(government.clerk)
  const arrival = {
    ...{ reference: '', issuedOn: '2026-11-18', issuerName: 'UBND xã Bình Lâm' },
    ...{ typeCode: 'letter', abstract, signerName: null, note: null, secrecy: 'none' as const },
  }
  const reference = `${String(abstract.length)}/BC-UBND`
  const file = await plainPdf(abstract)
  const { id: documentId } = await clerk.give(
    registerArrival,
    { ...arrival, ...given, reference },
    file,
  )
  const toPostId = await people.post(clerk, government.signerTitle)
  await clerk.call(presentDocument, { documentId, toPostId, proposal: null, dueOn: null })
}
