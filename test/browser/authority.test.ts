import { expect } from 'chai'
import { vi } from '../../client/words/vi.ts'
import { personAt, withBrowser } from './support/desk-browser.ts'
import { wide } from './support/person.ts'

const { mandates: words, forms, document } = vi
const screen = { ...wide, colorScheme: 'light' } as const

function inDays(days: number): string {
  const day = new Date(Date.now() + days * 86_400_000)
  return day.toLocaleDateString('en-GB', { timeZone: 'Asia/Ho_Chi_Minh' })
}

describe('Who may sign and who stands in', function () {
  this.timeout(180_000)
  withBrowser()

  it('is arranged by the leader who goes away, and ends by a mandate’s last word', async () => {
    const leader = await personAt('chutich.ubnd', screen)
    const { page } = leader
    await leader.open('/absences')
    await leader.press(words.away)
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(words.substitute).selectOption({ index: 1 })
    await dialog.getByLabel(words.until).fill(inDays(3))
    await dialog.getByLabel(words.basis).fill('Đi công tác tại Hà Nội')
    await leader.picture('away')
    await leader.confirm(words.away)
    await leader.sees(words.standings['in-force'])
    await leader.settles()
    await leader.picture('absences')

    await leader.open('/mandates')
    await leader.sees(words.kinds.KT)
    await leader.settles()
    await leader.picture('mandates')
    await leader.press(words.grant)
    await leader.settles()
    await leader.picture('grant')
    expect(leader.complaints).to.deep.equal([])
    await leader.leave()
  })

  it('is offered to the drafter as far as the signer is competent, with why not', async () => {
    const officer = await personAt('chuyenvien.ubnd', screen)
    const { page } = officer
    await officer.open('/officer/drafts/new')
    await page.getByLabel(document.type).selectOption({ label: 'Quyết định' })
    const signer = page.getByLabel(forms.signerPost)
    const deputy = signer.locator('option', { hasText: 'Phó Chủ tịch' })
    await signer.selectOption((await deputy.getAttribute('value')) ?? '')
    await officer.sees(words.cannot)
    const offered = await page.getByLabel(forms.authority).locator('option').allInnerTexts()
    expect(offered).to.include(forms.authorities.KT)
    expect(offered).not.to.include(forms.authorities.TL)
    await officer.settles()
    await officer.picture('competences')
    expect(officer.complaints).to.deep.equal([])
    await officer.leave()
  })
})
