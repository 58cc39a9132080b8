import { act } from '../journal/act.ts'
import type { Context } from '../platform/context.ts'
import { insert, row } from '../platform/database.ts'
import { sha256 } from '../platform/digest.ts'
import { newId } from '../platform/identifiers.ts'
import type { Compiled } from './compile.ts'
import { compiler, forgetActiveDefinitions } from './definitions.ts'
import type { Problem } from './graph.ts'
import { unlessDuplicate } from './duplicate.ts'
import { check } from './lint.ts'

/** What became of a diagram: the version that now holds, or what is wrong with it. */
export interface Deployed {
  key: string
  /** The active version; 0 where there is none. */
  version: number
  problems: Problem[]
}

interface NewVersion {
  agencyId: number
  key: string
  name: string
  xml: string
  graph: string
}

interface Version {
  version: number
  checksum: string
}

/** Makes a diagram the active version of its process, for one body or for all (0); one with faults changes nothing. */
export async function deploy(
  { xml, key, agencyId = 0 }: { xml: string; key: string; agencyId?: number },
  context: Context,
): Promise<Deployed> {
  const before = (await latest(key, agencyId)) ?? { version: 0, checksum: '' }
  if (before.checksum === sha256(xml)) return { key, version: before.version, problems: [] }
  const { graph, problems } = await checkNamed(xml, key)
  if (graph === null || problems.length > 0) return { key, version: before.version, problems }
  const given = { agencyId, key, name: graph.name, xml, graph: JSON.stringify(graph) }
  const make = () => deployVersion(given, context)
  const { version } = await unlessDuplicate(make, make)
  forgetActiveDefinitions()
  return { key, version, problems: [] }
}

/** A process has the key of its file, so that the key in a file's place can be trusted. */
async function checkNamed(xml: string, key: string): Promise<Compiled> {
  const { graph, problems } = await check(xml)
  if (graph === null || graph.key === key) return { graph, problems }
  const misnamed: Problem = { element: graph.key, code: 'workflow.key_is_not_its_file' }
  return { graph, problems: [...problems, misnamed] }
}

const deployVersion = act(
  'workflow.deploy',
  async ({ agencyId, key, name, xml, graph }: NewVersion, { at }): Promise<Version> => {
    const checksum = sha256(xml)
    const before = await latest(key, agencyId)
    // Another process of this installation may have read the same file a moment ago.
    if (before?.checksum === checksum) return before
    const version = (before?.version ?? 0) + 1
    const identity = { id: newId(), agencyId, processKey: key, version, name, checksum }
    await insert('workflow_definitions', { ...identity, xml, graph, compiler, deployedAt: at })
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
