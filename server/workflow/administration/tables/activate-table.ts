import { heldAgency, refuseUnlessAdministers } from '../../../agencies/administration.ts'
import { act } from '../../../journal/act.ts'
import type { Context } from '../../../platform/context.ts'
import { insert } from '../../../platform/database.ts'
import { sha256 } from '../../../platform/digest.ts'
import type { InputOf, ReplyOf } from '../../../platform/endpoint.ts'
import { newId } from '../../../platform/identifiers.ts'
import { found } from '../../../platform/refusal.ts'
import { activeWorkflow, activeWorkflows } from '../../active-workflows.ts'
import { forgetDecisions } from '../../decisions/own-decisions.ts'
import { activeDefinition } from '../../definitions.ts'
import { deploy } from '../../deploy.ts'
import type * as contract from './contract.ts'
import { ownVersions, soundTable } from './read-tables.ts'

type Given = InputOf<typeof contract.activateTable>

/** Puts a changed table to use for a body, and makes new versions of the processes that ask it; cases on their way keep theirs. */
export async function activateTable(
  given: Given,
  context: Context,
): Promise<ReplyOf<typeof contract.activateTable>> {
  await refuseUnlessAdministers(given.agencyId, context.actor)
  const { name } = await soundTable(given)
  const { version } = await keepTable({ ...given, name }, context)
  forgetDecisions()
  return { version, processes: await askAgain(given, context) }
}

const keepTable = act(
  'workflow.put_table',
  async ({ agencyId, key, xml, name }: Given & { name: string }, { at }) => {
    found(await heldAgency(agencyId), 'agency.not_found')
    const before = (await ownVersions(agencyId)).find((one) => one.key === key)
    const checksum = sha256(xml)
    if (before?.checksum === checksum) return { version: before.version }
    const version = (before?.version ?? 0) + 1
    const table = { id: newId(), agencyId, decisionKey: key, version, name, checksum, xml }
    await insert('workflow_decisions', { ...table, putToUseAt: at })
    return { version }
  },
  ({ key }) => key,
  ({ agencyId, key }, { version }) => ({ key, version, agencyIds: [agencyId] }),
)

async function askAgain({ agencyId, key }: Given, context: Context): Promise<string[]> {
  const asking: string[] = []
  for (const process of await activeWorkflows(agencyId)) {
    const { graph } = await activeDefinition(process.key, agencyId)
    if (!Object.hasOwn(graph.decisions ?? {}, key)) continue
    const { xml } = await activeWorkflow(process.key, agencyId)
    await deploy({ xml, key: process.key, agencyId }, context)
    asking.push(process.name)
  }
  return asking
}
