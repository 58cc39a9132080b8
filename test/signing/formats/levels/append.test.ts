import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { inProject } from '../../../../server/platform/root.ts'
import { PdfProblem } from '../../../../server/signing/formats/pdf/pdf-problem.ts'
import { desk, isInstalled, told, withSignature, written } from '../desk.ts'

const folder = inProject('test', 'samples', 'pyhanko')
const samples = readdirSync(folder, { recursive: true })
  .map(String)
  .filter((name) => name.endsWith('.pdf'))
  .sort()

describe('appending to files of every making, sound and broken', function () {
  this.timeout(120_000)
  const outcomes = new Map<string, Uint8Array | string>()

  before(async () => {
    for (const name of samples) outcomes.set(name, await outcomeOf(name))
  })

  const refusedAs = (reason: string): string[] =>
    samples.filter((name) => outcomes.get(name) === reason)

  it('either signs or refuses with a reason before anything is signed', () => {
    const reasons = new Set([...outcomes.values()].filter((outcome) => typeof outcome === 'string'))

    expect([...reasons].sort()).to.deep.equal([
      'pdf.bytes_after_end',
      'pdf.damaged',
      'pdf.encrypted',
      'pdf.hybrid',
      'pdf.locked',
      'pdf.not_a_pdf',
    ])
  })

  it('refuses what is encrypted, has two cross-references, a wrong size or place, or a lock', () => {
    expect(refusedAs('pdf.encrypted').length).to.be.greaterThan(20)
    expect(refusedAs('pdf.hybrid')).to.have.length(3)
    expect(refusedAs('pdf.locked')).to.include('certified-with-indirect-refs-in-dir.pdf')
    expect(refusedAs('pdf.damaged')).to.include.members([
      'minimal-broken-xref-size.pdf',
      'broken-objstream1.pdf',
      'minimal-startxref-obo1.pdf',
      'circular-page-tree.pdf',
    ])
  })

  it('leaves nothing that qpdf or mutool would have to mend', function () {
    if (!['qpdf', 'mutool'].every(isInstalled)) this.skip()
    for (const [name, outcome] of outcomes) {
      if (typeof outcome === 'string') continue
      const path = written('appended.pdf', outcome)
      expect(told('qpdf', '--check', path), name).to.contain('No syntax or stream encoding errors')
      expect(told('mutool', 'sign', '-v', path), name).to.match(
        /The document is unchanged since signing/,
      )
    }
  })
})

async function outcomeOf(name: string): Promise<Uint8Array | string> {
  const { leader } = await desk()
  const place = { page: 0, rectangle: [10, 10, 90, 40] as const }
  try {
    const file = readFileSync(join(folder, name))
    return await withSignature(file, leader, { field: 'one-more', place })
  } catch (problem) {
    if (problem instanceof PdfProblem) return problem.reason
    throw problem
  }
}
