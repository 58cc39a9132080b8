import { expect } from 'chai'
import { readPdf } from '../../../server/signing/formats/pdf/read-pdf.ts'
import { draft, isInstalled, reasonOf, told, written } from './desk.ts'
import { readFileSync } from 'node:fs'

const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')
const bytesOf = (text: string): Uint8Array => Buffer.from(text, 'latin1')

/** A small file written by hand, its offsets right unless the work makes them wrong. */
function handMade(objects: readonly string[], trailer = '', size = objects.length + 1): string {
  let text = '%PDF-1.7\n'
  const offsets = objects.map((object, index) => {
    const offset = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const lines = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`)
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${lines.join('')}`
  const end = `trailer\n<< /Size ${size} /Root 1 0 R ${trailer}>>\nstartxref\n${text.length}\n%%EOF\n`
  return text + table + end
}

const objects = [
  '<< /Type /Catalog /Pages 2 0 R >>',
  '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
  '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>',
  '<< /Length 4 >>\nstream\nq Q \nendstream',
]
const sound = handMade(objects)
const reading = (text: string) => reasonOf(() => readPdf(bytesOf(text)))

describe('reading a PDF', () => {
  it('takes a cross-reference table, an object stream and a file written by hand', async () => {
    for (const bytes of [await draft('table'), await draft('stream'), bytesOf(sound)]) {
      const { revisions, now } = readPdf(bytes)
      expect(revisions).to.have.length(1)
      expect(now.catalog.entries.has('Pages')).to.equal(true)
    }
  })

  it('takes a file made for the web as one revision', async function () {
    if (!isInstalled('qpdf')) this.skip()
    const path = written('plain.pdf', await draft())
    for (const streams of ['disable', 'generate']) {
      told('qpdf', '--linearize', `--object-streams=${streams}`, path, `${path}.web`)
      expect(readPdf(readFileSync(`${path}.web`)).revisions).to.have.length(1)
    }
  })

  const broken: Record<string, [string, string]> = {
    'what is no PDF': ['pdf.not_a_pdf', 'a letter'],
    'bytes before the header': ['pdf.not_a_pdf', ` ${sound}`],
    'a file cut short': ['pdf.damaged', sound.slice(0, -30)],
    'a file cut in the middle': ['pdf.damaged', sound.slice(0, 200)],
    'bytes after the end': ['pdf.bytes_after_end', `${sound}<script>`],
    'a second line end after the end': ['pdf.bytes_after_end', `${sound}\n`],
    'a wrong /Size': ['pdf.damaged', handMade(objects, '', 9)],
    'a wrong start': ['pdf.damaged', sound.replace(/startxref\n\d/, (start) => `${start}1`)],
    'an object at the offset of another': ['pdf.damaged', sound.replace('3 0 obj', '9 0 obj')],
    'another generation than the one listed': ['pdf.damaged', sound.replace('3 0 obj', '3 1 obj')],
    'a wrong stream length': ['pdf.damaged', sound.replace('/Length 4', '/Length 3')],
    'an object that does not end': [
      'pdf.damaged',
      sound.replace('842] /Contents 4 0 R >>\nendobj', '842] /Contents 4 0 R >>\nendxyz'),
    ],
    'a key that stands twice': ['pdf.damaged', sound.replace('/Count 1', '/Kids []')],
    'an encrypted file': ['pdf.encrypted', handMade(objects, '/Encrypt << >> ')],
    'a hybrid file': ['pdf.hybrid', handMade(objects, '/XRefStm 9 ')],
    'a cross-reference that names itself': [
      'pdf.damaged',
      handMade(objects, `/Prev ${sound.indexOf('xref\n0')} `),
    ],
    'values nested without end': ['pdf.damaged', handMade([...objects, '['.repeat(200)])],
  }

  for (const [what, [reason, text]] of Object.entries(broken)) {
    it(`refuses ${what}`, () => {
      expect(reading(text)).to.equal(reason)
    })
  }

  it('refuses a file encrypted by another program', async function () {
    if (!isInstalled('qpdf')) this.skip()
    const path = written('open.pdf', await draft())
    told('qpdf', '--encrypt', 'user', 'owner', '256', '--', path, `${path}.locked`)

    expect(reading(latin(readFileSync(`${path}.locked`)))).to.equal('pdf.encrypted')
  })
})
