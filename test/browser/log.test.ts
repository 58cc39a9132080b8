import { generateKeyPairSync } from 'node:crypto'
import { expect } from 'chai'
import { logWords } from '../../client/words/log.ts'
import { logReasons } from '../../client/words/reasons/log.ts'
import { vi } from '../../client/words/vi.ts'
import { verifierLine } from '../../server/journal/log/formats/note.ts'
import { personAt, withBrowser } from './support/desk-browser.ts'
import { narrow } from './support/person.ts'

const words = logWords.vi

// A witness that nobody reaches; not a tenth of a second may pass without it.
const unreachable = (): Promise<NodeJS.ProcessEnv> => {
  const { publicKey } = generateKeyPairSync('ed25519')
  const key = publicKey.export({ type: 'spki', format: 'der' }).subarray(-32)
  const line = verifierLine({ name: 'far.example/witness', kind: 'cosignature', key })
  const settings = { LOG_HEAD_SECONDS: '1', LOG_UNWITNESSED_HOURS: '0.00002' }
  return Promise.resolve({ ...settings, LOG_WITNESSES: `http://127.0.0.1:9/log/witness ${line}` })
}

describe('The room of the journal’s proof', function () {
  this.timeout(180_000)
  withBrowser(unreachable)

  it('shows the signed head, proves lines in the browser, and warns that nobody vouches', async () => {
    const auditor = await personAt('thanhtravien.ttt', { ...narrow, colorScheme: 'light' })
    const { page } = auditor
    await auditor.open('/auditor/journal')
    await auditor.sees(logReasons['log.unwitnessed_too_long'].vi)
    await auditor.sees(words.unwitnessed)
    await auditor.press(vi.acts.verify)
    await page.locator('.outcome.good').waitFor()
    const field = page.getByLabel(words.subject, { exact: true })
    await field.fill('không có văn bản nào như vậy')
    await auditor.press(words.prove)
    await auditor.sees(words.noDocument)
    await field.fill('workflow:incoming')
    await auditor.press(words.prove)
    await page.locator('.log-head .note.good').waitFor()

    expect(await page.locator('.log-head .note.good').innerText()).to.match(/✓ \d+ dòng nằm trong/)
    await auditor.settles()
    await auditor.picture('journal-proof-phone')
    await page.setViewportSize({ width: 1440, height: 860 })
    await auditor.picture('journal-proof')
    expect(auditor.complaints).to.deep.equal([])
    await auditor.leave()
  })
})
