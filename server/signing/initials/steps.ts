import { refuseUnlessAdministers } from '../../agencies/administration.ts'
import type { DocumentRow } from '../../documents/official-document.ts'
import { act } from '../../journal/act.ts'
import { afterCommit, change, insert, rows } from '../../platform/database.ts'
import { stepsNamed, takesInitials, type InitialStep, type StandingInitial } from './rules.ts'

const keptMilliseconds = 5_000
const known = new Map<number, { steps: InitialStep[]; since: number }>()

/**
 * Whose initials the documents of a body bear, in the order of their fields; none unless its administrator
 * decided so. It is decided once in years: every process sees it within five seconds.
 */
export async function initialSteps(agencyId: number): Promise<InitialStep[]> {
  const now = performance.now()
  const before = known.get(agencyId)
  if (before && now - before.since < keptMilliseconds) return before.steps
  const steps = await stepsOf(agencyId)
  known.set(agencyId, { steps, since: now })
  return steps
}

async function stepsOf(agencyId: number): Promise<InitialStep[]> {
  const found = await rows<{ step: InitialStep }>(
    'SELECT step FROM initial_steps WHERE agency_id = :agencyId ORDER BY ordinal',
    { agencyId },
  )
  return found.map(({ step }) => step)
}

/** The same as it is shown. */
export async function showInitialSteps({ agencyId }: { agencyId: number }) {
  return { steps: await initialSteps(agencyId) }
}

/** Initials that stand on the file in force, and whose they are. */
export interface PutInitial extends StandingInitial {
  signerName: string
  signedAt: string
}

/** The initials on the file in force: those put since it was drafted or uploaded. */
export async function standingInitials(documentId: number): Promise<PutInitial[]> {
  return await rows<PutInitial>(
    `SELECT s.field, s.person_id, s.signer_name, s.signed_at FROM signatures s
     WHERE s.document_id = :documentId AND s.kind = 'initial' AND s.version >
       (SELECT MAX(v.version) FROM document_versions v
        WHERE v.document_id = :documentId AND v.kind IN ('drafted', 'uploaded'))
     ORDER BY s.version`,
    { documentId },
  )
}

type Bearer = Pick<DocumentRow, 'id' | 'agencyId' | 'stage' | 'initialSteps'>

/**
 * Whose initials a document is to bear: what was chosen for it, or held when it was first initialled; else what
 * its body asks for, of documents that are not signed yet.
 */
export async function stepsFor(document: Bearer): Promise<InitialStep[]> {
  const named = stepsNamed(document.initialSteps)
  if (named) return named
  return takesInitials(document) ? await initialSteps(document.agencyId) : []
}

/** The same, with those that stand on it. */
export async function initialsOf(document: Bearer) {
  const steps = await stepsFor(document)
  const { id } = document
  return { steps, standing: steps.length > 0 ? await standingInitials(id) : [] }
}

/** Decides, as an administrator of the body, whose initials its documents bear. */
export const setInitialSteps = act(
  'initials.decide',
  async ({ agencyId, steps }: { agencyId: number; steps: InitialStep[] }, { actor }) => {
    await refuseUnlessAdministers(agencyId, actor)
    await change('DELETE FROM initial_steps WHERE agency_id = :agencyId', { agencyId })
    const numbered = steps.map((step, index) => ({ agencyId, ordinal: index + 1, step }))
    await insert('initial_steps', numbered)
    afterCommit(() => known.delete(agencyId))
    return { id: agencyId, steps }
  },
  (_, { id }) => id,
  ({ steps }) => ({ steps }),
)
