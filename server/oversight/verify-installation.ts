import { verifyJournal, type JournalVerdict } from '../journal/verify.ts'
import { numbersProved, type NumberProof } from './number-proof/prove-numbers.ts'
import { installationContext } from '../platform/context.ts'
import { row, rows } from '../platform/database.ts'
import { files } from '../platform/files.ts'

/** What a check of a whole installation found; files are named by their SHA-256 in hex. */
export interface InstallationVerdict {
  /** Whether everything holds. */
  holds: boolean
  journal: JournalVerdict
  /** How many series of numbers and numbers in them were proved, and the series with something wrong. */
  numbers: { series: number; numbers: number; wrong: NumberProof['series'] }
  files: { named: number; missing: string[]; damaged: string[] }
}

/** Verifies every chain of the journal, every series of numbers, and that every file which a version, annex, delivery or report names is there and intact; changes nothing. */
export async function verifyInstallation(): Promise<InstallationVerdict> {
  const journal = await verifyJournal()
  const found = await verifyFiles()
  const areFilesWhole = found.missing.length === 0 && found.damaged.length === 0
  const proof = await numbersProved({}, installationContext('verify').at)
  const holds = !journal.firstBad && areFilesWhole && proof.holds
  return { holds, journal, numbers: provedIn(proof), files: found }
}

function provedIn({ series, numbers }: NumberProof): InstallationVerdict['numbers'] {
  const wrong = series.filter(({ problems }) => problems.length > 0)
  return { series: series.length, numbers, wrong }
}

async function verifyFiles(): Promise<InstallationVerdict['files']> {
  const verdict: InstallationVerdict['files'] = { named: 0, missing: [], damaged: [] }
  for await (const sha256 of namedFiles()) {
    verdict.named += 1
    if (await isDestroyed(sha256)) continue
    if (!(await files().has(sha256))) verdict.missing.push(sha256)
    else if (!(await isWhole(sha256))) verdict.damaged.push(sha256)
  }
  return verdict
}

const batchSize = 500

async function* namedFiles(): AsyncGenerator<string> {
  let after = ''
  for (;;) {
    const batch = await namedFilesAfter(after, batchSize)
    yield* batch
    after = batch.at(-1) ?? ''
    if (after === '') return
  }
}

/** The next files, by their SHA-256, that a version, annex, delivery or report names, in their order. */
export async function namedFilesAfter(after: string, limit: number): Promise<string[]> {
  const named = await rows<{ sha256: string }>(
    `SELECT sha256 FROM document_versions WHERE sha256 > :after
     UNION SELECT sha256 FROM annexes WHERE sha256 > :after
     UNION SELECT sha256 FROM raised_files WHERE sha256 > :after
     UNION SELECT base_sha256 FROM annex_signatures WHERE base_sha256 > :after
     UNION SELECT sha256 FROM stamp_images WHERE sha256 > :after
     UNION SELECT sha256 FROM copies WHERE sha256 > :after
     UNION SELECT sha256 FROM deliveries WHERE sha256 > :after
     UNION SELECT sha256 FROM validation_evidence WHERE sha256 > :after
     ORDER BY sha256 LIMIT :limit`,
    { after, limit },
  )
  return named.map(({ sha256 }) => sha256)
}

async function isWhole(sha256: string): Promise<boolean> {
  try {
    await files().open(sha256)
    return true
  } catch {
    return false
  }
}
