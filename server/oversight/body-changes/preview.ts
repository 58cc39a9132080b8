import type { Context } from '../../platform/context.ts'
import { transact } from '../../platform/database.ts'
import { reserveIdentifiers } from '../../platform/identifiers.ts'
import { carryOut, type Plan } from './carry-out.ts'
import type { BodyChange } from './contract.ts'

class RolledBack extends Error {
  readonly plan: Plan

  constructor(plan: Plan) {
    super('a preview is rolled back')
    this.plan = plan
  }
}

/** What a change would do, tried in a transaction that is rolled back; nothing of it is kept. */
export async function bodyChangePreviewed(
  given: BodyChange,
  { actor, at }: Context,
): Promise<Plan> {
  await reserveIdentifiers()
  try {
    return await transact(async () => {
      const { plan } = await carryOut(given, { actor, at })
      throw new RolledBack(plan)
    })
  } catch (problem) {
    if (problem instanceof RolledBack) return problem.plan
    throw problem
  }
}
