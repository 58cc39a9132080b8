import { randomUUID } from 'node:crypto'
import type { EdxmlMessage } from '../../server/exchange/edxml/message.ts'

/** The Front's body, which lives in the other installation of these tests. */
export const foreignCode = 'I01.90'

/** Its name. */
export const foreignName = 'Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Hương Sơn'

/** A new document of the Front's body to another one, such as `H90`. */
export function newDocument(toCode: string, documentId: string = randomUUID()): EdxmlMessage {
  return {
    ...{ kind: 'document', businessType: 'new', documentId, business: {}, responseFor: [] },
    from: { organId: foreignCode, organName: foreignName },
    to: [{ organId: toCode, organName: 'Ủy ban nhân dân tỉnh' }],
    code: { codeNumber: '12', codeNotation: 'MTTQ-BTT' },
    promulgationInfo: { place: 'Hương Sơn', promulgationDate: '2026/11/20' },
    documentType: { type: '2', typeName: 'Công văn' },
    ...{ subject: 'Về phối hợp giám sát', otherInfo: { priority: '1' } },
    trace: { headers: [{ organId: foreignCode, timestamp: '2026/11/20 09:30:00' }] },
  }
}
