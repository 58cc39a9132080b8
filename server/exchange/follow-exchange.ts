import { follow } from '../journal/follow.ts'
import { followAmendments } from './amendments/follow-amendments.ts'
import { documentIdOf } from './crossing/links.ts'
import { followCrossing } from './crossing/follow-crossing.ts'
import { carriers } from './carriers/carriers.ts'
import { actsToTell, tellPartner } from './outbox/tell-partner.ts'
import { actsOfProgress, documentIdIn, progress } from './progress.ts'

/** Carries what is issued to its recipients, and tells senders, wherever they are, how far it has come there; so too what one body gives another to do. */
export function followExchange(): void {
  follow('exchange', ['document.issue', 'document.amend'], async ({ id, subject }) => {
    const documentId = documentIdIn(subject)
    for (const carrier of carriers) await carrier.carry(documentId, `carry-${String(id)}`)
  })
  follow('resent', ['delivery.resend'], async (line) => {
    for (const carrier of carriers)
      await carrier.carry(documentIdOf(line), `carry-${String(line.id)}`)
  })
  follow('progress', actsOfProgress, progress)
  follow('tell-partners', actsToTell, tellPartner)
  followCrossing()
  followAmendments()
}
