import type { Context } from '../platform/context.ts'
import { refuseIf } from '../platform/refusal.ts'
import { deploy } from './deploy.ts'
import type { Deployed } from './deploy.ts'

/** Makes a diagram the one by which a body's next cases run, at the wish of its administrator; one with faults changes nothing and comes back with them. */
export async function activate(
  { xml, key }: { xml: string; key: string },
  context: Context,
): Promise<Deployed> {
  const { actor } = context
  refuseIf(403, actor.roles.includes('administrator') ? [] : ['workflow.not_your_role'])
  return await deploy({ xml, key, agencyId: actor.agencyId }, context)
}
