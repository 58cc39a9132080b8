import { act, type Act } from '../../journal/act.ts'
import { note } from '../../journal/notes.ts'
import type { Context } from '../../platform/context.ts'
import { insert, rows } from '../../platform/database.ts'
import { reserveIdentifiers } from '../../platform/identifiers.ts'
import { refuseIf, reasons, type Reason } from '../../platform/refusal.ts'
import { canonicalJson } from '../../platform/text.ts'
import { carryOut, type CarriedOut } from './carry-out.ts'
import type { BodyChange, ChangeKind } from './contract.ts'
import { mostReturned } from './rules.ts'

type Asked = BodyChange & { digest: string }

interface Changed {
  id: number
  heirIds: number[]
}

/** Merges bodies into one, splits one, abolishes one or renames one, exactly as it was previewed. */
export async function bodiesChanged(asked: Asked, context: Context): Promise<Changed> {
  // An act that moves much makes many journal lines; identifiers are never reserved inside it.
  await reserveIdentifiers(await linesAhead(asked))
  return await acts[asked.kind](asked, context)
}

async function linesAhead({ agencyIds }: Asked): Promise<number> {
  const [counted] = await rows<{ amount: number }>(
    'SELECT COUNT(*) AS amount FROM documents WHERE agency_id IN (:agencyIds)',
    { agencyIds },
  )
  return Number(counted?.amount ?? 0) + mostReturned + 10_000
}

async function changed({ digest, ...given }: Asked, context: Context): Promise<Changed> {
  const done = await carryOut(given, context)
  refuseIf(
    409,
    done.plan.problems.map(({ code }) => code as Reason),
  )
  refuseIf(409, reasons([done.plan.digest !== digest, 'bodies.changed_since']))
  await keepChange(given, done)
  await noteMoves(done)
  return { id: done.change.id, heirIds: done.change.heirIds }
}

// A merger is told of the heir; all else of the body that changes.
function subjectOf({ agencyIds, kind }: Asked, { heirIds }: Changed): number {
  return (kind === 'merge' ? heirIds[0] : agencyIds[0]) ?? 0
}

function detailsOf({ digest, ...given }: Asked, { id: changeId, heirIds }: Changed) {
  const { kind, effectiveOn, instrument, instrumentOn, agencyIds, renamed } = given
  return {
    ...{ changeId, heirIds, planDigest: digest, kind, effectiveOn, instrument, instrumentOn },
    ...{ renamed: renamed?.name ?? null, agencyIds: [...agencyIds, ...heirIds] },
  }
}

const acts: Readonly<Record<ChangeKind, Act<Asked, Changed>>> = {
  merge: act('agency.merge', changed, subjectOf, detailsOf),
  split: act('agency.split', changed, subjectOf, detailsOf),
  abolish: act('agency.abolish', changed, subjectOf, detailsOf),
  rename: act('agency.rename', changed, subjectOf, detailsOf),
}

async function keepChange(given: BodyChange, { plan, change }: CarriedOut): Promise<void> {
  const { id, mainHeirId, context } = change
  const { kind, effectiveOn, instrument, instrumentOn } = given
  await insert('body_changes', {
    ...{ id, kind, effectiveOn, instrument, instrumentOn, mainHeirId, planDigest: plan.digest },
    ...{ given: canonicalJson(given), decidedAt: context.at },
  })
}

type Noting = (id: number, details: { changeId: number; agencyIds: number[] }) => void

const noted: Readonly<Record<string, Noting>> = {
  unit: (id, details) => note('unit.move', id, details),
  post: (id, details) => note('post.move', id, details),
  document: (id, details) => note('document.move', id, details),
  dossier: (id, details) => note('dossier.move', id, details),
  delivery: (id, details) => note('delivery.move', id, details),
  body: (id, details) => note('agency.move', id, details),
}

/** Notes for the journal what has moved, and what came back to its drafter; assignments and cases go with their document. */
async function noteMoves(done: CarriedOut): Promise<void> {
  const { change, returned } = done
  const { id: changeId } = change
  noteBodies(done)
  const moves = await rows<{ kind: string; id: number; fromId: number; toId: number }>(
    `SELECT kind, subject_id AS id, from_agency_id AS from_id, to_agency_id AS to_id
     FROM body_moves WHERE change_id = :changeId AND kind IN (:kinds) ORDER BY kind, subject_id`,
    { changeId, kinds: Object.keys(noted) },
  )
  for (const { kind, id, fromId, toId } of moves)
    noted[kind]?.(id, { changeId, agencyIds: [fromId, toId] })
  for (const { id, stage } of returned)
    note('document.return', id, { changeId, from: stage, forPostId: null })
}

function noteBodies({ change, plan }: CarriedOut): void {
  const { id: changeId, endedIds, heirIds, given, heirs } = change
  for (const [place, heirId] of heirIds.entries())
    if (heirs[place] === undefined)
      note('agency.found', heirId, { code: plan.heirs[place]?.code ?? '', changeId })
  if (given.kind === 'merge')
    for (const endedId of endedIds) note('agency.give_way', endedId, { changeId, heirIds })
}
