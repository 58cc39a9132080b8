import { unzipSync } from 'fflate'
import type { Answer, Desk, Json } from './desk.ts'
import { fileForm } from './documents.ts'
import { plainPdf } from './plain-pdf.ts'
import { today } from './day.ts'

/** A letter from outside as a clerk registers it, with what a test wants otherwise. */
export async function arrives(clerk: Desk, given: object = {}, line?: string): Promise<Answer> {
  const letter = {
    reference: '123/UBND-VX',
    issuedOn: '2026-11-18',
    issuerName: 'Ủy ban nhân dân xã Bình Lâm',
    typeCode: 'letter',
    abstract: 'Về việc báo cáo kết quả rà soát hộ nghèo năm 2026',
    secrecy: 'none',
    ...given,
  }
  const pdf = await plainPdf(letter.abstract, line ?? crypto.randomUUID())
  return await clerk.post('/arrivals', fileForm(pdf, letter))
}

/** A decision issued on paper as a clerk registers it late. */
export async function paperDecision(clerk: Desk, registerId: number, given: object = {}) {
  const decision = {
    typeCode: 'decision',
    notation: 'QĐ-UBND',
    issuedOn: today(),
    abstract: 'Về việc thành lập Tổ công tác chuyển đổi số',
    signerName: 'Nguyễn Văn Mẫu',
    signerTitle: 'Chủ tịch',
    recipients: ['Sở Nội vụ'],
    remark: 'Ban hành trên giấy khi mất điện.',
    secrecy: 'none',
    ...given,
  }
  const pdf = await plainPdf(decision.abstract, crypto.randomUUID())
  return await clerk.post(
    `/registers/${String(registerId)}/paper-documents`,
    fileForm(pdf, decision),
  )
}

/** The first book of a kind of the clerk's body. */
export async function bookOf(clerk: Desk, kind: 'outgoing' | 'incoming'): Promise<number> {
  const { body } = await clerk.get('/registers')
  return Number((body.registers as Json[]).find((each) => each.kind === kind)?.id)
}

/** The cells of a book, line by line. */
export async function cellsOf(clerk: Desk, query: string): Promise<Json[][]> {
  const { body, reasons } = await clerk.get(`/books/lines?${query}`)
  if (reasons.length > 0) throw new Error(reasons.join(', '))
  return (body.lines as Json[]).map(({ cells }) => cells as Json[])
}

/** The XML of a workbook's first sheet, its shared texts put back in. */
export function sheetXml(bytes: Uint8Array): string {
  const files = unzipSync(bytes)
  const text = (name: string) => new TextDecoder().decode(files[name] ?? new Uint8Array())
  const shared = [...text('xl/sharedStrings.xml').matchAll(/<si>.*?<t[^>]*>(.*?)<\/t>.*?<\/si>/gs)]
  return text('xl/worksheets/sheet1.xml').replace(
    /t="s"([^>]*)><v>(\d+)<\/v>/g,
    (_, rest: string, index: string) => `${rest}><v>${shared[Number(index)]?.[1] ?? ''}</v>`,
  )
}
