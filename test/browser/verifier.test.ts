import { expect } from 'chai'
import { readFile } from 'node:fs/promises'
import { evidenceWords } from '../../client/words/evidence.ts'
import { questionWords } from '../../client/words/questions.ts'
import { reasonWords } from '../../client/words/reasons/index.ts'
import { sampleBundle } from '../oversight/evidence/sample-bundle.ts'
import { logKeys, witness } from '../oversight/evidence/sample-log.ts'
import { trusting } from '../oversight/evidence/trusting.ts'
import { sha256 } from '../../server/platform/digest.ts'
import { inProject } from '../../server/platform/root.ts'
import { anchorText } from '../../server/signing/formats/path/read-anchors.ts'
import { atTheDoor, personAt, withBrowser } from './support/desk-browser.ts'
import { narrow, wide, type Person } from './support/person.ts'
import { everythingSentBy } from './support/sent.ts'

const words = evidenceWords.vi

describe('The verifier of evidence bundles, through the screen', function () {
  this.timeout(180_000)
  withBrowser()

  const drop = async ({ page }: Person, name: string, bytes: Uint8Array): Promise<void> => {
    const file = { name, mimeType: 'application/zip', buffer: Buffer.from(bytes) }
    await page.getByLabel(words.choose, { exact: true }).last().setInputFiles(file)
    await page.getByRole('heading', { name }).waitFor()
  }

  for (const [screen, options] of [
    ['wide', wide],
    ['narrow', narrow],
  ] as const) {
    it(`proves a bundle by the keys that a stranger trusts, sends nothing, and sees a changed byte, on a ${screen} screen`, async () => {
      const bundle = await sampleBundle()
      const { anchors } = await trusting()
      const stranger = await atTheDoor({ ...options, colorScheme: 'light' })
      const { page } = stranger
      await stranger.open('/verifier')
      await stranger.sees(words.title)
      await stranger.settles()
      const sent = everythingSentBy(stranger)

      await drop(stranger, 'goi.zip', bundle)
      await stranger.sees(words.headlines.open)
      await page.getByLabel(words.anchors).fill(anchors.map(anchorText).join('\n'))
      await page.getByLabel(words.logKeys).fill(logKeys.map(({ line }) => line).join('\n'))
      await page.getByLabel(words.witnessKeys).fill(witness.line)
      await stranger.sees(words.headlines.proved)
      await page.locator('.file-name').evaluate((element) => element.scrollIntoView())
      await stranger.picture(`verifier-${screen}`)

      const changed = bundle.slice()
      changed[20_000] = (changed[20_000] ?? 0) ^ 1
      await drop(stranger, 'sua.zip', changed)
      await stranger.sees(words.headlines.refuted)
      await stranger.sees(reasonWords['container.changed']!.vi)
      await stranger.picture(`verifier-refused-${screen}`)
      expect(sent).to.deep.equal([])
      expect(stranger.complaints).to.deep.equal([])
      await stranger.leave()
    })
  }

  it('gives the stand-alone verifier away, with the hash by which it is known again', async () => {
    const stranger = await atTheDoor({ ...wide, colorScheme: 'light' })
    const { page } = stranger
    await stranger.open('/verifier')
    const coming = page.waitForEvent('download')
    await page.getByRole('link', { name: words.download }).click()
    const download = await coming
    const bytes = await readFile(await download.path())

    expect(download.suggestedFilename()).to.equal('tamcap-verify.mjs')
    expect(await page.locator('.program-hash').innerText()).to.equal(sha256(bytes))
    expect(
      bytes.equals(await readFile(inProject('dist', 'verifier', 'tamcap-verify.mjs'))),
    ).to.equal(true)
    expect(stranger.complaints).to.deep.equal([])
    await stranger.leave()
  })

  it('has beside it the ready questions, which an auditor reads on a phone', async () => {
    const auditor = await personAt('thanhtravien.ttt', { ...narrow, colorScheme: 'light' })
    await auditor.open('/auditor/questions?question=late')
    await auditor.sees(questionWords.vi.title)
    await auditor.sees(questionWords.vi.none)
    await auditor.settles()
    await auditor.picture('questions-narrow')
    expect(auditor.complaints).to.deep.equal([])
    await auditor.leave()
  })
})
