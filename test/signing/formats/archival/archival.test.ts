import { expect } from 'chai'
import { closeTypesetter } from '../../../../server/documents/layout/typesetter.ts'
import { latinBytes, latinText } from '../../../../server/signing/formats/bytes.ts'
import { pngDrawing } from '../../../../server/signing/formats/pdf/png-drawing.ts'
import { inked } from '../../../support/png.ts'
import { desk, isInstalled, told, withSignature, written } from '../desk.ts'
import { lifeOf } from '../levels/chain.ts'
import { kinds } from '../levels/inputs.ts'
import { whyNotArchival } from './archival-file.ts'

const place = { page: 0, rectangle: [300, 300, 420, 360] } as const
const archival = kinds.filter(({ name }) =>
  ['our own layout', 'LibreOffice, PDF/A-2b'].includes(name),
)

after(closeTypesetter)

for (const { name, make } of archival) {
  describe(`a file for archives, of ${name}`, function () {
    this.timeout(60_000)
    let base: Uint8Array
    let stages: Uint8Array[]

    before(async () => {
      base = await make()
      stages = await lifeOf(base)
    })

    it('stays PDF/A-2b when it is initialled, signed, numbered, sealed, proved, stamped and copied', async () => {
      const { leader } = await desk()
      const appearance = pngDrawing(inked([20, 50, 160]))
      const drawn = await withSignature(stages[0]!, leader, { field: 'drawn', place, appearance })

      for (const file of [base, ...stages, drawn]) expect(whyNotArchival(file)).to.deep.equal([])
    })

    it('is read by Ghostscript, qpdf and MuPDF without a complaint', function () {
      if (!['gs', 'qpdf', 'mutool'].every(isInstalled)) this.skip()
      const path = written('archived.pdf', stages.at(-1)!)
      const drawing = ['-q', '-dNOPAUSE', '-dBATCH', '-dPDFSTOPONWARNING', '-sDEVICE=nullpage']

      expect(told('gs', ...drawing, path)).to.equal('')
      expect(told('qpdf', '--check', path)).to.contain('No syntax or stream encoding errors')
      expect(told('mutool', 'draw', '-q', '-F', 'trace', '-o', `${path}.trace`, path)).to.equal('')
    })
  })
}

describe('a file that is no longer one for archives', () => {
  const breaches: [string, RegExp, string][] = [
    ['a widget that is not printed', /\/F 132/, '/F 128'],
    ['an appearance that is missing', /\/AP (<< \/N \d+ 0 R >>)/, '/AX $1'],
    ['a form that asks for appearances', /\/SigFlags 3/, '/NeedAppearances true'],
    ['metadata of another part', /pdfaid:part/, 'pdfaid:parX'],
    ['an action', /\/TU /, '/AA '],
    ['a font that is not embedded', /\/FontFile2/g, '/FontFile9'],
    ['a script', /\/Reason/, '/JS    '],
  ]

  it('is told', async () => {
    const { leader } = await desk()
    const [own] = archival
    const base = await own!.make()
    const file = await withSignature(base, leader, { field: 'own', place, reason: 'Duyệt' })
    for (const [what, from, to] of breaches) {
      const broken = latinText(file).replace(from, to)
      expect(whyBroken(latinBytes(broken)), what).not.to.deep.equal([])
    }
  })
})

// A breach that moves what follows is found by the reader itself.
function whyBroken(bytes: Uint8Array): string[] {
  try {
    return whyNotArchival(bytes)
  } catch (problem) {
    return [String(problem)]
  }
}
