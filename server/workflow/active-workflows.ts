import { rows } from '../platform/database.ts'
import { found } from '../platform/refusal.ts'

/** A process with the version that holds for a body. */
export interface ActiveWorkflow {
  key: string
  name: string
  version: number
  deployedAt: string
  isOwn: boolean
}

interface WorkflowRow {
  agencyId: number
  processKey: string
  name: string
  version: number
  deployedAt: string
}

/** The processes of a body, by name: its own version where it has one, else the one for all bodies. */
export async function activeWorkflows(agencyId: number): Promise<ActiveWorkflow[]> {
  const versions = await newestFirst<WorkflowRow>(agencyId)
  const byKey = new Map(
    versions.toReversed().map((version) => [version.processKey, shown(version)]),
  )
  return [...byKey.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'vi'))
}

/** One process of a body with its diagram. */
export async function activeWorkflow(
  key: string,
  agencyId: number,
): Promise<ActiveWorkflow & { xml: string }> {
  const versions = await newestFirst<WorkflowRow & { xml: string }>(agencyId, key)
  const version = found(versions[0], 'workflow.unknown')
  return { ...shown(version), xml: version.xml }
}

function shown({ agencyId, processKey, name, version, deployedAt }: WorkflowRow): ActiveWorkflow {
  return { key: processKey, name, version, deployedAt, isOwn: agencyId !== 0 }
}

async function newestFirst<Row extends object>(agencyId: number, key?: string): Promise<Row[]> {
  const [xml, condition] = key === undefined ? ['', ''] : [', xml', 'AND process_key = :key']
  return await rows<Row>(
    `SELECT process_key, name, version, deployed_at, agency_id ${xml}
     FROM workflow_definitions WHERE agency_id IN (0, :agencyId) ${condition}
     ORDER BY agency_id DESC, version DESC`,
    { agencyId, key },
  )
}
