import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { readPdf, type PdfInput } from '../../../server/signing/formats/pdf/read-pdf.ts'
import { readForm } from '../../../server/signing/formats/pdf/form.ts'
import {
  signedRange,
  type SignedRange,
} from '../../../server/signing/formats/verdict/signed-range.ts'
import {
  date,
  desk,
  folder,
  isInstalled,
  number,
  password,
  sealedDocument,
  thatDay,
  told,
  written,
} from './desk.ts'

describe('a sealed document in the eyes of other programs', () => {
  let path = ''

  before(async () => {
    path = written('sealed.pdf', await sealedDocument())
  })

  it('has two valid signatures for pdfsig', function () {
    if (!isInstalled('pdfsig')) this.skip()

    const said = told('pdfsig', '-nocert', path)

    expect(said.match(/Signature is Valid/g)).to.have.length(2)
    expect(said).to.contain('Total document signed')
    expect(said).to.contain('ETSI.CAdES.detached')
  })

  it('has two trusted signatures for pdfsig, once it trusts the root', async function () {
    if (!isInstalled('pdfsig') || !isInstalled('certutil')) this.skip()
    const { anchorPath } = await desk()
    const trust = join(folder, 'trust')
    mkdirSync(trust)
    told('certutil', '-N', '-d', `sql:${trust}`, '--empty-password')
    told('certutil', '-A', '-d', `sql:${trust}`, '-n', 'root', '-t', 'CT,CT,CT', '-i', anchorPath)

    const said = told('pdfsig', '-no-ocsp', '-nssdir', `sql:${trust}`, path)

    // It judges by the day on which it is asked.
    const isOver = Date.now() > Date.parse('2029-01-01')
    const verdict = isOver ? /Certificate has Expired/g : /Certificate is Trusted/g
    expect(said.match(verdict)).to.have.length(2)
  })

  it('is without fault for qpdf and mutool', function () {
    if (!isInstalled('qpdf') || !isInstalled('mutool')) this.skip()

    expect(told('qpdf', '--check', path)).to.contain('No syntax or stream encoding errors')
    expect(told('mutool', 'info', path)).to.contain('Pages: 2')
  })

  it('shows number and date as text that can be searched', function () {
    if (!isInstalled('pdftotext')) this.skip()

    const said = told('pdftotext', '-layout', path, '-').normalize('NFC')

    expect(said).to.contain(number)
    expect(said).to.contain(date)
  })

  it('holds two CMS that OpenSSL accepts as CAdES over their ranges', async function () {
    if (!isInstalled('openssl')) this.skip()
    const { anchorPath } = await desk()
    const input = readPdf(readFileSync(path))
    const ranges = rangesOf(input)

    for (const { byteRange, contents } of ranges) {
      const [, length, after, rest] = byteRange
      const begin = input.bytes.subarray(0, length)
      const end = input.bytes.subarray(after, after + rest)
      const signed = written('range.bin', Buffer.concat([begin, end]))
      const cms = written('range.cms', contents)
      const check = ['-verify', '-cades', '-binary', '-inform', 'DER', '-purpose', 'any']
      const files = ['-in', cms, '-content', signed, '-CAfile', anchorPath, '-out', `${signed}.out`]
      told('openssl', 'cms', ...check, ...thatDay, ...files)
    }
    expect(ranges).to.have.length(2)
  })

  it('opens the key file that the authority made, in OpenSSL', async function () {
    if (!isInstalled('openssl')) this.skip()
    await desk()
    const file = join(folder, 'authority-of-tests/people/leader.p12')

    const said = told('openssl', 'pkcs12', '-in', file, '-nodes', '-passin', `pass:${password}`)

    expect(said).to.contain('BEGIN PRIVATE KEY')
  })
})

function rangesOf(input: PdfInput): SignedRange[] {
  return (readForm(input.now)?.fields ?? []).flatMap((field) => {
    const signature = field.kind === 'Sig' ? input.now.dictionary(field.value) : undefined
    return (signature && signedRange(input, signature)) ?? []
  })
}
