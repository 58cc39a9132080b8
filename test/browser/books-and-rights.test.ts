import { expect } from 'chai'
import { bookWords } from '../../client/words/books.ts'
import { rightsWords } from '../../client/words/rights.ts'
import { personAt, withBrowser } from './support/desk-browser.ts'
import { narrow, type Person } from './support/person.ts'

const words = bookWords.vi
const rights = rightsWords.vi
const dayAfter = (days: number): string =>
  new Date(Date.now() + (7 + 24 * days) * 3_600_000).toISOString().slice(0, 10)
const typed = (day: string): string => day.split('-').reverse().join('/')

/** What somebody's browser is answered; with a body it posts. */
async function asked(
  person: Person,
  path: string,
  body?: object,
): Promise<Record<string, unknown>> {
  return await person.page.evaluate(
    async ([address, given]) => {
      const headers = { 'content-type': 'application/json' }
      const how = given === null ? {} : { method: 'POST', headers, body: given }
      return (await (await fetch(`/api${address}`, how)).json()) as Record<string, unknown>
    },
    [path, body === undefined ? null : JSON.stringify(body)] as const,
  )
}

describe('Books and rights, through the screens', function () {
  this.timeout(180_000)
  withBrowser()

  it('keep a number for longer, and open a book for a council', async () => {
    const clerk = await personAt('vanthu.ubnd')
    const { page } = clerk
    const { registers } = await asked(clerk, '/registers')
    const { id } = (registers as { id: number; kind: string }[]).find(
      ({ kind }) => kind === 'outgoing',
    ) ?? { id: 0 }
    const kept = { count: 1, untilOn: dayAfter(0), reason: 'Kỳ họp HĐND tỉnh' }
    await asked(clerk, `/registers/${String(id)}/reservations`, kept)
    await clerk.open('/clerk/registers')
    await page.getByText(words.kept).click()
    await clerk.press(words.extend)
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(words.until).fill(typed(dayAfter(5)))
    await dialog.getByLabel(words.reason).fill('Kỳ họp lùi sang tuần sau')
    await clerk.picture('90-extend-a-kept-number')
    await clerk.confirm(words.extend)
    await page.getByText(words.untilDay(typed(dayAfter(5)))).waitFor()

    await clerk.press(words.open)
    await dialog.getByLabel(words.kind).waitFor()
    await clerk.picture('91-open-a-book')
    await page.setViewportSize(narrow.viewport ?? { width: 390, height: 844 })
    await clerk.picture('92-open-a-book-narrow')
    expect(clerk.complaints).to.deep.equal([])
    await clerk.leave()
  })

  it('show a leader how many changed rights await their word', async () => {
    const officer = await personAt('chuyenvien.ubnd')
    const opened = { code: '01.CCHC', title: 'Cải cách hành chính', retention: 20 }
    const { id } = await asked(officer, '/dossiers', opened)
    await officer.open(`/dossiers/${String(id)}`)
    await officer.press(rights.handOver)
    const dialog = officer.page.getByRole('dialog')
    await dialog.getByLabel(rights.newKeeper).selectOption({ index: 1 })
    await dialog.getByLabel(rights.reason).fill('Điều chuyển công tác')
    await officer.confirm(rights.handOver)
    await officer.page.getByText(rights.unconfirmed).waitFor()
    await officer.picture('93-work-file-handed-over')
    await officer.leave()

    const leader = await personAt('chutich.ubnd')
    const { page } = leader
    await page.getByText(rights.waiting(1)).first().waitFor({ state: 'attached' })
    await leader.open('/leader/rights')
    await leader.picture('94-rights-room')
    await page.setViewportSize(narrow.viewport ?? { width: 390, height: 844 })
    await leader.picture('95-rights-room-narrow')
    await leader.press(rights.confirm)
    await page.getByText(rights.noChanges).waitFor()
    // The number beside the room is asked for by itself, and may come later than the list.
    await page.getByText(rights.waiting(1)).first().waitFor({ state: 'detached' })
    await leader.leave()
  })
})
