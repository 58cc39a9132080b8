import { act } from '../journal/act.ts'
import type { Context } from '../platform/context.ts'
import { minutesBefore } from '../platform/days.ts'
import { files } from '../platform/files.ts'
import { newId } from '../platform/identifiers.ts'
import { refuseIf } from '../platform/refusal.ts'
import type { DocumentPlaces } from './field-places.ts'
import type { ByteRange } from './formats/pdf/byte-range.ts'
import { isInitialField, whyNotField, type InitialStep } from './initials/rules.ts'
import { initialsOf } from './initials/steps.ts'
import { keepTicket, type TicketRow } from './keys/committee/tickets.ts'
import { replacePreparation, type PreparationRow } from './preparations.ts'
import { refuseSigning } from './refusals.ts'
import { mandateToSign } from './right-to-sign.ts'
import { signingState, type SigningState } from './signing-state.ts'

/** How long prepared bytes wait for their signature. */
const minutesToSign = 15

/** What somebody wants to sign. */
export interface Wanted {
  documentId: number
  field: string
  version: number
}

/** A document whose field the actor may sign now, in the version they have read; anything else is refused. */
export async function preparable(
  { documentId, field, version }: Wanted,
  { actor, at }: Context,
): Promise<{ state: SigningState; steps: readonly InitialStep[] }> {
  const state = await signingState(actor, documentId)
  const { document } = state
  const initials = await initialsOf(document)
  refuseSigning(whyNotField(field, { document, ...initials }, actor))
  refuseIf(409, version === document.version ? [] : ['signing.version_changed'])
  if (!isInitialField(field)) await mandateToSign(state, at)
  return { state, steps: initials.steps }
}

/** Bytes that wait for a signature in one of their fields. */
export interface Waiting {
  field: string
  bytes: Uint8Array
  byteRange: ByteRange
  digest: Uint8Array
  places: DocumentPlaces
  /** Empty where the key shows its certificate only when it has signed. */
  certificateSha256: string
}

/** The row of a preparation whose bytes are kept exactly, for a quarter of an hour. */
export async function preparationOf(
  { document, file }: SigningState,
  { bytes, digest, places, ...waiting }: Waiting,
  { actor, at }: Context,
): Promise<PreparationRow> {
  const { sha256 } = await files().keep(bytes)
  return {
    ...waiting,
    documentId: document.id,
    id: newId(),
    agencyId: document.agencyId,
    postId: actor.postId,
    personId: actor.personId,
    baseVersion: document.version,
    baseSha256: file.sha256,
    preparedSha256: sha256,
    digest: Buffer.from(digest).toString('hex'),
    places: JSON.stringify(places),
    preparedAt: at,
    expiresAt: minutesBefore(at, -minutesToSign),
  }
}

interface PreparationGiven {
  preparation: PreparationRow
  ticket?: TicketRow
  /** Where the ticket leads; told again to whoever asks again with the same key. */
  path?: string
}

/** Keeps a preparation in the place of the document’s earlier one, with the ticket of the client that is to sign it. */
export const keepPreparation = act(
  'document.prepare_signature',
  async ({ preparation, ticket, path = '' }: PreparationGiven) => {
    await replacePreparation(preparation)
    if (ticket) await keepTicket(ticket)
    const { id, digest, byteRange, expiresAt } = preparation
    return { id, digest, byteRange: [...byteRange], expiresAt, path }
  },
  ({ preparation }) => preparation.documentId,
  ({ preparation: { baseVersion, preparedSha256, certificateSha256 } }) => ({
    version: baseVersion,
    preparedSha256,
    certificateSha256,
  }),
)
