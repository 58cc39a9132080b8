import { expect } from 'chai'
import { rangeDigest } from '../../../../server/signing/formats/pdf/byte-range.ts'
import { isSigned, readForm } from '../../../../server/signing/formats/pdf/form.ts'
import { readPdf } from '../../../../server/signing/formats/pdf/read-pdf.ts'
import { claimOf } from '../../../../server/signing/formats/verdict/claim.ts'
import {
  signedParts,
  signedRange,
} from '../../../../server/signing/formats/verdict/signed-range.ts'
import { desk, thatDay, told, written } from '../desk.ts'

/** What other programs are needed to accept a file. */
export const verifiers = ['pdfsig', 'qpdf', 'mutool', 'openssl']

/** A file that other programs look at, and how many signatures it has beside its timestamps. */
export interface Shown {
  path: string
  signatures: number
}

/** Fails unless pdfsig finds every signature valid; timestamps it does not know. */
export function acceptedByPdfsig({ path, signatures }: Shown): void {
  const said = told('pdfsig', '-nocert', path)

  expect(said.match(/Signature is Valid/g)).to.have.length(signatures)
  expect(said).not.to.match(/Mismatch|Invalid|not valid/i)
}

/** Fails unless qpdf finds nothing wrong. */
export function acceptedByQpdf({ path }: Shown): void {
  expect(told('qpdf', '--check', path)).to.contain('No syntax or stream encoding errors')
}

/** Fails unless MuPDF reads the file without mending it and finds every signature valid; timestamps it does not know. */
export function acceptedByMutool({ path, signatures }: Shown): void {
  const said = told('mutool', 'sign', '-v', path)

  expect(told('mutool', 'info', path)).to.contain('Pages: ')
  expect(
    said.match(/The signature is valid|The document is unchanged since signing/g),
  ).to.have.length(signatures)
  expect(said).not.to.match(/digest error|invalid/i)
}

/** Fails unless OpenSSL accepts every CMS of the desk as CAdES, and every timestamp token of its authority. */
export async function acceptedByOpenssl(file: Uint8Array): Promise<void> {
  const { anchorPath } = await desk()
  const input = readPdf(file)
  for (const field of readForm(input.now)?.fields.filter(isSigned) ?? []) {
    const dictionary = input.now.dictionary(field.value)
    const range = dictionary && signedRange(input, dictionary)
    if (!range || isForeign(field.name)) continue
    const cms = written(`${field.name}.der`, range.contents)
    if (claimOf(input.now, dictionary).kind === 'timestamp') {
      const digest = Buffer.from(rangeDigest(file, range.byteRange)).toString('hex')
      verifyToken(cms, { digest, anchorPath })
    } else {
      const parts = Buffer.concat(signedParts(file, range.byteRange))
      verifyCms(cms, { content: written(`${field.name}.bin`, parts), anchorPath })
    }
  }
}

// Made elsewhere, under authorities that nobody here trusts.
const isForeign = (name: string): boolean => /^(Sig\d|Timestamp)/.test(name)

function verifyCms(cms: string, { content, anchorPath }: Record<string, string>): void {
  const check = ['-verify', '-cades', '-binary', '-inform', 'DER', '-purpose', 'any']
  const files = ['-in', cms, '-content', content ?? '', '-CAfile', anchorPath ?? '']
  told('openssl', 'cms', ...check, ...thatDay, ...files, '-out', `${cms}.out`)
}

function verifyToken(token: string, { digest, anchorPath }: Record<string, string>): void {
  const what = ['-digest', digest ?? '', '-in', token, '-token_in', '-CAfile', anchorPath ?? '']
  expect(told('openssl', 'ts', '-verify', ...thatDay, ...what)).to.contain('Verification: OK')
}
