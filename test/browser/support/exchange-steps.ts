import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { common, government } from '../../../bin/demo/hands.ts'
import { issue } from '../../../bin/demo/outgoing.ts'
import { exchangeWords } from '../../../client/words/exchange.ts'
import { vi } from '../../../client/words/vi.ts'
import {
  addPartner,
  listPartners,
  placeBodies,
} from '../../../server/exchange/partners/contract.ts'
import { listDeliveries, registerDelivery } from '../../../server/exchange/contract.ts'
import { atTheDoor, running } from './desk-browser.ts'
import { awaited } from './other-side.ts'
import { narrow, type Person } from './person.ts'
import { inEnglish, onScreen } from './pictures.ts'
import { office } from './to-sign.ts'

const words = exchangeWords.vi
/** Who keeps the installation. */
export const keeperLogIn = 'quantri.vpubnd'
const partnerName = 'Mặt trận Tổ quốc tỉnh'

/** The identifier of a decision that went to these. */
export async function issued(
  to: readonly { agencyId: number | null; name: string }[],
): Promise<number> {
  const recipients = to.map(({ agencyId, name }) => ({ agencyId, name, purpose: 'act' as const }))
  const text = 'Điều 1. Phê duyệt kế hoạch.\n\nĐiều 2. Các cơ quan chịu trách nhiệm thi hành.'
  const abstract = 'Về việc phê duyệt kế hoạch phối hợp công tác năm 2027'
  const draft = { ...common, abstract, text, typeCode: 'decision', recipients }
  return (await issue(office(), government, draft)).id
}

/** Enters an installation that is reached by hand, with its card, compares it and tries the way. */
export async function enters(keeper: Person, folder: string): Promise<void> {
  await keeper.press(words.partners.add)
  const dialog = keeper.page.getByRole('dialog')
  await dialog.getByLabel(words.partners.name).fill(partnerName)
  await dialog.getByLabel(words.partners.carrier).selectOption('folder')
  await dialog.getByLabel(words.partners.address).fill(folder)
  await dialog.locator('input[type=file]').setInputFiles(join(folder, 'card.json'))
  await keeper.sees(words.partners.cardRead(2))
  await keeper.picture('91-partner-card')
  await keeper.confirm(words.partners.add)
  await keeper.page.getByRole('button', { name: new RegExp(partnerName) }).click()
  await keeper.press(words.fingerprint.confirm)
  await keeper.sees(/Đã đối chiếu qua điện thoại/)
  await keeper.press(words.partners.try)
  await keeper.sees(words.partners.tried)
}

/** The Party committee registers what has come. */
export async function registeredAtParty(): Promise<void> {
  const clerk = await office().person('vanthu.tu')
  const { id: deliveryId } = await awaited(async () => {
    const { deliveries } = await clerk.call(listDeliveries, { state: '01', limit: 10 })
    return deliveries[0]
  })
  await clerk.call(registerDelivery, { deliveryId, dueOn: null, note: null })
}

/** Asks one recipient for its copy back. */
export async function recalls(clerk: Person, name: string): Promise<void> {
  const card = clerk.page.locator('.deliveries .card').filter({ hasText: name })
  await card.getByRole('button', { name: vi.acts.recall, exact: true }).click()
  await clerk.page.getByRole('dialog').getByLabel(vi.forms.reason).fill('Sai căn cứ pháp lý.')
  await clerk.confirm(vi.acts.recall)
  await clerk.sees(words.deliveries.asking)
}

/** Looks at the refusal and the recall of a document, and opens a receipt. */
export async function looksAtDeliveries(clerk: Person): Promise<void> {
  // Both at once need more than one screen.
  await clerk.page.setViewportSize({ width: 1440, height: 1300 })
  await clerk.page.getByText(vi.deliveries.title).scrollIntoViewIfNeeded()
  await clerk.page.getByText(words.deliveries.asking).scrollIntoViewIfNeeded()
  await clerk.settles()
  await clerk.picture('94-deliveries-refused-and-recalled')
  await inEnglish(clerk, '94-deliveries-en')
  await clerk.press(vi.partners.receipts)
  await clerk.sees(words.receipts.good)
  await onScreen(clerk, 'narrow')
  await clerk.page.getByText(words.receipts.good).scrollIntoViewIfNeeded()
  await clerk.picture('94-receipt-narrow')
}

/** Makes a link in the dialog at hand, and waits for its code. */
export async function makes({ page }: Person, name: string): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name, exact: true }).click()
  await page.locator('.secret-code').waitFor()
}

/** Opens a link as a stranger: first with a wrong code, then with the right one. */
export async function opensOutside(link: string, code: string): Promise<void> {
  const stranger = await atTheDoor(narrow)
  await stranger.page.goto(link)
  await types(stranger.page, '0000 0000')
  await stranger.sees(/Còn 4 lần thử/)
  await stranger.picture('96-code-wrong-narrow')
  await stranger.page.getByRole('link', { name: 'English' }).click()
  await stranger.sees('Receive a document')
  await onScreen(stranger, 'wide')
  await stranger.picture('96-code-en')
  const coming = stranger.page.waitForEvent('download')
  await types(stranger.page, code)
  expect((await coming).suggestedFilename()).to.equal('van-ban.pdf')
  await stranger.leave()
}

async function types(page: Page, code: string): Promise<void> {
  await page.locator('input[name=code]').fill(code)
  await page.locator('form button').click()
}

/** Enters an axis, and waits until it was asked for what came. */
export async function entersAxis(
  address: string,
  { systemId, secret, from }: { systemId: string; secret: string; from: string },
): Promise<void> {
  const keeper = await office().person(keeperLogIn)
  const way = { carrier: 'axis' as const, address, systemId }
  const given = { name: 'Trục liên thông tỉnh', certificate: null, anchors: null, ...way }
  const { id: partnerId } = await keeper.call(addPartner, given)
  const file = join(running().dataFolder, 'keys', 'exchange', `${String(partnerId)}.secret`)
  await writeFile(file, secret)
  await keeper.call(placeBodies, { partnerId, bodies: [{ code: from, certificate: null }] })
  await awaited(async () => {
    const { partners } = await keeper.call(listPartners, {})
    return partners.find(({ id, pulledAt }) => id === partnerId && pulledAt !== null)
  })
}
