import { act } from '../journal/act.ts'
import type { Context } from '../platform/context.ts'
import { insert, row } from '../platform/database.ts'
import { sha256 } from '../platform/digest.ts'
import { newId } from '../platform/identifiers.ts'
import { compiler, forgetActiveDefinitions } from './definitions.ts'
import { unlessDuplicate } from './duplicate.ts'
import type { Graph, Problem } from './graph.ts'
import { schedule } from './jobs/scheduled-starts.ts'
import { lintXml } from './lint-xml.ts'

/** What became of a diagram: the version that now holds, or what is wrong with it. */
export interface Deployed {
  key: string
  /** The active version; 0 where there is none. */
  version: number
  problems: Problem[]
}

/** A diagram for one body or for all (0); the key is that of its file. */
export interface Diagram {
  xml: string
  key: string
  agencyId?: number
}

interface NewVersion {
  agencyId: number
  key: string
  name: string
  xml: string
  graph: Graph
  checksum: string
}

interface Version {
  version: number
  checksum: string
}

/** Makes a diagram the active version of its process, for one body or for all (0); one with faults changes nothing, and cases on their way keep their version. */
export async function deploy(
  { xml, key, agencyId = 0 }: Diagram,
  context: Context,
): Promise<Deployed> {
  const before = (await latest(key, agencyId)) ?? { version: 0, checksum: '' }
  if (before.checksum === sha256(xml)) return { key, version: before.version, problems: [] }
  const { graph, problems } = await lintXml({ xml, key, agencyId })
  if (graph === null || problems.length > 0) return { key, version: before.version, problems }
  const checksum = checksumOf(xml, graph)
  if (before.checksum === checksum) return { key, version: before.version, problems: [] }
  const given = { agencyId, key, name: graph.name, xml, graph, checksum }
  const make = () => deployVersion(given, context)
  const { version } = await unlessDuplicate(make, make)
  forgetActiveDefinitions()
  return { key, version, problems: [] }
}

/** A process that calls another or asks a table is a new version when these have changed. */
function checksumOf(xml: string, { bound = {}, decisions = {} }: Graph): string {
  const isAlone = Object.keys(bound).length + Object.keys(decisions).length === 0
  return sha256(isAlone ? xml : xml + JSON.stringify([bound, decisions]))
}

const deployVersion = act(
  'workflow.deploy',
  async (given: NewVersion, { at }): Promise<Version> => {
    const { agencyId, key, name, xml, graph, checksum } = given
    const before = await latest(key, agencyId)
    // Another process of this installation may have read the same file a moment ago.
    if (before?.checksum === checksum) return before
    const version = (before?.version ?? 0) + 1
    const identity = { id: newId(), agencyId, processKey: key, version, name, checksum }
    const compiled = { xml, graph: JSON.stringify(graph), compiler }
    await insert('workflow_definitions', { ...identity, ...compiled, deployedAt: at })
    await schedule({ key, agencyId, graph }, at)
    return { version, checksum }
  },
  ({ key }) => key,
  (_input, version) => ({ ...version }),
)

async function latest(key: string, agencyId: number): Promise<Version | undefined> {
  return await row<Version>(
    `SELECT version, checksum FROM workflow_definitions
     WHERE process_key = :key AND agency_id = :agencyId ORDER BY version DESC LIMIT 1`,
    { key, agencyId },
  )
}
