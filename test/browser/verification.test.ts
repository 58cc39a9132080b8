import { expect } from 'chai'
import { verifyWords } from '../../client/verify/words.ts'
import { reasonWords } from '../../client/words/reasons/index.ts'
import { atTheDoor, withBrowser } from './support/desk-browser.ts'
import { issuedDecision } from './support/issued.ts'
import { stepTo } from './support/keyboard.ts'
import { narrow, type Person } from './support/person.ts'
import { everythingSentBy } from './support/sent.ts'

const verify = verifyWords.vi

describe('The public page, through the screen', function () {
  this.timeout(180_000)
  withBrowser()

  const drop = async ({ page }: Person, name: string, buffer: Buffer): Promise<void> => {
    const file = { name, mimeType: 'application/pdf', buffer }
    await page.getByLabel(verify.choose).first().setInputFiles(file)
    await page.getByRole('heading', { name }).waitFor()
  }

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
    // The delivered file carries no evidence yet, and alone a browser asks nobody.
    await stranger.sees(verify.headlines.indeterminate)
    await stranger.sees(verify.statusUnknown)
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
    // Listened for before anything happens: the browser catches what it opens only from then on.
    const choosing = page.waitForEvent('filechooser')
    await stranger.open('/verify')
    await stepTo(stranger, 'textbox', verify.code)
    await page.keyboard.type('khong phai')
    await page.keyboard.press('Enter')
    await stranger.sees(verify.codeWrong)
    await page.getByRole('textbox').fill('0000-1111-2222-3333')
    await page.keyboard.press('Enter')
    await stranger.sees(reasonWords['verification.not_found']!.vi)
    await stepTo(stranger, 'button', verify.choose)
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
