import { expect } from 'chai'
import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { common, government } from '../../bin/demo/hands.ts'
import { issue } from '../../bin/demo/outgoing.ts'
import { evidenceWords } from '../../client/words/evidence.ts'
import { momentWords } from '../../client/words/moments.ts'
import { vi } from '../../client/words/vi.ts'
import { personAt, withBrowser } from './support/desk-browser.ts'
import { narrow, wide, type Person } from './support/person.ts'
import { office } from './support/to-sign.ts'

const words = momentWords.vi

describe('The auditor before a document’s life', function () {
  this.timeout(180_000)
  withBrowser()
  let documentId = 0
  before(async () => {
    const text = 'Điều 1. Phê duyệt kế hoạch.\n\nĐiều 2. Quyết định có hiệu lực từ ngày ký.'
    const given = { text, typeCode: 'decision', abstract: 'Về việc phê duyệt kế hoạch' }
    const issued = await issue(office(), government, { ...common, ...given, recipients: [] })
    documentId = issued.id
  })

  const atDocument = async (screen: typeof wide): Promise<Person> => {
    const auditor = await personAt('thanhtravien.ttt', { ...screen, colorScheme: 'light' })
    await auditor.open(`/auditor/oversight/${String(documentId)}`)
    await auditor.sees(words.title)
    await auditor.settles()
    return auditor
  }

  const slider = ({ page }: Person) => page.getByRole('slider', { name: words.slider })

  for (const [name, screen] of [
    ['wide', wide],
    ['narrow', narrow],
  ] as const) {
    it(`slides to any moment by keys and buttons, and ends at exactly what the document is, on a ${name} screen`, async () => {
      const auditor = await atDocument(screen)
      const { page } = auditor
      const track = slider(auditor)
      let traces = 0
      page.on('request', (request) => (traces += Number(request.url().endsWith('/trace'))))
      await auditor.sees(/Dựng lại từ \d+ dòng nhật ký: khớp đúng với văn bản đang lưu/)
      expect(await track.getAttribute('aria-valuetext')).to.equal(words.present)

      await track.press('Home')
      await auditor.sees(words.draft)
      expect(await track.getAttribute('aria-valuetext')).to.contain(
        vi.journalActs['document.draft'],
      )
      await auditor.press(`${words.next} →`)
      await page.locator('.moment-state .is-new', { hasText: vi.stages['content-check'] }).waitFor()
      await page.locator('.moments').evaluate((element) => element.scrollIntoView())
      await auditor.picture(`moment-${name}`)

      const link = page.getByRole('link', { name: words.openVersion(1) })
      expect(await link.getAttribute('href')).to.match(/\/versions\/1\/file$/)
      await track.press('End')
      await auditor.sees(words.signed.seal)
      await page.waitForTimeout(1500)
      expect(traces, 'what was only read is not asked again').to.equal(0)
      expect(auditor.complaints).to.deep.equal([])
      await auditor.leave()
    })
  }

  it('takes the passport and the bundle away, and the bundle is judged in the browser', async () => {
    const auditor = await atDocument(wide)
    const { page } = auditor
    const taken = async (name: string) => {
      const coming = page.waitForEvent('download')
      await page.getByRole('link', { name }).click()
      const download = await coming
      return { name: download.suggestedFilename(), path: await download.path() }
    }
    const passport = await taken(vi.oversight.passport)
    const { stdout } = await promisify(execFile)('pdftotext', ['-layout', passport.path, '-'])
    expect(passport.name).to.match(/^ly-lich.*\.pdf$/)
    expect(stdout)
      .to.match(/lý lịch văn bản/iu)
      .and.to.contain('Về việc phê duyệt kế hoạch')

    await page.waitForTimeout(1500)
    const bundle = await taken(vi.oversight.bundle)
    const bytes = await readFile(bundle.path)
    await auditor.open('/verifier')
    await drop(auditor, bundle.name, bytes)
    await auditor.sees(evidenceWords.vi.headlines.open)
    const changed = Buffer.from(bytes)
    changed[Math.floor(bytes.length / 2)] = (bytes[Math.floor(bytes.length / 2)] ?? 0) ^ 1
    await drop(auditor, 'sua.zip', changed)
    await auditor.sees(evidenceWords.vi.headlines.refuted)
    expect(auditor.complaints).to.deep.equal([])
    await auditor.leave()
  })

  const drop = async ({ page }: Person, name: string, buffer: Buffer): Promise<void> => {
    const file = { name, mimeType: 'application/zip', buffer }
    const choosing = page.getByLabel(evidenceWords.vi.choose, { exact: true }).last()
    await choosing.setInputFiles(file)
    await page.getByRole('heading', { name }).waitFor()
  }
})
