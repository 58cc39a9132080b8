import { randomBytes, randomInt } from 'node:crypto'
import { visibleDocument } from '../../documents/official-document.ts'
import { act } from '../../journal/act.ts'
import type { Context } from '../../platform/context.ts'
import { insert } from '../../platform/database.ts'
import { dayOf } from '../../platform/days.ts'
import { sha256 } from '../../platform/digest.ts'
import type { InputOf } from '../../platform/endpoint.ts'
import { newId } from '../../platform/identifiers.ts'
import { refuseIf } from '../../platform/refusal.ts'
import { whyNotIssuer } from '../rules.ts'
import type * as contract from './contract.ts'
import { whyNotLink } from './rules.ts'

const tries = 5

/** Makes a link to an issued document for somebody outside every installation, and the code that opens it once; neither is kept but as a hash. */
export const makeOutsideLink = act(
  'document.make_link',
  async (given: InputOf<typeof contract.makeOutsideLink>, context) => {
    await refuseUnlessLinked(given, context)
    return await insertLink({ ...given, renews: null }, context)
  },
  ({ documentId }) => documentId,
  ({ recipientName, untilOn }, { id }) => ({ linkId: id, recipientName, untilOn }),
)

/** Refuses a link that somebody else than the document's clerk makes, or that leads to nothing issued or ends before today. */
export async function refuseUnlessLinked(
  { documentId, untilOn }: { documentId: number; untilOn: string },
  { actor, at }: Context,
): Promise<void> {
  const document = await visibleDocument(actor, documentId)
  refuseIf(403, whyNotIssuer(actor, document))
  refuseIf(409, whyNotLink(document, { untilOn, today: dayOf(at) }))
}

interface NewLink {
  documentId: number
  recipientName: string
  untilOn: string
  /** The link in whose place it stands. */
  renews: number | null
}

/** Writes a new link inside the caller's act, and gives what opens it. */
export async function insertLink(
  { documentId, recipientName, untilOn, renews }: NewLink,
  { actor, at }: Context,
): Promise<{ id: number; path: string; code: string }> {
  const token = randomBytes(32).toString('base64url')
  const code = String(randomInt(100_000_000)).padStart(8, '0')
  const hashes = { tokenHash: sha256(token), codeHash: codeHash(token, code) }
  const id = newId()
  const made = { madeAt: at, madeByName: actor.name, triesLeft: tries, openedAt: null }
  await insert('outside_links', {
    ...{ id, documentId, recipientName, untilOn, renews, ...hashes, ...made },
  })
  return { id, path: `/outside/${token}`, code }
}

/** How a code is kept: whoever has only the table has no token, and cannot try codes. */
export function codeHash(token: string, code: string): string {
  return sha256(`${token}/${code}`)
}
