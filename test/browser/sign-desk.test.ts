import { expect } from 'chai'
import { reasonWords } from '../../client/words/reasons/index.ts'
import { signDeskWords } from '../../client/words/sign-desk.ts'
import { vi } from '../../client/words/vi.ts'
import { common, government } from '../../bin/demo/hands.ts'
import { demonstrationPassword } from '../../server/agencies/demonstration/province.data.ts'
import { draftDocument } from '../../server/documents/contract.ts'
import { setInitialSteps } from '../../server/signing/initials/contract.ts'
import { plainPdf } from '../support/plain-pdf.ts'
import { disk, inked } from '../support/png.ts'
import { personAt, withBrowser } from './support/desk-browser.ts'
import { keyFileOf } from './support/key-file.ts'
import { narrow, type Person } from './support/person.ts'
import { office } from './support/to-sign.ts'

const words = signDeskWords.vi
const keeper = 'quantri.vpubnd'
const [blue, red] = [
  [20, 50, 160],
  [220, 20, 30],
] as const

const image = (buffer: Buffer) => ({ name: 'chu-ky.png', mimeType: 'image/png', buffer })

describe('The signing desks, through the screens', function () {
  this.timeout(180_000)
  withBrowser()

  const openKey = async (person: Person): Promise<void> => {
    const { page } = person
    await page.getByLabel(vi.key.file).setInputFiles(await keyFileOf(person))
    await page.getByRole('dialog').getByLabel(vi.key.password).fill(demonstrationPassword)
    await person.press(vi.key.open)
  }

  const draft = async (): Promise<number> => {
    const people = office()
    const [drafter, administrator] = [
      await people.person(government.drafter),
      await people.person(keeper),
    ]
    const { agency } = drafter.session
    await administrator.call(setInitialSteps, { agencyId: agency.id, steps: ['draft'] })
    const signerPostId = await people.post(drafter, government.signerTitle)
    const recipients = [{ agencyId: null, name: 'Như Điều 2', purpose: 'act' as const }]
    const about = { abstract: 'Phê duyệt Đề án dạy nghề', text: 'Điều 1. Phê duyệt.' }
    const given = { ...common, ...about, typeCode: 'decision', recipients, signerPostId }
    return (await drafter.call(draftDocument, given)).id
  }

  it('take the drafter’s initials, and an image of their signature in blue alone', async () => {
    const id = await draft()
    const drafter = await personAt(government.drafter)
    const { page } = drafter
    await drafter.open(`/officer/drafts/${String(id)}`)
    await drafter.press(words.initials.choose)
    await page.getByRole('checkbox', { name: words.initials.steps['form-check'] }).check()
    await drafter.picture('33-initials-chosen')
    await drafter.confirm(words.initials.save)
    await drafter.press(words.initials.put)
    await openKey(drafter)
    await drafter.sees(words.initials.done)
    await drafter.seesPages()
    await drafter.picture('34-initialled')

    await drafter.open('/signature')
    await drafter.sees(words.certificates.states.standing)
    await drafter.press(words.images.register)
    await page.getByLabel(words.images.file).setInputFiles(image(disk(red)))
    await page.getByRole('dialog').getByRole('button', { name: words.images.register }).click()
    await drafter.sees(reasonWords['image.not_blue']!.vi)
    await drafter.picture('35-image-refused')
    await page.getByLabel(words.images.file).setInputFiles(image(inked(blue)))
    await drafter.confirm(words.images.register)
    await page.setViewportSize(narrow.viewport!)
    await drafter.settles()
    await drafter.picture('36-own-signature-phone')
    await drafter.leave()
  })

  it('copy a paper as its scan under the body’s signature', async () => {
    const clerk = await personAt(government.clerk)
    const { page } = clerk
    await clerk.open('/clerk/copies')
    await clerk.press(vi.copies.paper)
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(vi.forms.secrecy).selectOption('none')
    await dialog.getByLabel(vi.forms.reference).fill('12/BC-UBND')
    await dialog.getByLabel(vi.document.date).fill('15/10/2026')
    await dialog.getByLabel(vi.forms.issuer).fill('Ủy ban nhân dân xã Bình Lâm')
    await dialog.getByLabel(vi.document.type, { exact: true }).fill('Báo cáo')
    await dialog.getByLabel(vi.document.abstract).fill('Kết quả thực hiện nhiệm vụ quý III')
    const buffer = Buffer.from(await plainPdf('BÁO CÁO'))
    const scan = { name: 'ban-quet.pdf', mimeType: 'application/pdf', buffer }
    await dialog.getByLabel(vi.copies.scan).setInputFiles(scan)
    await dialog.getByLabel(vi.copies.signer).selectOption({ index: 1 })
    await clerk.picture('37-paper-copy')
    await clerk.confirm(vi.copies.make)

    await page.getByRole('link', { name: '01/SY-UBND' }).waitFor()
    await clerk.picture('38-book-of-copies')
    await clerk.leave()
  })

  it('revoke a certificate with its reason, where the installation is kept', async () => {
    const administrator = await personAt(keeper)
    const { page } = administrator
    await administrator.open('/administrator/certificates')
    await administrator.press(words.certificates.revoke)
    await page.getByLabel(words.certificates.reason).selectOption('superseded')
    await administrator.picture('39-revoking')
    await administrator.confirm(words.certificates.revoke)

    await administrator.sees(words.certificates.states.revoked)
    await administrator.picture('40-revoked')
    expect(administrator.complaints).to.deep.equal([])
    await administrator.leave()
  })
})
