import { agenciesByIds } from '../../agencies/directory.ts'
import { act } from '../../journal/act.ts'
import { follow } from '../../journal/follow.ts'
import { installationContext } from '../../platform/context.ts'
import { change, row, rows, transact } from '../../platform/database.ts'
import type { JournalEntry } from '../../journal/line.ts'
import { note } from '../../journal/notes.ts'
import { moveWork } from './move-work.ts'
import { leadLinks, mendTorn } from './settle-work.ts'

interface LastChange {
  changeId: number
  mainHeirId: number
  effectiveOn: string
}

/** Follows changes of bodies: the search goes with what has moved, and what came to an ended body at the last moment is sent on. */
export function followBodyChanges(): void {
  follow('body-changes', [], async (line) => {
    if (!(await touchesEnded(line))) return
    const isChange = ['agency.merge', 'agency.split', 'agency.abolish'].includes(line.act)
    if (isChange) await searchFollows(detailsOf(line).changeId ?? 0)
    await sendOn(bodiesOf(line))
  })
}

interface Told {
  agencyIds?: number[]
  changeId?: number
}

function detailsOf({ line }: JournalEntry): Told {
  return (JSON.parse(line) as { details: Told }).details
}

function bodiesOf(line: JournalEntry): number[] {
  return [line.agencyId, ...(detailsOf(line).agencyIds ?? [])].filter((id) => id > 0)
}

// The lines of a change itself say what it moved: nothing is left behind by them.
async function touchesEnded(line: JournalEntry): Promise<boolean> {
  if (line.act.endsWith('.move')) return false
  const bodies = await agenciesByIds(bodiesOf(line))
  return [...bodies.values()].some(({ validTo }) => validTo !== null)
}

/** Sends on what an act that was under way during a change has left in an ended body. */
async function sendOn(agencyIds: readonly number[]): Promise<void> {
  for (const agencyId of agencyIds) {
    const last = await lastChangeOf(agencyId)
    if (last && (await isLeftBehind(agencyId))) {
      await gather({ agencyId, ...last }, installationContext(`gather-${String(agencyId)}`))
    }
  }
}

async function lastChangeOf(agencyId: number): Promise<LastChange | undefined> {
  return await row<LastChange>(
    `SELECT c.id AS change_id, c.main_heir_id, c.effective_on FROM body_changes c
     WHERE c.id = (SELECT MIN(h.change_id) FROM agency_heirs h WHERE h.agency_id = :agencyId)`,
    { agencyId },
  )
}

async function isLeftBehind(agencyId: number): Promise<boolean> {
  const left = await row(
    `SELECT 1 AS one FROM documents WHERE agency_id = :agencyId
       AND stage NOT IN ('issued', 'recalled', 'completed', 'cancelled')
     UNION ALL SELECT 1 FROM workflow_instances WHERE agency_id = :agencyId AND is_open = 1
     UNION ALL SELECT 1 FROM dossiers WHERE agency_id = :agencyId AND is_open = 1
     UNION ALL SELECT 1 FROM deliveries WHERE to_agency_id = :agencyId AND state IN ('sent', '01')
     LIMIT 1`,
    { agencyId },
  )
  return left !== undefined
}

const gather = act(
  'agency.send_on',
  async (
    { agencyId, changeId, mainHeirId, effectiveOn }: LastChange & { agencyId: number },
    { at },
  ) => {
    const values = { changeId, mainHeirId, effectiveOn, at, endedIds: [agencyId] }
    const before = await movesOf(changeId)
    const moving = { endedIds: [agencyId], heirIds: [mainHeirId], values }
    await moveWork(moving)
    await leadLinks(moving)
    await mendTorn(moving)
    const known = new Set(before.map(({ kind, id }) => `${kind} ${String(id)}`))
    for (const { kind, id, toId } of await movesOf(changeId))
      if (!known.has(`${kind} ${String(id)}`) && kind === 'document')
        note('document.move', id, { changeId, agencyIds: [agencyId, toId] })
    return { id: agencyId }
  },
  ({ agencyId }) => agencyId,
  ({ changeId }) => ({ changeId }),
)

async function movesOf(changeId: number) {
  return await rows<{ kind: string; id: number; toId: number }>(
    `SELECT kind, subject_id AS id, to_agency_id AS to_id FROM body_moves
     WHERE change_id = :changeId AND kind IN ('document')`,
    { changeId },
  )
}

const tables = [
  ['search_tokens', 'search_texts'],
  ['content_tokens', 'content_texts'],
] as const
const slices = 16
const allTokens = 2 ** 32

/** Moves what documents are found by to the body that has them now, a slice of the tokens at a time, so that nobody waits long. */
export async function searchFollows(changeId: number): Promise<void> {
  const ways = await rows<{ fromId: number; toId: number }>(
    `SELECT DISTINCT from_agency_id AS from_id, to_agency_id AS to_id FROM body_moves
     WHERE change_id = :changeId AND kind = 'document'`,
    { changeId },
  )
  for (const way of ways)
    for (const [tokens, texts] of tables) await moveIndex({ tokens, texts }, { changeId, ...way })
}

async function moveIndex(
  { tokens, texts }: { tokens: string; texts: string },
  values: { changeId: number; fromId: number; toId: number },
): Promise<void> {
  const those = `document_id IN (SELECT m.subject_id FROM body_moves m WHERE m.change_id = :changeId
    AND m.kind = 'document' AND m.to_agency_id = :toId)`
  const step = allTokens / slices
  for (let first = -allTokens / 2; first < allTokens / 2; first += step)
    await transact(() =>
      change(
        `UPDATE ${tokens} SET agency_id = :toId
         WHERE agency_id = :fromId AND token >= :first AND token < :next AND ${those}`,
        { ...values, first, next: first + step },
      ),
    )
  await transact(() =>
    change(`UPDATE ${texts} SET agency_id = :toId WHERE agency_id = :fromId AND ${those}`, values),
  )
}
