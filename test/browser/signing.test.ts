import { expect } from 'chai'
import { batchWords } from '../../client/signing/batch/words.ts'
import { verifyWords } from '../../client/verify/words.ts'
import { reasonWords } from '../../client/words/reasons/index.ts'
import { vi } from '../../client/words/vi.ts'
import { demonstrationPassword } from '../../server/agencies/demonstration/province.data.ts'
import { returnDocument, showDocument } from '../../server/documents/contract.ts'
import { atTheDoor, personAt, withBrowser } from './support/desk-browser.ts'
import { issuedDecision } from './support/issued.ts'
import { keyFileOf } from './support/key-file.ts'
import { stepTo } from './support/keyboard.ts'
import { narrow, type Person } from './support/person.ts'
import { everythingSentBy } from './support/sent.ts'
import { decisionsToSign, office } from './support/to-sign.ts'

const batch = batchWords.vi
const verify = verifyWords.vi
const subjects = [
  'Phê duyệt Kế hoạch chuyển đổi số năm 2027',
  'Kiện toàn Ban Chỉ đạo phòng, chống thiên tai',
  'Giao chỉ tiêu kế hoạch vốn đầu tư công trung hạn',
  'Công nhận xã đạt chuẩn nông thôn mới nâng cao',
]

describe('Signing, through the screens', function () {
  this.timeout(60_000)
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

  const drop = async ({ page }: Person, name: string, buffer: Buffer): Promise<void> => {
    const file = { name, mimeType: 'application/pdf', buffer }
    await page.getByLabel(verify.choose).first().setInputFiles(file)
    await page.getByRole('heading', { name }).waitFor()
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

  it('of an issued document is verified by anyone: by its code, and the file itself without sending it', async () => {
    const { code, reference, file } = await issuedDecision('Ban hành Quy chế tiếp công dân')
    const stranger = await atTheDoor()
    const { page } = stranger
    await stranger.open(`/verify/${code}`)
    await stranger.sees(`Quyết định ${reference}`)
    await stranger.sees(verify.headlines.passed)
    await stranger.picture('25-verified-by-code')

    const sent = everythingSentBy(stranger)
    await drop(stranger, 'quyet-dinh.pdf', file)
    await stranger.sees(verify.compare.same)
    expect(await page.getByText(verify.headlines.passed).count()).to.equal(2)
    await page.getByText(verify.compare.same).scrollIntoViewIfNeeded()
    await stranger.picture('26-file-verified-offline')
    expect(sent).to.deep.equal([])
    expect(stranger.complaints).to.deep.equal([])
    await stranger.leave()
  })

  it('shows anyone that a file was tampered with, in the dark, on a phone, without the network', async () => {
    const { code, file } = await issuedDecision('Ban hành Quy chế tiếp công dân, bản hai')
    const stranger = await atTheDoor({ ...narrow, colorScheme: 'dark' })
    const { page } = stranger
    await stranger.open(`/verify/${code}`)
    await stranger.sees(verify.headlines.passed)
    await stranger.settles()
    await page.context().setOffline(true)
    const tampered = Buffer.from(file)
    const at = tampered.indexOf('/MediaBox')
    tampered.write('/mediaBox', at, 'latin1')
    await drop(stranger, 'sua-doi.pdf', tampered)
    await stranger.sees(verify.compare.other)
    await stranger.sees(verify.headlines.failed)
    await page.getByText(verify.compare.other).scrollIntoViewIfNeeded()
    await stranger.picture('27-tampered-file')

    await drop(stranger, 'bo-sung.pdf', Buffer.concat([file, Buffer.from('\n% thêm vào')]))
    await stranger.sees(reasonWords['pdf.bytes_after_end']!.vi)
    await drop(stranger, 'khong-phai.pdf', Buffer.from('xin chào'))
    await stranger.sees(reasonWords['pdf.not_a_pdf']!.vi)
    expect(stranger.complaints).to.deep.equal([])
    await stranger.leave()
  })

  it('asks for a code where there is none, and says what is wrong with one', async () => {
    const stranger = await atTheDoor()
    const { page } = stranger
    await stranger.open('/verify')
    await stepTo(stranger, 'textbox', verify.code)
    await page.keyboard.type('khong phai')
    await page.keyboard.press('Enter')
    await stranger.sees(verify.codeWrong)
    await page.getByRole('textbox').fill('0000-1111-2222-3333')
    await page.keyboard.press('Enter')
    await stranger.sees(reasonWords['verification.not_found']!.vi)
    await stepTo(stranger, 'button', verify.choose)
    const choosing = page.waitForEvent('filechooser')
    await page.keyboard.press('Enter')
    await choosing
    await stranger.picture('28-no-such-code')
    await stranger.leave()
  })

  it('takes a file that is dropped, too', async () => {
    const stranger = await atTheDoor()
    await stranger.open('/verify')
    await stranger.page.locator('.drop-place').evaluate((place) => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File(['xin chào'], 'tha-vao.pdf', { type: 'application/pdf' }))
      place.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true }))
    })
    await stranger.sees('tha-vao.pdf')
    await stranger.sees(verify.headlines.failed)
    await stranger.leave()
  })
})
