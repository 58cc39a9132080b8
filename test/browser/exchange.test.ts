import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { common, government } from '../../bin/demo/hands.ts'
import { issue, type Issued } from '../../bin/demo/outgoing.ts'
import { makeAuthority } from '../../certs/make-authority.ts'
import { exchangeWords } from '../../client/words/exchange.ts'
import { vi } from '../../client/words/vi.ts'
import {
  startAxisSimulator,
  type AxisSimulator,
} from '../../server/exchange/axis-simulator/axis-simulator.ts'
import { axisHeaders } from '../../server/exchange/carriers/axis/axis-client.ts'
import { readBundle, writeBundle } from '../../server/exchange/carriers/folder/bundle.ts'
import {
  addPartner,
  listPartners,
  placeBodies,
  showOwnCard,
} from '../../server/exchange/partners/contract.ts'
import { listDeliveries, registerDelivery } from '../../server/exchange/contract.ts'
import { writeEdxml } from '../../server/exchange/edxml/write-edxml.ts'
import { openExchangeKeys } from '../../server/exchange/receipts/exchange-key.ts'
import { receiptOf } from '../../server/exchange/receipts/receipt.ts'
import { sealedText } from '../../server/exchange/receipts/envelopes.ts'
import { sha256 } from '../../server/platform/digest.ts'
import { newDocument } from '../support/foreign-document.ts'
import { plainPdf } from '../support/plain-pdf.ts'
import { atTheDoor, personAt, running, withBrowser } from './support/desk-browser.ts'
import { narrow, wide, type Person } from './support/person.ts'
import { office } from './support/to-sign.ts'

const words = exchangeWords.vi
const keeperLogIn = 'quantri.vpubnd'
const text = 'Điều 1. Phê duyệt kế hoạch.\n\nĐiều 2. Các cơ quan chịu trách nhiệm thi hành.'
const bodyCodes = ['I01.90', 'I01.90.101'] as const

interface Recipient {
  agencyId: number | null
  name: string
}

async function bodies() {
  const all = await office().agencies()
  return (code: string) => {
    const body = all.find((each) => each.code === code)
    if (!body) throw new Error(`there is no ${code}`)
    return { agencyId: body.id, name: body.name, code }
  }
}

async function issued(recipients: readonly Recipient[]): Promise<Issued> {
  const to = recipients.map(({ agencyId, name }) => ({ agencyId, name, purpose: 'act' as const }))
  const abstract = 'Về việc phê duyệt kế hoạch phối hợp công tác năm 2027'
  const draft = { ...common, abstract, text, typeCode: 'decision', recipients: to }
  return await issue(office(), government, draft)
}

