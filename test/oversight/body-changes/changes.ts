import { rows } from '../../../server/platform/database.ts'
import type { Answer, Desk } from '../../support/desk.ts'
import { bodyId } from '../../support/province.ts'
import { today } from '../../support/day.ts'

/** Today in Vietnam. */

/** A body that a change founds below the people's committee, or below nothing. */
export function foundedAs(code: string, name: string, parentId: number | null = null): object {
  const fields = { code, name, organCode: code.replace(/\W/g, ''), level: 'province' }
  return { found: { ...fields, placeName: 'Hương Sơn', parentId } }
}

/** A change of the bodies with these codes, as an administrator asks for it. */
export async function changeOf(
  kind: string,
  codes: readonly string[],
  heirs: readonly object[],
  otherwise: object = {},
): Promise<object> {
  return {
    ...{ kind, agencyIds: await Promise.all(codes.map((code) => bodyId(code))), heirs },
    ...{ renamed: null, places: [], unitCodes: [], effectiveOn: today() },
    ...{ instrument: '15/NQ-HĐND', instrumentOn: today(), ...otherwise },
  }
}

/** Previews a change and makes it. */
export async function changed(desk: Desk, given: object): Promise<{ plan: Answer; done: Answer }> {
  const plan = await desk.post('/body-changes/preview', given)
  const done = await desk.post('/body-changes', { ...given, digest: plan.body.digest })
  return { plan, done }
}

/** What lives in a body that has ended, by table: every one should be empty. */
export async function leftBehind(): Promise<Record<string, number>> {
  const alive: Record<string, string> = {
    documents:
      "agency_id IN (SELECT agency_id FROM agency_closings) AND stage NOT IN ('issued', 'recalled', 'completed', 'cancelled')",
    tasks: 'agency_id IN (SELECT agency_id FROM agency_closings) AND is_open = 1',
    workflow_tasks: 'agency_id IN (SELECT agency_id FROM agency_closings) AND is_open = 1',
    workflow_instances: 'agency_id IN (SELECT agency_id FROM agency_closings) AND is_open = 1',
    dossiers: 'agency_id IN (SELECT agency_id FROM agency_closings) AND is_open = 1',
    deliveries:
      "to_agency_id IN (SELECT agency_id FROM agency_closings) AND state IN ('sent', '01')",
    units: 'agency_id IN (SELECT agency_id FROM agency_closings)',
    posts: 'agency_id IN (SELECT agency_id FROM agency_closings)',
    agencies:
      'parent_id IN (SELECT agency_id FROM agency_closings) AND id NOT IN (SELECT agency_id FROM agency_closings)',
    keepers: 'agency_id IN (SELECT agency_id FROM agency_closings)',
    series:
      'closed_on IS NULL AND register_id IN (SELECT id FROM registers WHERE agency_id IN (SELECT agency_id FROM agency_closings))',
  }
  const counted = Object.entries(alive).map(
    ([table, where]) =>
      `SELECT '${table}' AS name, COUNT(*) AS amount FROM ${table} WHERE ${where}`,
  )
  const found = await rows<{ name: string; amount: number }>(counted.join(' UNION ALL '))
  return Object.fromEntries(
    found.flatMap(({ name, amount }) => (Number(amount) > 0 ? [[name, Number(amount)]] : [])),
  )
}
