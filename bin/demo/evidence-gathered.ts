import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { readRaisedFile, showSignatures } from '../../server/signing/contract.ts'
import { readReportPrint, validateDocument } from '../../server/signing/reports/contract.ts'
import type { Office } from './office.ts'
import type { Person } from './person.ts'
import type { Told } from './story.ts'

const secondsToGather = 120
const pauseMilliseconds = 200

/** What came of gathering: the level of every file, issued and received, and the outcome of every report. */
export interface Gathered {
  levels: Record<string, number>
  reports: Record<string, number>
}

interface Held {
  name: string
  documentId: number
  clerk: Person
}

/**
 * Waits until each body has gathered the evidence for its own copy, then validates every copy, and
 * writes the issued files with their evidence and the reports on them.
 */
export async function gatherEvidence(office: Office, told: Told, out: string): Promise<Gathered> {
  const gathered: Gathered = { levels: {}, reports: {} }
  const issued = told.issued.map(({ id, reference, clerk }) => ({
    name: reference.replaceAll('/', '_'),
    documentId: id,
    clerk,
  }))
  for (const held of [...issued, ...(await copies(office, told))]) {
    count(gathered.levels, await levelReached(held))
    const { clerk, documentId } = held
    count(gathered.reports, (await clerk.call(validateDocument, { documentId })).indication)
  }
  await writeGathered(out, issued)
  return gathered
}

async function copies(office: Office, { received }: Told): Promise<Held[]> {
  const found = received.map(async ({ agencyCode, documentId, reference }) => ({
    name: `${agencyCode}: ${reference}`,
    documentId,
    clerk: await office.clerkOf(agencyCode),
  }))
  return await Promise.all(found)
}

/** Waits until a body has gathered all evidence for its copy, and gives the level reached; throws with what it waits for after two minutes. */
export async function levelReached({ name, documentId, clerk }: Held): Promise<string> {
  const until = performance.now() + secondsToGather * 1000
  for (;;) {
    const { evidence } = await clerk.call(showSignatures, { documentId })
    if (evidence?.level === 'B-LTA') return evidence.level
    if (performance.now() > until) {
      throw new Error(`${name} waits for ${evidence?.waitsFor ?? 'nothing'} at ${evidence?.level}`)
    }
    await pause(pauseMilliseconds)
  }
}

async function writeGathered(out: string, issued: readonly Held[]): Promise<void> {
  for (const folder of ['raised', 'reports']) await mkdir(join(out, folder), { recursive: true })
  for (const { name, documentId, clerk } of issued) {
    const { version } = await clerk.call(showSignatures, { documentId })
    const file = await clerk.read(readRaisedFile, { documentId, version })
    await writeFile(join(out, 'raised', `${name}.pdf`), file)
    const report = await clerk.read(readReportPrint, { documentId, language: 'vi' })
    await writeFile(join(out, 'reports', `${name}.pdf`), report)
  }
}

function count(counts: Record<string, number>, key: string): void {
  counts[key] = (counts[key] ?? 0) + 1
}
