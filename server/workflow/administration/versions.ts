import { row, rows } from '../../platform/database.ts'
import { found } from '../../platform/refusal.ts'
import type { Running } from './standing.ts'

/** A version of a process that holds, or held, for a body. */
export interface Version {
  id: number
  key: string
  name: string
  version: number
  isOwn: boolean
  deployedAt: string
}

interface VersionRow extends Omit<Version, 'key' | 'isOwn'> {
  agencyId: number
  processKey: string
}

/** Every version that a body may run by, of one process or of all; of each process the active one comes first. */
export async function versionsOf(agencyId: number, key?: string): Promise<Version[]> {
  const versions = await rows<VersionRow>(
    `SELECT id, agency_id, process_key, name, version, deployed_at FROM workflow_definitions
     WHERE agency_id IN (0, :agencyId) ${key === undefined ? '' : 'AND process_key = :key'}
     ORDER BY agency_id DESC, version DESC`,
    { agencyId, key },
  )
  return versions.map(({ agencyId: owner, processKey, ...version }) => ({
    ...version,
    key: processKey,
    isOwn: owner !== 0,
  }))
}

/** The versions of one process; refused where there is none. */
export async function knownVersions(
  agencyId: number,
  key: string,
): Promise<[Version, ...Version[]]> {
  const [active, ...older] = await versionsOf(agencyId, key)
  return [found(active, 'workflow.unknown'), ...older]
}

/** The versions as they are shown: who put each to use, and the cases that run by it. */
export async function versionsShown(
  [active, ...older]: [Version, ...Version[]],
  running: ReadonlyMap<number, Running>,
) {
  const people = await deployers(active.key)
  return [active, ...older].map((version) => ({
    ...version,
    isActive: version.id === active.id,
    deployedBy: people.get(version.deployedAt) ?? null,
    running: running.get(version.id)?.running ?? 0,
  }))
}

/** The diagram of a version. */
export async function xmlOf(id: number): Promise<string> {
  const stored = await row<{ xml: string }>('SELECT xml FROM workflow_definitions WHERE id = :id', {
    id,
  })
  return found(stored, 'workflow.unknown').xml
}

/** The names of those who put the versions of a process to use, by the moment; the installation has none. */
async function deployers(key: string): Promise<Map<string, string>> {
  const lines = await rows<{ at: string; name: string }>(
    `SELECT l.at, p.name FROM journal_lines l JOIN people p ON p.id = l.person_id
     WHERE l.subject = :subject AND l.act = 'workflow.deploy'`,
    { subject: `workflow:${key}` },
  )
  return new Map(lines.map(({ at, name }) => [at, name]))
}
