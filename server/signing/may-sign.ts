import { contributeMay } from '../documents/may.ts'
import { whyNotNumber, whyNotSeal, whyNotSign } from './rules.ts'
import { signaturesOf } from './signatures.ts'

/** Lets documents say whether one may sign, number and seal them. */
export function maySign(): void {
  contributeMay('signing', async (document, actor) => {
    if (document.direction !== 'outgoing') return {}
    const signatures = await signaturesOf(document.id)
    return {
      sign: whyNotSign(document, actor),
      number: whyNotNumber(document, signatures, actor),
      seal: whyNotSeal(document, signatures, actor),
    }
  })
}
