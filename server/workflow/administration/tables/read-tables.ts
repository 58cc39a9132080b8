import { readFile } from 'node:fs/promises'
import type { z } from 'zod'
import { refuseUnlessAdministers } from '../../../agencies/administration.ts'
import type { Context } from '../../../platform/context.ts'
import { rows } from '../../../platform/database.ts'
import type { InputOf, ReplyOf } from '../../../platform/endpoint.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { inProject } from '../../../platform/root.ts'
import { decide, fittingRules } from '../../decisions/decide.ts'
import { decisionTables } from '../../decisions/decision-files.ts'
import type { DecisionTable } from '../../decisions/decision-table.ts'
import { readDecision, type DecisionRead } from '../../decisions/read-decision.ts'
import type * as contract from './contract.ts'

type Shown = z.output<typeof contract.tableShown>
type Uploaded = InputOf<typeof contract.checkTable>

/** The decision tables of a body, by name: its own where it has one, else those of the installation. */
export async function listTables(
  { agencyId }: InputOf<typeof contract.listTables>,
  { actor }: Context,
): Promise<ReplyOf<typeof contract.listTables>> {
  await refuseUnlessAdministers(agencyId, actor)
  const own = new Map((await ownVersions(agencyId)).map((one) => [one.key, one]))
  const tables: Shown[] = []
  for (const [key, table] of Object.entries(decisionTables())) {
    const { xml, version } = own.get(key) ?? { xml: await fileOf(key), version: 0 }
    const read = version === 0 ? table : ((await readDecision(xml)).table ?? table)
    tables.push(shown(read, { version, xml }))
  }
  return { tables: tables.toSorted((a, b) => a.name.localeCompare(b.name, 'vi')) }
}

/** What is wrong with a changed table, and how it reads. */
export async function checkTable(
  uploaded: Uploaded,
  { actor }: Context,
): Promise<ReplyOf<typeof contract.checkTable>> {
  await refuseUnlessAdministers(uploaded.agencyId, actor)
  const { table, problems } = await readUploaded(uploaded)
  const findings = problems.map((one) => ({ ...one, detail: one.detail ?? null }))
  return { findings, table: table && shown(table, { version: 0, xml: uploaded.xml }) }
}

/** What a changed table would answer to some facts. */
export async function tryTable(
  { facts, ...uploaded }: InputOf<typeof contract.tryTable>,
  { actor }: Context,
): Promise<ReplyOf<typeof contract.tryTable>> {
  await refuseUnlessAdministers(uploaded.agencyId, actor)
  const table = await soundTable(uploaded)
  const ruleIds = fittingRules(table, facts).map(({ id }) => id)
  return { answer: JSON.stringify(decide(table, facts) ?? null), ruleIds }
}

/** A changed table without faults; one with any is refused, each with its rule. */
export async function soundTable(uploaded: Uploaded): Promise<DecisionTable> {
  const { table, problems } = await readUploaded(uploaded)
  if (table !== null && problems.length === 0) return table
  const fields = problems.map(({ element, code }) => ({ path: element, code }))
  throw new Refusal(422, ['workflow.table_has_faults'], fields)
}

/** The versions of a body's own tables that hold, by key. */
export async function ownVersions(
  agencyId: number,
): Promise<{ key: string; version: number; checksum: string; xml: string }[]> {
  return await rows(
    `SELECT d.decision_key AS \`key\`, d.version, d.checksum, d.xml FROM workflow_decisions d
     WHERE d.agency_id = :agencyId AND d.version = (SELECT MAX(l.version) FROM workflow_decisions l
       WHERE l.agency_id = d.agency_id AND l.decision_key = d.decision_key)`,
    { agencyId },
  )
}

async function readUploaded({ xml, key }: Uploaded): Promise<DecisionRead> {
  if (!Object.hasOwn(decisionTables(), key)) throw new Refusal(404, ['workflow.unknown'])
  if (/<!DOCTYPE/i.test(xml))
    return { table: null, problems: [{ element: '', code: 'workflow.has_document_type' }] }
  const { table, problems } = await readDecision(xml)
  if (table === null || table.key === key) return { table, problems }
  const misnamed = { element: table.key, code: 'workflow.key_is_not_its_file' } as const
  return { table, problems: [...problems, misnamed] }
}

function shown(table: DecisionTable, { version, xml }: { version: number; xml: string }): Shown {
  return { ...table, version, isOwn: version > 0, xml }
}

async function fileOf(key: string): Promise<string> {
  return await readFile(inProject('workflows', 'decisions', `${key}.dmn`), 'utf8')
}
