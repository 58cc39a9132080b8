import { expect } from 'chai'
import { Office } from '../../bin/demo/office.ts'
import { common } from '../../bin/demo/hands.ts'
import { decision } from '../../bin/demo/texts.data.ts'
import { demonstrationPassword } from '../../server/agencies/demonstration/province.data.ts'
import { draftDocument } from '../../server/documents/contract.ts'
import { personAt, running, withBrowser } from './support/desk-browser.ts'
import { narrow, type Person, wide } from './support/person.ts'

const address = '/search?words=ban+hanh+quy+che&direction=outgoing&stage=draft'

describe('The search', function () {
  this.timeout(120_000)
  withBrowser()
  before(draftDecision)

  const marked = async (person: Person): Promise<string[]> => {
    await person.page.locator('.item mark').first().waitFor()
    return await person.page.locator('.item mark').allInnerTexts()
  }

  it('finds without accents, marks what it found, and keeps filters in the address', async () => {
    const drafter = await personAt('chuyenvien.tu')
    await drafter.open('/search')
    await drafter.page.keyboard.press('/')
    await drafter.page.keyboard.type('quy che')
    // Whoever types slowly is shown what the first word finds, and then what both find.
    await drafter.page.locator('.item mark', { hasText: 'chế' }).first().waitFor()
    expect(await marked(drafter)).to.include.members(['Quy', 'chế'])
    await drafter.press('Bộ lọc')
    await drafter.page.getByLabel('Mọi tình trạng').selectOption('draft')
    await drafter.page.waitForURL(/words=quy\+che.*stage=draft/)
    await drafter.page.getByLabel('Mọi tình trạng').selectOption('issued')
    await drafter.sees(/Không tìm thấy văn bản nào/)
    expect(drafter.complaints).to.deep.equal([])
    await drafter.leave()
  })

  it('keeps a search under a name, and comes back to it', async () => {
    const drafter = await personAt('chuyenvien.tu')
    await drafter.open(address)
    await drafter.press('Lưu tìm kiếm này')
    await drafter.page.getByRole('dialog').getByLabel('Tên').fill('Quy chế đang soạn')
    await drafter.confirm('Lưu tìm kiếm này')
    await drafter.open('/search')
    await drafter.page.getByLabel('Tìm kiếm đã lưu').selectOption('Quy chế đang soạn')
    await marked(drafter)
    expect(await drafter.page.getByRole('searchbox').inputValue()).to.equal('ban hanh quy che')
    await drafter.leave()
  })

  it('hinders nobody, on a wide screen, a dark one and a narrow one', async () => {
    for (const [name, options] of [
      ['wide', { ...wide, colorScheme: 'light' }],
      ['dark', { ...wide, colorScheme: 'dark' }],
      ['narrow', { ...narrow, colorScheme: 'light' }],
    ] as const) {
      const drafter = await personAt('chuyenvien.tu', options)
      await drafter.open(address)
      await marked(drafter)
      await drafter.settles()
      await drafter.picture(`search-${name}`)
      expect(drafter.complaints).to.deep.equal([])
      await drafter.leave()
    }
  })
})

/** A decision that its drafter is working on. */
async function draftDecision(): Promise<void> {
  const { address: server, dataFolder } = running()
  const office = new Office({ address: server, password: demonstrationPassword, dataFolder })
  const drafter = await office.person('chuyenvien.tu')
  const recipients = [{ agencyId: null, name: 'Như Điều 3', purpose: 'act' as const }]
  const signerPostId = await office.post(drafter, 'Bí thư')
  const draft = { ...common, ...decision, typeCode: 'decision', recipients, signerPostId }
  await drafter.call(draftDocument, draft)
}
