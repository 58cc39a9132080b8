import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'chai'
import { exchangeWords } from '../../client/words/exchange.ts'
import { vi } from '../../client/words/vi.ts'
import {
  startAxisSimulator,
  type AxisSimulator,
} from '../../server/exchange/axis-simulator/axis-simulator.ts'
import { showOwnCard } from '../../server/exchange/partners/contract.ts'
import { writeEdxml } from '../../server/exchange/edxml/write-edxml.ts'
import { newDocument } from '../support/foreign-document.ts'
import { plainPdf } from '../support/plain-pdf.ts'
import { personAt, withBrowser } from './support/desk-browser.ts'
import {
  enters,
  entersAxis,
  issued,
  keeperLogIn,
  looksAtDeliveries,
  makes,
  opensOutside,
  recalls,
  registeredAtParty,
} from './support/exchange-steps.ts'
import { awaited, bodyOf, bundleBack, folderOf, handIn } from './support/other-side.ts'
import { inEnglish, pictures } from './support/pictures.ts'
import { office } from './support/to-sign.ts'

const words = exchangeWords.vi

describe('What crosses between installations, through the screens', function () {
  this.timeout(180_000)
  withBrowser()
  let axis: AxisSimulator | undefined
  after(() => axis?.stop())

  it('is entered, carried by hand, and answered; what is refused is sent again with one press', async () => {
    const [first, second] = [await bodyOf('I01.90'), await bodyOf('I01.90.101')]
    const party = await bodyOf('A90')
    const folder = await folderOf([first, second])
    const keeper = await personAt(keeperLogIn)
    await keeper.open('/administrator/partners')
    await keeper.sees(words.fingerprint.own)
    await pictures(keeper, '90-partners')
    await enters(keeper, folder)
    const id = await issued([first, second, party])
    await awaited(async () => {
      const names = await readdir(join(folder, 'out')).catch(() => [])
      return names.length === 2 ? names : undefined
    })
    await keeper.page.reload()
    await keeper.press(words.bundles.takeOut)
    await keeper.sees(words.bundles.waiting(0))
    const { certificate } = await (await office().person(keeperLogIn)).call(showOwnCard, {})
    const back = await bundleBack(folder, certificate, [first, second])
    await keeper.page.locator('input[type=file]').setInputFiles(back)
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
    await recalls(clerk, party.name)
    await looksAtDeliveries(clerk)
    await clerk.press(vi.partners.resend)
    await clerk.sees(words.deliveries.resentAs)
    await clerk.leave()
  })

  it('reaches somebody outside by a link and a code told apart, once, or on paper', async () => {
    const id = await issued([{ agencyId: null, name: 'Ông Trần Văn Mẫu' }])
    const clerk = await personAt('vanthu.ubnd')
    await clerk.open(`/clerk/outgoing/${String(id)}?all=yes`)
    await clerk.press(words.outside.make)
    await makes(clerk, words.outside.make)
    const shown = clerk.page.getByRole('dialog').locator('.told-once')
    const [link = '', code = ''] = await shown.allInnerTexts()
    await clerk.picture('95-link-made')
    await clerk.confirm(words.outside.written)
    await clerk.sees(words.outside.states.waiting)
    await opensOutside(link.trim(), code)

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
    const from = await bodyOf('I01.90.102')
    const own = { systemId: 'tamcap', secret: 'bí mật một', codes: ['H90'] }
    const theirs = { systemId: 'voffice', secret: 'bí mật hai', codes: [from.code] }
    axis = await startAxisSimulator([own, theirs])
    const file = { name: 'a.pdf', contentType: 'application/pdf', bytes: await plainPdf('Số 12') }
    const message = { ...newDocument('H90'), from: { organId: from.code, organName: from.name } }
    await handIn(axis.address, writeEdxml(message, [file]), { from: from.code, ...theirs })
    await entersAxis(axis.address, { ...own, from: from.code })

    const clerk = await personAt('vanthu.ubnd')
    await clerk.open('/clerk/incoming')
    await clerk.sees(words.envelope.states.missing)
    await clerk.seesPages()
    await pictures(clerk, '98-envelope-not-signed')
    await inEnglish(clerk, '98-envelope-not-signed-en')
    await clerk.leave()
  })
})
