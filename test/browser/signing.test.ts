import { expect } from 'chai'
import { batchWords } from '../../client/signing/batch/words.ts'
import { placeWords } from '../../client/signing/places/words.ts'
import { vi } from '../../client/words/vi.ts'
import { demonstrationPassword } from '../../server/agencies/demonstration/province.data.ts'
import { returnDocument, showDocument } from '../../server/documents/contract.ts'
import { personAt, withBrowser } from './support/desk-browser.ts'
import { keyFileOf } from './support/key-file.ts'
import { narrow, type Person } from './support/person.ts'
import { decisionsToSign, office, uploadedToSign } from './support/to-sign.ts'

const batch = batchWords.vi
const places = placeWords.vi
const subjects = [
  'Phê duyệt Kế hoạch chuyển đổi số năm 2027',
  'Kiện toàn Ban Chỉ đạo phòng, chống thiên tai',
  'Giao chỉ tiêu kế hoạch vốn đầu tư công trung hạn',
  'Công nhận xã đạt chuẩn nông thôn mới nâng cao',
]

describe('Signing, through the screens', function () {
  this.timeout(180_000)
  withBrowser()

  const readTo = async ({ page }: Person, subject: string): Promise<void> => {
    await page.getByRole('button', { name: subject }).click()
    await page.locator('.pdf > div').waitFor({ state: 'attached' })
    await page.locator('.pdf > div').scrollIntoViewIfNeeded()
    await page.locator('.action-bar').getByText(vi.document.read).waitFor()
  }

  const openKey = async (person: Person): Promise<void> => {
    const { page } = person
    const keyFile = await keyFileOf(person)
    await page.getByLabel(vi.key.file).setInputFiles(keyFile)
    await page.getByRole('dialog').getByLabel(vi.key.password).fill(demonstrationPassword)
    await page.getByRole('button', { name: vi.key.open, exact: true }).click()
  }

  const outcomeOf = ({ page }: Person, subject: string) =>
    page.getByRole('listitem').filter({ hasText: subject })

  it('of several documents in one sitting tells of each how it went; the one taken back meanwhile hides nothing', async () => {
    const people = office()
    const [first, second] = await decisionsToSign(people, subjects)
    const chairman = await personAt('chutich.ubnd')
    const { page } = chairman
    await chairman.seesPages()
    await readTo(chairman, subjects[0]!)
    await readTo(chairman, subjects[1]!)
    await readTo(chairman, subjects[2]!)
    await chairman.picture('20-signing-desk')

    await page.keyboard.press('Shift+S')
    const dialog = page.getByRole('dialog')
    const unread = dialog.getByRole('checkbox', { name: subjects[3]! })
    expect(await unread.isDisabled()).to.equal(true)
    await dialog.getByRole('checkbox', { name: batch.knowingly }).check()
    await unread.check()
    await chairman.picture('21-batch-choice')

    const elsewhere = await people.person('chutich.ubnd')
    await elsewhere.call(returnDocument, { documentId: second!, reason: 'Rà soát lại thành phần.' })
    await chairman.press(batch.signUnread(4, 1))
    await openKey(chairman)

    await outcomeOf(chairman, subjects[3]!).getByText(vi.signatures.passed).waitFor()
    await outcomeOf(chairman, subjects[1]!).getByText(batch.states.failed).waitFor()
    await outcomeOf(chairman, subjects[1]!).getByRole('button', { name: batch.again }).waitFor()
    for (const subject of [subjects[0]!, subjects[2]!]) {
      expect(await outcomeOf(chairman, subject).getByText(vi.signatures.passed).count()).to.equal(1)
    }
    await chairman.picture('22-batch-one-failed')
    const { stage } = await elsewhere.call(showDocument, { documentId: first! })
    expect(stage).to.equal('signed')
    await chairman.leave()
  })

  it('goes on where it broke off, and asks the server what is signed', async () => {
    const people = office()
    await decisionsToSign(
      people,
      ['Một', 'Hai', 'Ba'].map((word) => `Lượt ký dở dang ${word}`),
    )
    const chairman = await personAt('chutich.ubnd', narrow)
    const { page } = chairman
    await chairman.seesPages()
    await chairman.press(batch.open)
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('checkbox', { name: batch.knowingly }).check()
    for (const word of ['Một', 'Hai', 'Ba']) {
      await dialog.getByRole('checkbox', { name: `dở dang ${word}` }).check()
    }
    await chairman.press(batch.signUnread(3, 3))
    // The last signature of the sitting never gets through: its window is shut before.
    let answered = 0
    await page.route('**/api/documents/*/signatures', async (route) => {
      if (route.request().method() !== 'POST' || (answered += 1) < 2) return await route.continue()
      await page.evaluate(() => location.reload())
    })
    await openKey(chairman)
    await chairman.sees(batch.brokenOff(3))
    await page.unroute('**/api/documents/*/signatures')
    await chairman.seesPages()
    await chairman.picture('23-batch-broken-off')

    await chairman.press(batch.takeUp)
    await chairman.sees(batch.continue(2))
    expect(await dialog.locator('.outcome.signed').count()).to.equal(1)
    await chairman.press(batch.continue(2))
    await openKey(chairman)
    await chairman.sees(new RegExp(`3/3.*${batch.signed(3)}`))
    await chairman.picture('24-batch-resumed')
    await chairman.press(vi.close)
    await page.getByText(batch.brokenOff(3)).waitFor({ state: 'detached' })
    await chairman.leave()
  })

  it('stands where the signer moved it, by hand or by keys, on a file that came from elsewhere', async () => {
    const people = office()
    const documentId = await uploadedToSign(people, 'Quyết định trình ký từ tệp có sẵn')
    const chairman = await personAt('chutich.ubnd')
    const { page } = chairman
    await chairman.seesPages()
    await page.getByRole('button', { name: 'Quyết định trình ký từ tệp có sẵn' }).click()
    await chairman.seesPages()
    const box = page.getByRole('button', { name: new RegExp(`^${places.names.signer}:`) })
    await box.scrollIntoViewIfNeeded()
    await chairman.picture('29-place-found')
    const before = await box.boundingBox()
    await box.focus()
    await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('ArrowDown')
    await chairman.sees(new RegExp(places.moved))
    const { x, y, width, height } = (await box.boundingBox())!
    expect(x).to.be.greaterThan(before!.x + 10)
    expect(y).to.be.greaterThan(before!.y)
    await page.mouse.move(x + width / 2, y + height / 2)
    await page.mouse.down()
    await page.mouse.move(x + width / 2 + 40, y + height / 2 + 130, { steps: 4 })
    await page.mouse.up()
    expect((await box.boundingBox())!.y).to.be.closeTo(y + 130, 2)
    await chairman.picture('30-place-moved')

    await page.keyboard.press('s')
    await openKey(chairman)
    await chairman.press(vi.signing.signAnyway)
    await chairman.sees(vi.done.signed)
    const { stage } = await (await people.person('chutich.ubnd')).call(showDocument, { documentId })
    expect(stage).to.equal('signed')
    await chairman.leave()
  })
})
