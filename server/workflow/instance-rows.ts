import { change, insert, row } from '../platform/database.ts'
import { Refusal } from '../platform/refusal.ts'
import { unlessDuplicate } from './duplicate.ts'
import type { Facts } from './feel.ts'
import type { Holders } from './holders.ts'
import type { State } from './state.ts'

/** What an instance is about, such as document 4711. */
export interface Subject {
  subjectType: string
  subjectId: number
}

/** An instance as it stands in the database. */
export interface Instance extends Subject {
  id: number
  agencyId: number
  definitionId: number
  state: State
  facts: Facts
  holders: Holders
  rev: number
}

interface Stored extends Subject {
  id: number
  agencyId: number
  definitionId: number
  state: string
  facts: string
  rev: number
}

/** Facts say where to go, they are no place for contents. */
const mostFactsBytes = 16 * 1024

/** The instance in which the subject is on its way, or undefined. */
export async function runningInstance(subject: Subject): Promise<Instance | undefined> {
  const { subjectType, subjectId } = subject
  return read(
    await row<Stored>(
      `SELECT ${stored} WHERE subject_type = :subjectType AND subject_id = :subjectId AND is_open = 1`,
      { subjectType, subjectId },
    ),
  )
}

/** The instance with this id, unless it has ended. */
export async function instanceById(id: number): Promise<Instance | undefined> {
  return read(await row<Stored>(`SELECT ${stored} WHERE id = :id AND is_open = 1`, { id }))
}

const stored =
  'id, agency_id, definition_id, subject_type, subject_id, state, facts, rev FROM workflow_instances'

function read(stored: Stored | undefined): Instance | undefined {
  if (stored === undefined) return undefined
  const { facts, holders } = JSON.parse(stored.facts) as { facts: Facts; holders: Holders }
  return { ...stored, state: JSON.parse(stored.state) as State, facts, holders }
}

/** Writes a new instance; a subject that is on its way already is refused. */
export async function insertInstance(instance: Instance, at: string): Promise<void> {
  const { id, agencyId, definitionId, subjectType, subjectId, rev } = instance
  const keys = { id, agencyId, definitionId, subjectType, subjectId, rev }
  const given = { ...keys, ...columns(instance, at), startedAt: at }
  await unlessDuplicate(
    () => insert('workflow_instances', given),
    () => Promise.reject(new Refusal(409, ['workflow.already_running'])),
  )
}

/** Writes the instance back, if nobody else has moved it since it was read; else it is refused. */
export async function updateInstance(instance: Instance, at: string): Promise<void> {
  const affected = await change(
    `UPDATE workflow_instances
     SET definition_id = :definitionId, state = :state, facts = :facts, is_open = :isOpen,
       ended_at = :endedAt, rev = rev + 1
     WHERE id = :id AND rev = :rev`,
    {
      ...columns(instance, at),
      definitionId: instance.definitionId,
      id: instance.id,
      rev: instance.rev,
    },
  )
  if (affected !== 1) throw new Refusal(409, ['workflow.changed_meanwhile'])
}

function columns({ state, facts, holders }: Instance, at: string): Record<string, unknown> {
  const written = JSON.stringify({ facts, holders })
  if (Buffer.byteLength(written) > mostFactsBytes)
    throw new Refusal(422, ['workflow.facts_too_large'])
  const hasEnded = state.tokens.length === 0
  return {
    state: JSON.stringify(state),
    facts: written,
    isOpen: hasEnded ? null : 1,
    endedAt: hasEnded ? at : null,
  }
}
