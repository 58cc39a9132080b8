import { contributeMay } from '../documents/may.ts'
import { whyLogUnwitnessed } from '../journal/log/witnesses/unwitnessed.ts'
import type { Actor } from '../platform/context.ts'
import { whyNotChooseInitials, whyNotField, whyNotInitialNext } from './initials/rules.ts'
import { initialsOf } from './initials/steps.ts'
import { rightToSign, type RightToSign } from './right-to-sign.ts'
import { signingState } from './signing-state.ts'
import { whyNotNumber, whyNotSeal } from './rules.ts'
import { signaturesOf } from './signatures.ts'

/** Lets documents say whether one may sign, number and seal them. */
export function maySign(): void {
  contributeMay('signing', async (document, actor, at) => {
    if (document.direction !== 'outgoing') return {}
    const signatures = await signaturesOf(document.id)
    const state = { document, ...(await initialsOf(document)) }
    const sign = whyNotField('signer', state, actor)
    const right = sign.length === 0 ? await ownRight(document.id, actor, at) : undefined
    return {
      sign: right?.reasons ?? sign,
      initial: whyNotInitialNext(state, actor),
      chooseInitials: whyNotChooseInitials(state, actor),
      number: whyNotNumber(document, signatures, actor),
      seal: [...whyNotSeal(document, signatures, actor), ...(await whyLogUnwitnessed(at))],
    }
  })
}

async function ownRight(documentId: number, actor: Actor, at: string): Promise<RightToSign> {
  return await rightToSign(await signingState(actor, documentId), at)
}
