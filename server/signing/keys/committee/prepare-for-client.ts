import type { Response } from 'express'
import { newToken, ownSession } from '../../../agencies/session-token.ts'
import type { Context } from '../../../platform/context.ts'
import { sha256 } from '../../../platform/digest.ts'
import type { InputOf } from '../../../platform/endpoint.ts'
import { refuseIf } from '../../../platform/refusal.ts'
import { hashOf } from '../../formats/primitives.ts'
import { fieldedFile } from '../../prepared-file.ts'
import { keepPreparation, preparable, preparationOf } from '../../preparing.ts'
import type { prepareForClient as description } from '../contract.ts'
import { keySettings } from '../key-settings.ts'

/** Prepares a document's file for the client that is to sign it: its fields and nothing in them, and a ticket for this session. */
export async function prepareForClient(
  input: InputOf<typeof description>,
  context: Context,
  response: Response,
) {
  const { field } = input
  const { state, steps } = await preparable(input, context)
  refuseIf(409, keySettings().kinds.includes('committee') ? [] : ['client.not_in_use'])
  const { base, places } = await fieldedFile(
    state,
    { field, steps, moved: input.places },
    context.at,
  )
  const waiting = {
    ...{ field, places, bytes: base, certificateSha256: '' },
    // The whole file is what a signature will be over: no CMS fits into it, only a file that begins with it.
    ...{ byteRange: [0, base.length, base.length, 0] as const, digest: hashOf('sha256', base) },
  }
  const preparation = await preparationOf(state, waiting, context)
  const ticket = newToken()
  const row = {
    documentId: preparation.documentId,
    ticketDigest: sha256(ticket),
    preparationId: preparation.id,
    sessionDigest: ownSession(response),
    ...{ returnedSha256: null, returnedAt: null },
  }
  const path = `/client-files/${ticket}`
  return await keepPreparation({ preparation, ticket: row, path }, context)
}
