import { createHash } from 'node:crypto'
import { isValidReceipt } from '../../server/exchange/receipts/judge-receipt.ts'
import { rows } from '../../server/platform/database.ts'
import { files } from '../../server/platform/files.ts'
import { pem } from './plant-sides.ts'
import type { Side } from './place.ts'

/** What one side holds after the weather; both sides' reports are held against each other. */
export interface Report {
  outbox: Record<string, number>
  /** Messages taken, by identifier: the hash of their bytes. */
  taken: Record<string, string>
  /** Messages that left, by identifier: the hash of their bytes. */
  left: Record<string, string>
  /** Receipts by the identifier of their message: the hash of their text. */
  given: Record<string, string>
  got: Record<string, string>
  receiptsNotValid: number
  /** Deliveries in the order of their identifiers: identifier, hash of the file, state, and the codes of all steps. */
  deliveries: string[]
  filesNotWhole: number
}

type Hashed = { uuid: string; sha256: string }

/** What this side holds, each receipt verified and each delivered file read again. */
export async function reportOf(other: Side): Promise<Report> {
  const states = await rows<{ state: string; count: number }>(
    'SELECT state, COUNT(*) AS count FROM outbox GROUP BY state',
  )
  const receipts = await rows<Hashed & { direction: string; content: string }>(
    'SELECT message_uuid AS uuid, sha256, direction, content FROM receipts ORDER BY message_uuid',
  )
  const left = await rows<Hashed>(
    "SELECT uuid, COALESCE(sha256, '') AS sha256 FROM outbox ORDER BY uuid",
  )
  const got = receipts.filter(({ direction }) => direction === 'taken')
  const ofLeft = byUuid(left)
  return {
    outbox: Object.fromEntries(states.map(({ state, count }) => [state, Number(count)])),
    taken: byUuid(await rows<Hashed>('SELECT uuid, sha256 FROM inbox ORDER BY uuid')),
    left: ofLeft,
    given: byUuid(receipts.filter(({ direction }) => direction === 'given').map(hashed)),
    got: byUuid(got.map(hashed)),
    receiptsNotValid: got.filter((each) => !isFor(each, ofLeft[each.uuid] ?? '', other)).length,
    ...(await delivered()),
  }
}

const byUuid = (list: readonly Hashed[]): Record<string, string> =>
  Object.fromEntries(list.map(({ uuid, sha256 }) => [uuid, sha256]))

const hashed = ({ uuid, content }: { uuid: string; content: string }): Hashed => ({
  ...{ uuid, sha256: createHash('sha256').update(content).digest('hex') },
})

function isFor(
  { uuid, content }: Hashed & { content: string },
  sha256: string,
  other: Side,
): boolean {
  const { code: toCode, name: toName, agencyId } = other
  const sent = { uuid, sha256, toCode, toName, toCertificate: pem(other, String(agencyId)) }
  return isValidReceipt(content, sent, { anchors: null })
}

async function delivered(): Promise<Pick<Report, 'deliveries' | 'filesNotWhole'>> {
  const deliveries = await rows<Hashed & { id: number; state: string }>(
    'SELECT id, uuid, sha256, state FROM deliveries ORDER BY uuid',
  )
  const steps = await rows<{ deliveryId: number; code: string }>(
    'SELECT delivery_id, code FROM delivery_statuses ORDER BY delivery_id, ordinal',
  )
  const codes = new Map<number, string[]>()
  for (const { deliveryId, code } of steps)
    codes.set(deliveryId, [...(codes.get(deliveryId) ?? []), code])
  let filesNotWhole = 0
  for (const { sha256 } of deliveries)
    await files()
      .open(sha256)
      .catch(() => (filesNotWhole += 1))
  const lines = deliveries.map(({ id, uuid, sha256, state }) =>
    [uuid, sha256, state, ...(codes.get(id) ?? [])].join(' '),
  )
  return { deliveries: lines, filesNotWhole }
}
