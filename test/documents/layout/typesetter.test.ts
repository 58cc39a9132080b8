import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import type { DraftContent } from '../../../server/documents/layout/content.ts'
import { CharacterNotInFont, layOut } from '../../../server/documents/layout/lay-out.ts'
import { closeTypesetter } from '../../../server/documents/layout/typesetter.ts'
import * as samples from './samples.ts'
import { isInstalled, printedText } from './tools.ts'

const at = '2026-11-22T01:02:03.456Z'
const { stateLetter, stateDecision, partyResolution } = samples

function withText(text: string): DraftContent {
  return { ...stateLetter, body: [{ kind: 'paragraph', text: [{ text }] }] }
}

describe('the typesetter', () => {
  before(function () {
    if (!isInstalled('pdftotext')) this.skip()
  })
  after(closeTypesetter)

  it('names the characters that the font lacks', async () => {
    const refused = await layOut(withText('Ký hiệu 漢 và ☑, lại 漢'), at).catch(
      (error: unknown) => error,
    )
    expect(refused).to.be.instanceOf(CharacterNotInFont)
    expect(refused).to.include({ code: 'layout.character_not_in_font' })
    expect((refused as CharacterNotInFont).characters).to.have.members(['漢', '☑'])
    expect((await layOut(stateLetter, at)).pages).to.equal(1)
  })

  it('refuses a type its system does not have', async () => {
    const refused = await layOut({ ...stateLetter, typeCode: 'conclusion' }, at).catch(
      (error: unknown) => error,
    )
    expect(refused).to.be.instanceOf(RangeError)
  })

  it('gives the same bytes for the same content and time, in another worker too', async () => {
    const first = await layOut(partyResolution, at)
    await closeTypesetter()
    const second = await layOut(partyResolution, at)
    const later = await layOut(partyResolution, '2026-11-23T01:02:03.456Z')
    expect(Buffer.compare(first.pdf, second.pdf)).to.equal(0)
    expect(Buffer.compare(first.pdf, later.pdf)).to.not.equal(0)
  })

  it('lays out many drafts at once', async () => {
    const all = Object.values(samples)
    const together = await Promise.all([...all, ...all].map((content) => layOut(content, at)))
    for (const [index, { pdf }] of together.entries()) {
      expect(printedText(pdf)).to.include(all[index % all.length]?.signerName)
    }
  })

  it('goes on below when there are more recipients than a page holds', async () => {
    const recipients = Array.from(
      { length: 120 },
      (_, index) => `Ủy ban nhân dân xã số ${index + 1}`,
    )
    const { pdf, pages } = await layOut({ ...stateLetter, recipients }, at)
    expect(pages).to.be.greaterThan(2)
    expect(printedText(pdf)).to.include('- Ủy ban nhân dân xã số 120;')
  })

  it('is a sound PDF/A-2b file with every font embedded', async function () {
    if (!isInstalled('qpdf')) this.skip()
    const folder = mkdtempSync(join(tmpdir(), 'layout-'))
    const path = join(folder, 'decision.pdf')
    const { pdf } = await layOut(stateDecision, at)
    writeFileSync(path, pdf)
    expect(execFileSync('qpdf', ['--check', path]).toString()).to.include(
      'No syntax or stream encoding errors',
    )
    const fonts = execFileSync('pdffonts', [path]).toString().trim().split('\n').slice(2)
    expect(
      fonts.every((line) => /Tinos.* yes yes yes /.test(line)),
      fonts.join('\n'),
    ).to.equal(true)
    expect(Buffer.from(pdf).toString('latin1')).to.include('GTS_PDFA1').and.include('/Lang')
    rmSync(folder, { recursive: true })
  })
})
