import { change, rows } from '../../platform/database.ts'
import { moved, went, type Moves, type MovesWith } from './fates.ts'
import { rewritten } from './move-inside.ts'
import { freeCode } from './rules.ts'
import type { Change } from './standing.ts'
import { whatMoves } from './what-moves.data.ts'

/** What the statements of a move ask of a change. */
export type Moving = Pick<Change, 'endedIds' | 'heirIds' | 'values'>

interface Column<F> {
  table: string
  column: string
  fate: F
}

function columnsThat<F extends Moves | MovesWith>(how: F['how']): Column<F>[] {
  return Object.entries(whatMoves).flatMap(([table, columns]) =>
    Object.entries(columns).flatMap(([column, fate]) =>
      fate.how === how ? [{ table, column, fate: fate as F }] : [],
    ),
  )
}

/**
 * Moves everything alive of the ended bodies to its heirs, by `whatMoves`: two statements for each kind
 * of row, however many rows there are. Safe to repeat: what has moved is not found again.
 */
export async function moveWork(of: Moving): Promise<void> {
  for (const each of columnsThat<Moves>('moves')) await moveKind(each, of)
  for (const { table, column, fate } of columnsThat<MovesWith>('moves-with'))
    await change(
      `UPDATE ${table} SET ${column} = ${went(fate.kind, `${table}.${fate.by}`)}
       WHERE ${column} IN (:endedIds) AND ${table}.${fate.by} IN ${moved(fate.kind)}`,
      of.values,
    )
}

async function moveKind({ table, column, fate }: Column<Moves>, of: Moving): Promise<void> {
  const { kind, where, places, hasRev } = fate
  const heir = [...places, ':mainHeirId'].join(', ')
  await change(
    `INSERT INTO body_moves (change_id, kind, subject_id, from_agency_id, to_agency_id)
     SELECT :changeId, '${kind}', ${table}.id, ${table}.${column}, COALESCE(${heir}, :mainHeirId)
     FROM ${table} WHERE ${table}.${column} IN (:endedIds) AND ${where}
       AND NOT EXISTS ${went(kind, `${table}.id`)}`,
    of.values,
  )
  if (kind === 'dossier') await freeDossierCodes(of)
  await change(
    `UPDATE ${table} SET ${column} = ${went(kind, `${table}.id`)}${hasRev ? ', rev = rev + 1' : ''}
     WHERE ${column} IN (:endedIds) AND ${table}.id IN ${moved(kind)}`,
    of.values,
  )
}

// The code of a work file is one in its body: of two alike the one that comes is numbered on.
async function freeDossierCodes({ endedIds, heirIds, values }: Moving): Promise<void> {
  const all = await rows<{ id: number; code: string; agencyId: number; toAgencyId: number | null }>(
    `SELECT d.id, d.code, d.agency_id, ${went('dossier', 'd.id')} AS to_agency_id FROM dossiers d
     WHERE d.agency_id IN (:both) ORDER BY d.id`,
    { ...values, both: [...endedIds, ...heirIds] },
  )
  const known = new Set(all.map(({ code }) => code))
  const placeOf = (agencyId: number, code: string) => `${String(agencyId)} ${code}`
  const taken = new Set(
    all.flatMap(({ agencyId, code, toAgencyId }) =>
      toAgencyId === null ? [placeOf(agencyId, code)] : [],
    ),
  )
  const codes = new Map<number, string>()
  for (const { id, code, toAgencyId } of all) {
    if (toAgencyId === null) continue
    const place = placeOf(toAgencyId, code)
    if (taken.has(place)) codes.set(id, freeCode(code, known))
    known.add(codes.get(id) ?? code)
    taken.add(place)
  }
  await rewritten('dossiers', codes)
}
