import { insert, rows } from '../../platform/database.ts'
import { inGroups } from '../../platform/in-groups.ts'
import { Refusal } from '../../platform/refusal.ts'
import { isSameOrgan, newOrganCode, oldOrganCode } from '../edxml/organ-code.ts'
import type { CameMessage, Receipt } from './came-message.ts'

/** A body as far as messages ask: an own one, or one of a partner. */
export interface BodyRow {
  id: number
  code: string
  name: string
  /** Null where it lives in this installation. */
  partnerId: number | null
  /** Its pinned certificate, PEM. */
  certificate: string | null
  /** Whom its partner trusts, PEM. */
  anchors: string | null
  carrier: string | null
  /** Its last day; null while it goes on. */
  validTo: string | null
}

/** The bodies with these codes of organs, in the new form or in the old one, by the code as given. */
export async function bodiesByCode(codes: readonly string[]): Promise<Map<string, BodyRow>> {
  const found = await bodiesSpelled(codes.flatMap(spellings))
  const named = (code: string) =>
    found.find((body) => body.code === code) ?? found.find((body) => isSameOrgan(body.code, code))
  return new Map(
    codes.flatMap((code): [string, BodyRow][] => {
      const body = named(code)
      return body ? [[code, body]] : []
    }),
  )
}

// Messages that come together name the same few bodies, and ask together.
const bodiesSpelled = inGroups<readonly string[], BodyRow[]>(async (asked) => {
  const found = await rows<BodyRow>(
    `SELECT a.id, a.code, a.name, e.valid_to, c.partner_id, c.certificate, p.anchors, p.carrier
     FROM agencies a
     LEFT JOIN agency_closings e ON e.agency_id = a.id
     LEFT JOIN body_carriers c ON c.agency_id = a.id LEFT JOIN partners p ON p.id = c.partner_id
     WHERE a.code IN (:codes)`,
    { codes: [...new Set(asked.flat())] },
  )
  return asked.map(() => found)
})

const spellings = (code: string): string[] => [
  ...new Set([code, newOrganCode(code) ?? code, oldOrganCode(code) ?? code]),
]

/** The receipt that a message got when it was taken, with the hash of the bytes that were taken. */
export const takenBefore = inGroups<
  Pick<CameMessage, 'partnerId' | 'uuid'>,
  { sha256: string; content: string } | undefined
>(async (asked) => {
  const found = await rows<{ partnerId: number; uuid: string; sha256: string; content: string }>(
    `SELECT i.partner_id, i.uuid, i.sha256, r.content FROM inbox i JOIN receipts r
       ON r.partner_id = i.partner_id AND r.message_uuid = i.uuid AND r.direction = 'given'
     WHERE i.partner_id IN (:partnerIds) AND i.uuid IN (:uuids)`,
    {
      partnerIds: [...new Set(asked.map(({ partnerId }) => partnerId))],
      uuids: asked.map(({ uuid }) => uuid),
    },
  )
  return asked.map(({ partnerId, uuid }) =>
    found.find((one) => one.partnerId === partnerId && one.uuid === uuid),
  )
})

/** A message with what it does, ready for its rows. */
export interface Taken {
  came: CameMessage
  kind: 'document' | 'status' | 'amendment'
  deliveryId: number
  receipt: Receipt
}

/** Writes the rows of messages and of the receipts given for them, inside the caller's act. */
export async function insertTaken(taken: readonly Taken[], at: string): Promise<void> {
  await insert(
    'inbox',
    taken.map(({ came: { partnerId, uuid, sha256, bytes }, kind, deliveryId }) => ({
      ...{ partnerId, uuid, sha256, sizeBytes: bytes.length, kind, deliveryId, takenAt: at },
    })),
  )
  await insert(
    'receipts',
    taken.map(({ came: { partnerId, uuid }, deliveryId, receipt: { sha256, content } }) => ({
      ...{ partnerId, messageUuid: uuid, direction: 'given', deliveryId, sha256, content, at },
    })),
  )
}

/** The refusal of another content under an identifier that is known. */
export const otherContent = (): Refusal => new Refusal(409, ['exchange.other_content'])
