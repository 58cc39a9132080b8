import { PDFDocument } from 'pdf-lib'
import { plainPdf } from '../support/plain-pdf.ts'

const fields = {
  reference: '15/BC-UBND',
  issuedOn: '2026-11-20',
  issuerName: 'Ủy ban nhân dân xã Bình Lâm',
  typeCode: 'report',
  abstract: 'Về kết quả chuyển đổi số',
  secrecy: 'none',
}
const bodyText = JSON.stringify(fields)

/** A part of a multipart request; with a file's name, a file. */
interface Part {
  field: string
  content: string | Uint8Array
  file?: string
}

const boundary = 'ranh-gioi'
/** The media type of such a form. */
export const multipart = `multipart/form-data; boundary=${boundary}`

/** A form on the wire. */
export function form(...parts: Part[]): Buffer {
  const written = parts.flatMap(({ field, content, file }) => [
    Buffer.from(
      `--${boundary}\r\ncontent-disposition: form-data; name="${field}"` +
        `${file === undefined ? '' : `; filename="${file}"\r\ncontent-type: application/pdf`}\r\n\r\n`,
    ),
    Buffer.from(content),
    Buffer.from('\r\n'),
  ])
  return Buffer.concat([...written, Buffer.from(`--${boundary}--\r\n`)])
}

/** The fields of an arrival. */
export const body: Part = { field: 'body', content: bodyText }
/** A file in its field. */
export const file = (content: string | Uint8Array, name = 'bao-cao.pdf'): Part => ({
  ...{ field: 'file', content, file: name },
})

/** A PDF that may be taken. */
export const goodPdf = () => plainPdf('Báo cáo', 'Số: 15/BC-UBND')

async function encryptedPdf(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  pdf.addPage()
  pdf.encrypt({ ownerPassword: 'chu', userPassword: 'doc', permissions: {} })
  return await pdf.save()
}

async function damagedPdf(): Promise<Uint8Array> {
  const pdf = Buffer.from(await goodPdf())
  return pdf.fill('x', 20, pdf.length - 20)
}

/** The content of a request; a form of the right boundary unless told. */
export interface Given {
  type?: string
  content: Buffer
}

const tooLarge = () => Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(51 * 1024 * 1024)])

/** What cannot be taken, the status it is refused with and the reason. */
export const unacceptable: Record<string, [() => Promise<Given> | Given, number, string]> = {
  'JSON instead of a form': [
    () => ({ type: 'application/json', content: Buffer.from(bodyText) }),
    415,
    'request.not_multipart',
  ],
  'no file': [() => ({ content: form(body) }), 400, 'request.file_missing'],
  'two files': [
    async () => ({ content: form(body, file(await goodPdf()), file(await goodPdf())) }),
    400,
    'request.multipart_unexpected',
  ],
  'a file in a field of its own': [
    async () => ({ content: form(body, { ...file(await goodPdf()), field: 'other' }) }),
    400,
    'request.multipart_unexpected',
  ],
  'a boundary that is not named': [
    async () => ({ type: 'multipart/form-data', content: form(body, file(await goodPdf())) }),
    400,
    'request.multipart_damaged',
  ],
  'a boundary that never comes': [
    async () => ({
      type: 'multipart/form-data; boundary=khac',
      content: form(body, file(await goodPdf())),
    }),
    400,
    'request.multipart_damaged',
  ],
  'a form that ends within its file': [
    async () => ({ content: form(body, file(await goodPdf())).subarray(0, 900) }),
    400,
    'request.multipart_damaged',
  ],
  'a file of 51 megabytes': [
    () => ({ content: form(body, file(tooLarge())) }),
    413,
    'request.file_too_large',
  ],
  'fields that are no JSON': [
    async () => ({ content: form({ ...body, content: '{' }, file(await goodPdf())) }),
    400,
    'request.not_json',
  ],
  'fields that are missing': [
    async () => ({ content: form(file(await goodPdf())) }),
    400,
    'request.does_not_fit',
  ],
  'fields too many': [
    async () => ({
      content: form(
        ...Array.from({ length: 9 }, (_, index) => ({ ...body, field: `f${String(index)}` })),
        file(await goodPdf()),
      ),
    }),
    400,
    'request.multipart_unexpected',
  ],
  'a text named .pdf': [
    () => ({ content: form(body, file('Đây là văn bản thường.')) }),
    422,
    'document.not_a_pdf',
  ],
  'an empty file': [() => ({ content: form(body, file('')) }), 422, 'document.not_a_pdf'],
  'a PDF with a password': [
    async () => ({ content: form(body, file(await encryptedPdf())) }),
    422,
    'document.unreadable_pdf',
  ],
  'a PDF damaged all over': [
    async () => ({ content: form(body, file(await damagedPdf())) }),
    422,
    'document.unreadable_pdf',
  ],
  'half a PDF': [
    async () => {
      const pdf = await goodPdf()
      return { content: form(body, file(pdf.subarray(0, pdf.length / 2))) }
    },
    422,
    'document.unreadable_pdf',
  ],
  'a PDF of nothing but its first line': [
    () => ({ content: form(body, file('%PDF-1.7\n')) }),
    422,
    'document.unreadable_pdf',
  ],
}