/** Until a thing is there. */
async function awaited<Thing>(find: () => Promise<Thing | undefined>): Promise<Thing> {
  for (let tries = 0; tries < 100; tries += 1) {
    const thing = await find()
    if (thing !== undefined) return thing
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error('it has not come')
}

/** The picture of a screen on a desk and on a telephone. */
async function pictures(person: Person, name: string): Promise<void> {
  await person.picture(name)
  await person.page.setViewportSize(narrow.viewport ?? { width: 390, height: 844 })
  await person.picture(`${name}-narrow`)
  await person.page.setViewportSize(wide.viewport ?? { width: 1440, height: 860 })
}

async function inEnglish(person: Person, name: string): Promise<void> {
  await person.press('EN')
  await person.settles()
  await person.picture(name)
  await person.press('VI')
  await person.settles()
}

describe('What crosses between installations, through the screens', function () {
  this.timeout(180_000)
  withBrowser()
  let axis: AxisSimulator | undefined
  after(() => axis?.stop())

  it('is entered, carried by hand, and answered; what is refused is sent again with one press', async () => {
    const [first, second] = [(await bodies())(bodyCodes[0]), (await bodies())(bodyCodes[1])]
    const party = (await office().agencies()).find(({ name }) => name === 'Tỉnh ủy Hương Sơn')
    const folder = await mkdtemp(join(tmpdir(), 'tamcap-carried-'))
    const keys = [first, second].map(({ agencyId: id, name }) => ({ id, name }))
    await makeAuthority(folder, { people: [], bodies: keys, password: 'x' })
    const pem = (name: string | number) =>
      readFile(join(folder, 'exchange', `${String(name)}.pem`), 'utf8')
    const card = [first, second].map(async ({ agencyId, code, name }) => {
      return { code, name, certificate: await pem(agencyId) }
    })
    await writeFile(
      join(folder, 'card.json'),
      JSON.stringify({ certificate: await pem('installation'), bodies: await Promise.all(card) }),
    )

    const keeper = await personAt(keeperLogIn)
    await keeper.open('/administrator/partners')
    await keeper.sees(words.fingerprint.own)
    await pictures(keeper, '90-partners')
    await keeper.press(words.partners.add)
    const dialog = keeper.page.getByRole('dialog')
    await dialog.getByLabel(words.partners.name).fill('Mặt trận Tổ quốc tỉnh')
    await dialog.getByLabel(words.partners.carrier).selectOption('folder')
    await dialog.getByLabel(words.partners.address).fill(folder)
    await dialog.locator('input[type=file]').setInputFiles(join(folder, 'card.json'))
    await keeper.sees(words.partners.cardRead(2))
    await keeper.picture('91-partner-card')
    await keeper.confirm(words.partners.add)
    await keeper.page.getByRole('button', { name: /Mặt trận Tổ quốc tỉnh/ }).click()
    await keeper.press(words.fingerprint.confirm)
    await keeper.sees(/Đã đối chiếu qua điện thoại/)
    await keeper.press(words.partners.try)
    await keeper.sees(words.partners.tried)

    const recipients = [first, second, { agencyId: party?.id ?? 0, name: party?.name ?? '' }]
    const { id } = await issued(recipients)
    await awaited(async () => {
      const names = await readdir(join(folder, 'out')).catch(() => [])
      return names.length === 2 ? names : undefined
    })
    await keeper.page.reload()
    await keeper.press(words.bundles.takeOut)
    await keeper.sees(words.bundles.waiting(0))
    const own = await (await office().person(keeperLogIn)).call(showOwnCard, {})
    const [taken = ''] = await readdir(join(folder, 'taken'))
    const messages = readBundle(await readFile(join(folder, 'taken', taken)), own.certificate)
    openExchangeKeys(join(folder, 'exchange'))
    await writeFile(join(folder, 'back.zip'), await answers(messages ?? [], [first, second]))
    await keeper.page.locator('input[type=file]').setInputFiles(join(folder, 'back.zip'))
    await keeper.press(words.bundles.bring)
    await keeper.sees(words.bundles.brought(0, 2))
    await pictures(keeper, '92-partner-by-hand')
    await inEnglish(keeper, '92-partner-by-hand-en')
    await keeper.leave()

    await registeredAtParty()
    const clerk = await personAt('vanthu.ubnd')
    await clerk.open('/clerk/exchange')
    await clerk.sees('exchange.attachment_damaged')
    await pictures(clerk, '93-exchange-of-clerk')
    await inEnglish(clerk, '93-exchange-of-clerk-en')
    await clerk.open(`/clerk/outgoing/${String(id)}?all=yes`)
    await clerk.settles()
    await recall(clerk, party?.name ?? '')
    await clerk.press(vi.partners.receipts)
    await clerk.sees(words.receipts.good)
    await clerk.page.getByText(words.deliveries.asking).scrollIntoViewIfNeeded()
    await clerk.settles()
    await clerk.picture('94-deliveries-refused-and-recalled')
    await inEnglish(clerk, '94-deliveries-en')
    await clerk.page.setViewportSize(narrow.viewport ?? { width: 390, height: 844 })
    await clerk.page.getByText(words.deliveries.asking).scrollIntoViewIfNeeded()
    await clerk.picture('94-deliveries-narrow')
    await clerk.press(vi.partners.resend)
    await clerk.sees(words.deliveries.resentAs)
    await clerk.leave()
  })

  it('reaches somebody outside by a link and a code told apart, once, or on paper', async () => {
    const name = 'Ông Trần Văn Mẫu'
    const { id } = await issued([{ agencyId: null, name }])
    const clerk = await personAt('vanthu.ubnd')
    await clerk.open(`/clerk/outgoing/${String(id)}?all=yes`)
    await clerk.press(words.outside.make)
    await makes(clerk, words.outside.make)
    const shown = clerk.page.getByRole('dialog').locator('.told-once')
    const [link = '', code = ''] = await shown.allInnerTexts()
    await clerk.picture('95-link-made')
    await clerk.confirm(words.outside.written)
    await clerk.sees(words.outside.states.waiting)

    const stranger = await atTheDoor(narrow)
    await stranger.page.goto(link.trim())
    await typeCode(stranger.page, '0000 0000')
    await stranger.sees(/Còn 4 lần thử/)
    stranger.complaints.length = 0
    await stranger.picture('96-code-wrong-narrow')
    await stranger.page.getByRole('link', { name: 'English' }).click()
    await stranger.sees('Receive a document')
    await stranger.page.setViewportSize(wide.viewport ?? { width: 1440, height: 860 })
    await stranger.picture('96-code-en')
    const coming = stranger.page.waitForEvent('download')
    await typeCode(stranger.page, code)
    expect((await coming).suggestedFilename()).to.equal('van-ban.pdf')
    await stranger.leave()

    await clerk.page.reload()
    await clerk.sees(words.outside.states.opened)
    await clerk.press(words.outside.renew)
    await makes(clerk, words.outside.renew)
    await clerk.confirm(words.outside.written)
    await clerk.press(words.outside.withdraw)
    await clerk.sees(words.outside.states.withdrawn)
    await clerk.press(words.outside.paper)
    await clerk.page.getByRole('dialog').getByLabel(words.outside.postedOn).fill('22/11/2026')
    await clerk.confirm(words.outside.paper)
    await clerk.sees(words.outside.posted('22/11/2026', 1))
    await clerk.page.getByText(words.outside.title).scrollIntoViewIfNeeded()
    await pictures(clerk, '97-outside')
    expect(clerk.complaints).to.deep.equal([])
    await clerk.leave()
  })

  it('shows the clerk that what an axis brought is not signed by its sender', async () => {
    const from = (await bodies())('I01.90.102')
    const to = { systemId: 'tamcap', secret: 'bí mật một', codes: ['H90'] }
    const theirs = { systemId: 'voffice', secret: 'bí mật hai', codes: [from.code] }
    axis = await startAxisSimulator([to, theirs])
    const file = { name: 'a.pdf', contentType: 'application/pdf', bytes: await plainPdf('Số 12') }
    const message = { ...newDocument('H90'), from: { organId: from.code, organName: from.name } }
    await handIn(axis, writeEdxml(message, [file]), { from: from.code, ...theirs })
    const keeper = await office().person(keeperLogIn)
    const way = { carrier: 'axis' as const, address: axis.address, systemId: to.systemId }
    const given = { name: 'Trục liên thông tỉnh', certificate: null, anchors: null, ...way }
    const { id: partnerId } = await keeper.call(addPartner, given)
    const secret = join(running().dataFolder, 'keys', 'exchange', `${String(partnerId)}.secret`)
    await writeFile(secret, to.secret)
    await keeper.call(placeBodies, { partnerId, bodies: [{ code: from.code, certificate: null }] })

    await awaited(async () => {
      const { partners } = await keeper.call(listPartners, {})
      return partners.find(({ id, pulledAt }) => id === partnerId && pulledAt !== null)
    })
    const clerk = await personAt('vanthu.ubnd')
    await clerk.open('/clerk/incoming')
    await clerk.sees(words.envelope.states.missing)
    await clerk.seesPages()
    await pictures(clerk, '98-envelope-not-signed')
    await inEnglish(clerk, '98-envelope-not-signed-en')
    await clerk.leave()
  })
})

type Entries = NonNullable<ReturnType<typeof readBundle>>
interface Body {
  agencyId: number
  code: string
  name: string
}

/** A bundle in which the first body refuses what it was sent, and the second has taken it. */
async function answers(messages: Entries, [first, second]: [Body, Body]): Promise<Uint8Array> {
  const at = new Date().toISOString()
  const isFor = ({ bytes }: Entries[number], { code }: Body) =>
    new TextDecoder().decode(bytes).includes(`>${code}<`)
  const refused = messages.find((each) => isFor(each, first))
  const taken = messages.find((each) => isFor(each, second))
  const uuid = taken?.uuid ?? ''
  const about = { uuid, sha256: sha256(taken?.bytes ?? new Uint8Array()), documentId: uuid }
  const to = { toCode: second.code, toName: second.name, fromCode: 'H90' }
  const { content } = await sealedText(receiptOf({ ...about, ...to }, at), second.agencyId, at)
  const utf8 = (said: string) => new TextEncoder().encode(said)
  const refusal = utf8('exchange.attachment_damaged')
  return await writeBundle(
    [
      { kind: 'refusal', uuid: refused?.uuid ?? '', bytes: refusal },
      { kind: 'receipt', uuid, bytes: utf8(content) },
    ],
    at,
  )
}

async function registeredAtParty(): Promise<void> {
  const clerk = await office().person('vanthu.tu')
  const arrived = await awaited(async () => {
    const { deliveries } = await clerk.call(listDeliveries, { state: '01', limit: 10 })
    return deliveries[0]
  })
  await clerk.call(registerDelivery, { deliveryId: arrived.id, dueOn: null, note: null })
}

async function recall(clerk: Person, name: string): Promise<void> {
  const card = clerk.page.locator('.deliveries .card').filter({ hasText: name })
  await card.getByRole('button', { name: vi.acts.recall, exact: true }).click()
  await clerk.page.getByRole('dialog').getByLabel(vi.forms.reason).fill('Sai căn cứ pháp lý.')
  await clerk.confirm(vi.acts.recall)
  await clerk.sees(words.deliveries.asking)
}

async function makes({ page }: Person, name: string): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name, exact: true }).click()
  await page.locator('.secret-code').waitFor()
}

async function typeCode(page: Page, code: string): Promise<void> {
  await page.locator('input[name=code]').fill(code)
  await page.locator('form button').click()
}

async function handIn(
  { address }: AxisSimulator,
  body: Uint8Array,
  { from, systemId, secret }: { from: string; systemId: string; secret: string },
): Promise<void> {
  const proof = axisHeaders(systemId, secret, new Date().toISOString())
  const about = { from, servicetype: 'eDoc', messagetype: 'edoc', 'hash-file': sha256(body) }
  const headers = { ...about, ...proof }
  const sent = await fetch(`${address}/sendEdoc`, {
    ...{ method: 'POST', headers, body: Buffer.from(body) },
  })
  expect(((await sent.json()) as { ErrorCode: string }).ErrorCode).to.equal('0')
}
