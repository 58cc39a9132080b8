import { verifyJournal, type JournalVerdict } from '../journal/verify.ts'
import { numbersProved, type NumberProof } from './number-proof/prove-numbers.ts'
import { installationContext } from '../platform/context.ts'
import { namedFilesAfter, stateOfFile } from './stored-files.ts'

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
    const state = await stateOfFile(sha256)
    if (state !== 'whole') verdict[state].push(sha256)
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
