import { follow } from '../journal/follow.ts'
import { followAmendments } from './amendments/afterwards/follow-amendments.ts'
import { arriveHere } from './arrive.ts'
import { documentIdOf } from './crossing/links.ts'
import { followCrossing } from './crossing/follow-crossing.ts'
import { actsToTell, tellPartner } from './outbox/tell-partner.ts'
import { actsOfProgress, documentIdIn, progress } from './progress.ts'

/** Lets what is issued arrive at its recipients here, and tells senders, wherever they are, how far it has come there; so too what one body gives another to do. */
export function followExchange(): void {
  follow('exchange', ['document.issue', 'document.amend'], async ({ id, subject }) => {
    await arriveHere(documentIdIn(subject), `carry-${String(id)}`)
  })
  follow('resent', ['delivery.resend'], async (line) => {
    await arriveHere(documentIdOf(line), `carry-${String(line.id)}`)
  })
  follow('progress', actsOfProgress, progress)
  follow('tell-partners', actsToTell, tellPartner)
  followCrossing()
  followAmendments()
}
