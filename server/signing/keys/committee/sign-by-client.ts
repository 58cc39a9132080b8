import type { Response } from 'express'
import { ownSession } from '../../../agencies/session-token.ts'
import type { Context } from '../../../platform/context.ts'
import type { InputOf } from '../../../platform/endpoint.ts'
import { files } from '../../../platform/files.ts'
import { found, reasons, refuseIf } from '../../../platform/refusal.ts'
import { attachSignature } from '../../attach-signature.ts'
import { signingState } from '../../signing-state.ts'
import { usablePreparation } from '../../usable-preparation.ts'
import type { signByClient as description } from '../contract.ts'
import { judgedClientFile } from './client-file.ts'
import { ticketOf } from './tickets.ts'

/** Signs with the file that came back in this session: it is judged once more, and its signature attached as any other is. */
export async function signByClient(
  { documentId, preparationId, hasReadToEnd }: InputOf<typeof description>,
  context: Context,
  response: Response,
) {
  const state = await signingState(context.actor, documentId)
  const preparation = await usablePreparation(state.document, preparationId, context)
  const inHand = found(await ticketOf(preparationId), 'preparation.not_found')
  const { sessionDigest, returnedSha256 } = inHand
  refuseIf(
    409,
    reasons(
      [sessionDigest !== ownSession(response), 'client.of_another_session'],
      [returnedSha256 === null, 'client.not_returned'],
    ),
  )
  const sha256 = returnedSha256 ?? ''
  const bytes = await files().open(sha256)
  const { verdict, certificate } = await judgedClientFile(inHand, bytes, context.at)
  const signed = { sha256, sizeBytes: bytes.length, verdict }
  return await attachSignature({ state, preparation, hasReadToEnd, certificate, signed }, context)
}
