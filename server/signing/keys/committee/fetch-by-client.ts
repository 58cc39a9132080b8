import type { RequestHandler } from 'express'
import type { Context } from '../../../platform/context.ts'
import { sha256 } from '../../../platform/digest.ts'
import { files } from '../../../platform/files.ts'
import type { ActedRequest, FileReply } from '../../../platform/http.ts'
import { found, refuseIf, reasons } from '../../../platform/refusal.ts'
import { ticketByDigest, type TicketInHand } from './tickets.ts'

/** The file of a ticket, while it waits to be brought back. */
export async function fetchByClient(
  { ticket }: { ticket: string },
  { at }: Context,
): Promise<FileReply> {
  const { preparedSha256 } = await openTicket(ticket, at)
  return {
    bytes: await files().open(preparedSha256),
    mediaType: 'application/pdf',
    name: 'van-ban.pdf',
  }
}

/** Lets only a request with an open ticket on. */
export const knowTicket: RequestHandler = async (request, _, next) => {
  const { ticket } = request.params
  await openTicket(String(ticket), (request as ActedRequest).at)
  next()
}

/** The ticket itself; one that is expired, or for which a file has come back, is refused. */
export async function openTicket(ticket: string, at: string): Promise<TicketInHand> {
  const inHand = found(await ticketByDigest(sha256(ticket)), 'client.no_such_ticket')
  const { expiresAt, returnedSha256 } = inHand
  refuseIf(
    409,
    reasons(
      [expiresAt <= at, 'signing.preparation_expired'],
      [returnedSha256 !== null, 'client.returned_already'],
    ),
  )
  return inHand
}
