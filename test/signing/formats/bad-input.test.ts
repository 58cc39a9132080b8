import { expect } from 'chai'
import fc from 'fast-check'
import { addFields } from '../../../server/signing/formats/pdf/add-fields.ts'
import { latinBytes } from '../../../server/signing/formats/bytes.ts'
import { PdfProblem } from '../../../server/signing/formats/pdf/pdf-problem.ts'
import { prepareSignature } from '../../../server/signing/formats/pdf/prepare-signature.ts'
import { inspect } from '../../../server/signing/formats/verdict/inspect.ts'
import { desk, draft, now, places, sealedDocument } from './desk.ts'

/** Whether the work ends, or says no with a reason; a defect is neither. */
function endsOrRefuses(work: () => unknown): boolean {
  try {
    work()
    return true
  } catch (problem) {
    if (problem instanceof PdfProblem) return true
    throw problem
  }
}

const spoiled = (bytes: Uint8Array, changes: readonly (readonly [number, number])[]) => {
  const copy = Uint8Array.from(bytes)
  for (const [at, byte] of changes) copy[at % copy.length] = byte
  return copy
}

const bytes = fc.constantFrom(...Array.from('0123456789<>[]()/% R\n'), '\0', 'ÿ')
const changes = fc.array(
  fc.tuple(
    fc.nat(),
    bytes.map((text) => text.charCodeAt(0)),
  ),
  {
    minLength: 1,
    maxLength: 4,
  },
)

for (const kind of ['table', 'stream'] as const) {
  describe(`a spoiled file with a ${kind}`, () => {
    it('is judged or refused with a reason, never a defect', async () => {
      const { anchors } = await desk()
      const sealed = await sealedDocument(kind)

      fc.assert(
        fc.property(changes, (some) =>
          endsOrRefuses(() => inspect(spoiled(sealed, some), { anchors, at: now })),
        ),
        { numRuns: 60 },
      )
    })

    it('gets fields or is refused with a reason, never a defect', async () => {
      const plain = await draft(kind)

      fc.assert(
        fc.property(changes, (some) =>
          endsOrRefuses(() => {
            const made = addFields(spoiled(plain, some), places)
            prepareSignature(made, { field: 'signer', at: now })
          }),
        ),
        { numRuns: 60 },
      )
    })

    it('never passes with a changed byte in what the seal covers', async () => {
      const { anchors } = await desk()
      const sealed = await sealedDocument(kind)
      const seal = inspect(sealed, { anchors, at: now }).signatures[1]
      const [, before, after] = seal?.byteRange ?? [0, 0, 0]
      const covered = fc.nat(sealed.length - 1).filter((at) => at < before || at >= after)

      fc.assert(
        fc.property(covered, bytes, (at, text) => {
          const other = spoiled(sealed, [[at, text.charCodeAt(0)]])
          if (Buffer.compare(other, sealed) === 0) return true
          return endsOrRefuses(() => {
            const { signatures } = inspect(other, { anchors, at: now })
            // Where the change hides the fields, none is found, and so none passes.
            const passed = signatures.filter(({ indication }) => indication === 'passed')
            expect(passed.length === signatures.length && passed.length > 0).to.equal(false)
          })
        }),
        { numRuns: 60 },
      )
    })
  })
}

describe('a file of 150,000 objects', () => {
  it('is prepared for signing like any other', () => {
    const page = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>'
    const tree = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'
    const bodies = ['<< /Type /Catalog /Pages 2 0 R >>', tree, page]
    while (bodies.length < 150_000) bodies.push('null')
    const lines = ['0000000000 65535 f ']
    let file = '%PDF-1.7\n'
    for (const [index, body] of bodies.entries()) {
      lines.push(`${String(file.length).padStart(10, '0')} 00000 n `)
      file += `${index + 1} 0 obj\n${body}\nendobj\n`
    }
    const size = String(lines.length)
    const end = `trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`
    const whole = latinBytes(`${file}xref\n0 ${size}\n${lines.join('\n')}\n${end}`)
    const place = { page: 0, rectangle: [50, 50, 150, 90] } as const

    const { byteRange } = prepareSignature(whole, { field: 'own', at: now, place })

    expect(byteRange[1]).to.be.greaterThan(whole.length)
  })
})
