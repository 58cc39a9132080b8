import { expect } from 'chai'
import { common, government } from '../../bin/demo/hands.ts'
import { issue, type Issued } from '../../bin/demo/outgoing.ts'
import { amendmentWords } from '../../client/words/amendments.ts'
import { vi } from '../../client/words/vi.ts'
import { listDeliveries, registerDelivery } from '../../server/exchange/contract.ts'
import { narrow } from './support/person.ts'
import { personAt, withBrowser } from './support/desk-browser.ts'
import { office } from './support/to-sign.ts'

const words = amendmentWords.vi
const abstract = 'Về việc phê duyệt kế hoạch phối hợp công tác năm 2027'
const party = 'Tỉnh ủy Hương Sơn'

/** A decision of the people's committee that the Party committee has registered. */
async function registeredAtParty(): Promise<Issued> {
  const people = office()
  const to = (await people.agencies()).find(({ name }) => name === party)
  const recipients = [{ agencyId: to?.id ?? 0, name: party, purpose: 'act' as const }]
  const text = 'Điều 1. Phê duyệt kế hoạch.\n\nĐiều 2. Các cơ quan chịu trách nhiệm thi hành.'
  const draft = { ...common, abstract, text, typeCode: 'decision', recipients }
  const issued = await issue(people, government, draft)
  const clerk = await people.person('vanthu.tu')
  for (let tries = 0; tries < 50; tries += 1) {
    const { deliveries } = await clerk.call(listDeliveries, { state: '01', limit: 10 })
    const arrived = deliveries.find(({ reference }) => reference === issued.reference)
    if (arrived) {
      await clerk.call(registerDelivery, { deliveryId: arrived.id, dueOn: null, note: null })
      return issued
    }
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error('the decision has not arrived')
}

describe('Recall with consent, through the screens', function () {
  this.timeout(120_000)
  withBrowser()

  it('is asked for by the sender, agreed to by the recipient, and seen by both', async () => {
    const { id } = await registeredAtParty()
    const sender = await personAt('vanthu.ubnd')
    await sender.open(`/clerk/outgoing/${String(id)}?all=yes`)
    await sender.settles()
    await sender.press(vi.acts.recall)
    await sender.page.getByRole('dialog').getByLabel(vi.forms.reason).fill('Sai căn cứ pháp lý.')
    await sender.picture('70-recall')
    await sender.confirm(vi.acts.recall)
    await sender.sees(words.awaits)
    await sender.page.getByText(words.awaits).scrollIntoViewIfNeeded()
    await sender.picture('71-recall-waits')

    const clerk = await personAt('vanthu.tu')
    await clerk.open('/clerk/incoming?tab=requests')
    await clerk.sees('Sai căn cứ pháp lý.')
    await clerk.seesPages()
    await clerk.picture('72-requests')
    await clerk.press(words.agree)
    await clerk.page.getByRole('dialog').getByLabel(vi.forms.reason).fill('Chưa triển khai.')
    await clerk.picture('73-agree')
    await clerk.confirm(words.agree)
    await clerk.sees(words.nothing)
    await clerk.open('/clerk/incoming?tab=registered')
    await clerk.sees(/Đã thu hồi ngày/)
    await clerk.picture('74-recalled-copy')
    expect(await clerk.page.locator('.pdf canvas').count()).to.equal(0)
    await clerk.page.setViewportSize(narrow.viewport!)
    await clerk.picture('75-recalled-copy-narrow')

    await sender.open(`/clerk/outgoing/${String(id)}?all=yes`)
    await sender.sees(words.codes['15'])
    await sender.picture('76-frozen')
    await clerk.leave()
    await sender.leave()
  })

  it('leaves a document that is updated where it is, and one that is replaced pointing to the new', async () => {
    const { id } = await registeredAtParty()
    const sender = await personAt('vanthu.ubnd')
    await sender.open(`/clerk/outgoing/${String(id)}?all=yes`)
    await sender.press(words.update)
    const dialog = sender.page.getByRole('dialog')
    await dialog.getByLabel(`${words.newAbstract} (${vi.optional})`).fill(`${abstract} (sửa)`)
    await dialog.getByLabel(vi.forms.reason).fill('Sửa năm kế hoạch.')
    await sender.picture('77-update')
    await sender.confirm(words.update)
    await sender.sees(words.awaits)

    const clerk = await personAt('vanthu.tu')
    await clerk.open('/clerk/incoming?tab=requests')
    await clerk.sees(`${words.newAbstract}: ${abstract} (sửa)`)
    await clerk.picture('78-update-waits')
    await clerk.press(words.refuse)
    await clerk.page.getByRole('dialog').getByLabel(vi.forms.reason).fill('Đã thực hiện xong.')
    await clerk.confirm(words.refuse)
    await clerk.sees(words.nothing)

    await sender.open(`/clerk/outgoing/${String(id)}?all=yes`)
    await sender.sees(words.codes['16'])
    await sender.press(words.replace)
    await sender.sees(words.replaceNote)
    await sender.picture('79-replace')
    await clerk.leave()
    await sender.leave()
  })
})
