import { issueDocument } from '../../../server/exchange/contract.ts'
import { numberDocument, sealDocument } from '../../../server/signing/contract.ts'
import { call } from '../../call.ts'
import type { ShownDocument } from '../../documents/shown-document.ts'

/** The stages from which a document goes out, in their order. */
export const sendingOrder = ['signed', 'numbered', 'sealed'] as const

/** A document to send out, and a number kept back for it; without one it takes the next. */
export interface SendingOut {
  document: ShownDocument
  keptNumber?: number
}

/** Numbers, seals and issues a document: three acts in their legal order; one that breaks off leaves it at its step, and the next press goes on from there. */
export async function sendOut({ document, keptNumber }: SendingOut): Promise<string> {
  const { id: documentId } = document
  const from = sendingOrder.findIndex((stage) => stage === document.stage)
  const given = keptNumber === undefined ? {} : { keptNumber }
  const numbered = from <= 0 ? await call(numberDocument, { documentId, ...given }) : document
  if (from <= 1) await call(sealDocument, { documentId })
  await call(issueDocument, { documentId })
  return numbered.reference ?? ''
}
