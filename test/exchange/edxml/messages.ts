import { readFileSync } from 'node:fs'
import { inProject } from '../../../server/platform/root.ts'
import type { DocumentMessage, StatusMessage } from '../../../server/exchange/edxml/message.ts'

/** A sample message by the name of its file. */
export const sample = (name: string): Buffer =>
  readFileSync(inProject('test', 'samples', 'edxml', `${name}.xml`))

/** Text as bytes. */
export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Bytes as text. */
export const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

/** A file that says it is a PDF. */
export const pdf = Buffer.from('%PDF-1.4\n%\xe2\xe3\xcf\xd3\n%%EOF\n', 'latin1')

/** The same as an attachment. */
export const file = { name: 'a.pdf', contentType: 'application/pdf', bytes: pdf }

/** A document that a department sends to a Party body. */
export const letter: DocumentMessage = {
  kind: 'document',
  businessType: 'new',
  from: { organId: 'H80.15', organName: 'Sở Nội vụ' },
  to: [{ organId: 'A80', organName: 'Văn phòng Tỉnh ủy' }],
  documentId: 'H80.15,2026/03/09,267/SNV-VP',
  code: { codeNumber: '267', codeNotation: 'SNV-VP' },
  subject: 'Về việc lập hồ sơ',
  responseFor: [],
  trace: { headers: [{ organId: 'H80.15', timestamp: '2026/03/09 09:30:00' }] },
  business: {},
}

/** What the Party body answers. */
export const registered: StatusMessage = {
  kind: 'status',
  from: { organId: 'A80' },
  responseFor: { organId: 'H80.15', documentId: letter.documentId },
  statusCode: '03',
  timestamp: '2026/03/09 10:05:00',
}
