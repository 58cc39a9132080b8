import type { Actor } from '../../../platform/context.ts'
import { dayOf } from '../../../platform/days.ts'
import { files } from '../../../platform/files.ts'
import { signerCertificate, type SignerCertificate } from '../../certificates.ts'
import { fieldPlaces, type DocumentPlaces } from '../../field-places.ts'
import type { FieldPlace } from '../../formats/pdf/field-bodies.ts'
import type { SignatureVerdict } from '../../formats/verdict/verdict.ts'
import { trustAnchors } from '../open-keys.ts'
import { signedIn } from '../../levels/file-certificates.ts'
import { statusInTime } from '../../levels/status-in-time.ts'
import type { ReturnedFile } from './judge-returned.ts'
import { judgedReturn } from './judged-return.ts'
import type { TicketInHand } from './tickets.ts'

/** A file that came back and may be taken. */
export interface ClientFile {
  verdict: SignatureVerdict
  certificate: SignerCertificate
}

/**
 * Judges what came back for a ticket: the bytes given out, one revision, in its field, by a certificate of whom
 * the ticket was given to, and one that its issuer does not say is revoked.
 */
export async function judgedClientFile(
  inHand: TicketInHand,
  returned: Uint8Array,
  at: string,
): Promise<ClientFile> {
  const { field, preparedSha256 } = inHand
  const file = {
    base: await files().open(preparedSha256),
    returned,
    field,
    zone: zoneOf(inHand),
    anchors: await trustAnchors(),
    at,
  }
  const { verdict, certificate } = await judgedWithStatus(file)
  const actor = ownerOf(inHand, at)
  const der = Buffer.from(certificate).toString('base64')
  return { verdict, certificate: await signerCertificate(der, { actor, at }) }
}

// A file is judged alone first: nobody is asked about certificates in one that is refused anyway.
async function judgedWithStatus(file: ReturnedFile) {
  const judged = await judgedReturn(file)
  const known = await statusInTime(signedIn(file.returned), file)
  return known.crls.length + known.ocsps.length > 0
    ? await judgedReturn({ ...file, known })
    : judged
}

/** Whoever a ticket was given to. */
export function ownerOf(
  { personId, postId, agencyId, personName: name }: TicketInHand,
  at: string,
): Actor {
  return { personId, postId, agencyId, name, unitId: null, roles: [], day: dayOf(at) }
}

function zoneOf({ field, places }: TicketInHand): FieldPlace {
  const { signer, initials = [] } = fieldPlaces(JSON.parse(places) as DocumentPlaces)
  const [, number] = /^initial-(\d)$/.exec(field) ?? []
  const place = number === undefined ? signer : initials[Number(number) - 1]
  if (!place) throw new Error(`the field ${field} has no place`)
  return place
}
