import type { z } from 'zod'
import type { AgencyShown } from '../../agencies/contract.ts'
import { whyNotAdministrator } from '../../agencies/rules.ts'
import type { Context } from '../../platform/context.ts'
import { rows } from '../../platform/database.ts'
import { daysAfter } from '../../platform/days.ts'
import { newId } from '../../platform/identifiers.ts'
import { refuseIf, type Reason } from '../../platform/refusal.ts'
import type { BodyChange, bodyChangePlan } from './contract.ts'
import { closeBodies, closeBooks, copySettings } from './close-bodies.ts'
import { endAuthority, passOnRights } from './end-rights.ts'
import { noticesOf, problemsOf, type Finding } from './findings.ts'
import { foundHeirs, rehang, whyNotFoundHeirs } from './found-heirs.ts'
import { moveInside, type PlacedInside } from './move-inside.ts'
import { moveWork } from './move-work.ts'
import { renameBody } from './rename-body.ts'
import { returnDrafts, underCheck, type Underway } from './return-drafts.ts'
import { whyNotChange, whyNotOfItsKind } from './rules.ts'
import { leadLinks, mendTorn, takeOverDrafts } from './settle-work.ts'
import { heldBodies, type Bodies, type Change } from './standing.ts'
import { digestOf, talliesOf } from './tallies.ts'

/** What a change does, as its administrator sees it. */
export type Plan = z.output<typeof bodyChangePlan>

/** A change that has been carried out in the open transaction. */
export interface CarriedOut {
  plan: Plan
  change: Change
  returned: Underway[]
}

/**
 * Carries a change of bodies out inside the open transaction and says what it did. A preview runs this
 * too and rolls it back: so what is shown is what will be done, row by row.
 */
export async function carryOut(
  given: BodyChange,
  context: Pick<Context, 'actor' | 'at'>,
): Promise<CarriedOut> {
  refuseIf(403, whyNotAdministrator(context.actor.roles))
  refuseIf(422, whyNotOfItsKind(given))
  const bodies = await heldBodies(given, context.actor)
  const why = await whyNot(given, bodies, context)
  if (why.length > 0) return refusedPlan(given, bodies, { why, context })
  const heirIds = await foundHeirs(given, bodies)
  const change = changeOf(given, bodies, { heirIds, context })
  const returned = await underCheck(change.endedIds)
  const problems = await problemsOf(change, returned)
  if (problems.length > 0) return { plan: await planOf(change, { problems }), change, returned }
  const done =
    given.kind === 'rename' ? await renamed(change, returned) : await moved(change, returned)
  return { plan: await planOf(change, done), change, returned }
}

async function whyNot(
  given: BodyChange,
  bodies: Bodies,
  { actor }: Pick<Context, 'actor'>,
): Promise<Reason[]> {
  const { ended } = bodies
  const heirs = bodies.heirs.flatMap((heir) => heir ?? [])
  const lastDay = daysAfter(given.effectiveOn, -1)
  return [
    ...whyNotChange({ given, today: actor.day, lastDay, ended, heirs }),
    ...(await whyNotFoundHeirs(given, bodies)),
  ]
}

interface Whose {
  heirIds: number[]
  context: Change['context']
}

function changeOf(given: BodyChange, bodies: Bodies, { heirIds, context }: Whose): Change {
  const id = newId()
  const endedIds = [...given.agencyIds]
  const mainHeirId = heirIds[0] ?? endedIds[0] ?? 0
  const lastDay = daysAfter(given.effectiveOn, -1)
  const reason = `${given.instrument} (${given.instrumentOn})`
  const days = {
    effectiveOn: given.effectiveOn,
    effectiveMoment: `${lastDay}T17:00:00.000Z`,
    lastDay,
  }
  const values = { changeId: id, endedIds, mainHeirId, ...days, at: context.at, reason }
  return { id, given, ...bodies, lastDay, endedIds, heirIds, mainHeirId, context, values }
}

interface Done {
  placed?: readonly PlacedInside[]
  amounts?: Record<string, number>
  problems?: Finding[]
  notices?: Finding[]
}

async function moved(change: Change, returned: readonly Underway[]): Promise<Done> {
  await rehang(change.heirIds, change.endedIds)
  const placed = await moveInside(change)
  await moveWork(change)
  await leadLinks(change)
  await takeOverDrafts(change)
  const torn = await mendTorn(change)
  await returnDrafts(returned, change)
  const amounts = { ...(await endAuthority(change)), ...(await passOnRights(change)) }
  await copySettings(change)
  const books = await closeBooks(change)
  await closeBodies(change)
  const notices = await noticesOf(change, returned, torn)
  return { placed, amounts: { ...amounts, book: books, returned: returned.length }, notices }
}

async function renamed(change: Change, returned: readonly Underway[]): Promise<Done> {
  await renameBody(change)
  await returnDrafts(returned, change)
  const notices = await noticesOf(change, returned, 0)
  return { amounts: { returned: returned.length }, notices }
}

async function planOf(change: Change, done: Done): Promise<Plan> {
  const { placed = [], amounts = {}, problems = [], notices = [] } = done
  const { ended, given } = change
  const places = placed.map(({ thing: { kind, id, name, code, agencyId }, heir, newCode }) => {
    const agencyName = ended.find((body) => body.id === agencyId)?.name ?? ''
    return { kind, id, name, agencyName, heir, code, newCode }
  })
  const shown = {
    ended: ended.map(({ id, code, name }) => ({ id, code, name })),
    heirs: await heirsShown(change),
    ...{ places, tallies: await talliesOf(change, amounts), problems, notices },
  }
  return { digest: await digestOf({ given, ...shown }, change), ...shown }
}

async function heirsShown({ heirIds, heirs }: Change): Promise<Plan['heirs']> {
  const known = await rows<Pick<AgencyShown, 'id' | 'code' | 'name'>>(
    'SELECT id, code, name FROM agencies WHERE id IN (:heirIds)',
    { heirIds },
  )
  return heirIds.map((id, place) => {
    const { code = '', name = '' } = known.find((each) => each.id === id) ?? {}
    return { code, name, isFounded: heirs[place] === undefined }
  })
}

// What cannot be begun is shown with its reasons and no counts.
async function refusedPlan(
  given: BodyChange,
  bodies: Bodies,
  { why, context }: { why: readonly Reason[]; context: Change['context'] },
): Promise<CarriedOut> {
  const heirIds = bodies.heirs.flatMap((heir) => heir?.id ?? [])
  const change = changeOf(given, bodies, { heirIds, context })
  const problems = why.map((code) => ({ code, amount: 1, names: [] }))
  return { plan: await planOf(change, { problems }), change, returned: [] }
}
