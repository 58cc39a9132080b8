import { change, insert, row, rows, transact } from '../../platform/database.ts'
import { newId } from '../../platform/identifiers.ts'
import { log } from '../../platform/log.ts'

/** What kind of thing does not hold: the journal or its tree, its end cut off, its heads, a stored file, the head of another installation, a witness that refuses ours. */
export type AlarmKind = 'journal' | 'cut' | 'head' | 'file' | 'forked' | 'not-proved' | 'refused'

/** Something that does not hold, and the first bad row where there is one. */
export interface Finding {
  kind: AlarmKind
  why: string
  position?: number | null
  lineId?: number | null
  /** What the line is about; of another installation its origin, of a file its SHA-256. */
  subject?: string | null
  seq?: number | null
}

/** A finding as it is kept. */
export interface Alarm extends Required<Finding> {
  id: number
  /** ISO 8601 UTC. */
  foundAt: string
  /** When the log that it was about was closed; null while it stands. */
  settledAt: string | null
}

/** Raises an alarm: a row that stays, and a line in the log of the server; what is known already is not raised again. */
export async function raiseAlarm(finding: Finding): Promise<void> {
  await transact(() => keepAlarm(finding))
}

/** The same inside an open transaction. */
export async function keepAlarm({
  kind,
  why,
  position = null,
  lineId = null,
  subject = null,
  seq = null,
}: Finding): Promise<void> {
  const raised = { kind, why: why.slice(0, 400), position, lineId, subject, seq }
  const known = await row(
    `SELECT id FROM log_alarms WHERE kind = :kind AND why = :why
     AND COALESCE(position, 0) = :place AND COALESCE(subject, '') = :about
     AND settled_at IS NULL LIMIT 1`,
    { kind, why: raised.why, place: position ?? 0, about: subject ?? '' },
  )
  if (known) return
  log.error(raised, 'the proof of the journal does not hold')
  await insert('log_alarms', { id: newId(), ...raised, foundAt: new Date().toISOString() })
}

/** Takes back what was doubted of another installation and is proved now; inside a transaction. */
export async function withdrawDoubt(subject: string): Promise<void> {
  await change("DELETE FROM log_alarms WHERE kind = 'not-proved' AND subject = :subject", {
    subject,
  })
}

/** Every alarm, those that stand before those that are settled, the earliest first, at most a hundred. */
export async function alarms(): Promise<Alarm[]> {
  return await rows<Alarm>(
    `SELECT * FROM log_alarms
     ORDER BY CASE WHEN settled_at IS NULL THEN 0 ELSE 1 END, found_at, id LIMIT 100`,
  )
}
