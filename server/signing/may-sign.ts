import { contributeMay } from '../documents/may.ts'
import { whyNotChooseInitials, whyNotField, whyNotInitialNext } from './initials/rules.ts'
import { initialsOf } from './initials/steps.ts'
import { whyNotNumber, whyNotSeal } from './rules.ts'
import { signaturesOf } from './signatures.ts'

/** Lets documents say whether one may sign, number and seal them. */
export function maySign(): void {
  contributeMay('signing', async (document, actor) => {
    if (document.direction !== 'outgoing') return {}
    const signatures = await signaturesOf(document.id)
    const state = { document, ...(await initialsOf(document)) }
    return {
      sign: whyNotField('signer', state, actor),
      initial: whyNotInitialNext(state, actor),
      chooseInitials: whyNotChooseInitials(state, actor),
      number: whyNotNumber(document, signatures, actor),
      seal: whyNotSeal(document, signatures, actor),
    }
  })
}
