import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { guardSessions } from './agencies/session-settings.ts'
import { closeProbes } from './documents/layout/probe-pdf.ts'
import { closeTypesetter } from './documents/layout/typesetter.ts'
import { followAgencies } from './documents/registers/open-registers.ts'
import { followSearch } from './documents/search/follow-search.ts'
import { verifyAt } from './documents/verification/mark.ts'
import {
  destroyAfter,
  startDestroying,
  stopDestroying,
} from './exchange/amendments/afterwards/follow-amendments.ts'
import { followExchange } from './exchange/follow-exchange.ts'
import { warnOfExpiry } from './exchange/partners/expiry.ts'
import { limitMessages } from './exchange/inbox/message-limits.ts'
import { openTransfers } from './exchange/inbox/https/transfers.ts'
import { startSending, stopSending } from './exchange/outbox/sending/send-round.ts'
import { openExchangeKeys } from './exchange/receipts/exchange-key.ts'
import { followReports } from './exchange/reports/follow-reports.ts'
import { startWitnesses, stopWitnesses } from './exchange/witnesses/witness-round.ts'
import { leaveLeases } from './journal/lease.ts'
import { startHeads, stopHeads } from './journal/log/head-round.ts'
import { openLog } from './journal/log/open-log.ts'
import { logSettingsOf } from './journal/log/settings.ts'
import { noteWatch } from './journal/log/witnesses/unwitnessed.ts'
import { startSequencer, stopSequencer } from './journal/sequence.ts'
import { watch } from './journal/follow.ts'
import { subjectChange } from './journal/subject-change.ts'
import {
  followAmounts,
  startRecounting,
  stopRecounting,
} from './oversight/amounts/follow-amounts.ts'
import { startChecking, stopChecking } from './oversight/checks/check-round.ts'
import type { Settings } from './platform/config.ts'
import { installationContext } from './platform/context.ts'
import { connect, database, disconnect } from './platform/database.ts'
import { durabilityProblems } from './platform/durability.ts'
import { openFiles } from './platform/files.ts'
import { reserveIdentifiers } from './platform/identifiers.ts'
import { announce } from './platform/live.ts'
import { log } from './platform/log.ts'
import { migrate } from './platform/migrate.ts'
import { inProject } from './platform/root.ts'
import { startMinding, stopMinding } from './routing/deadlines/deadline-round.ts'
import { handleStepReminders } from './routing/deadlines/steps/tell-step.ts'
import { openAuthority } from './signing/authority/open-authority.ts'
import { followRevocations } from './signing/authority/revoke-certificate.ts'
import { openEvidence } from './signing/evidence/settings.ts'
import { allowKeys } from './signing/keys/key-settings.ts'
import { closeKeys } from './signing/keys/close-keys.ts'
import { openKeys } from './signing/keys/open-keys.ts'
import { followLevels } from './signing/levels/follow-levels.ts'
import { keepEvidence, startRaising, stopRaising } from './signing/levels/raising.ts'
import { followBodyChanges } from './oversight/body-changes/follow-changes.ts'
import { closeJudges } from './signing/reports/judge-file.ts'
import { deployFiles } from './workflow/deploy-files.ts'
import { startJobs, stopJobs } from './workflow/jobs/job-round.ts'

/** Opens everything behind the HTTP server: database, files, keys, diagrams. Throws with a clear sentence when it may not run. */
export async function openInstallation(settings: Settings): Promise<void> {
  await mkdir(settings.dataFolder, { recursive: true, mode: 0o700 })
  await connect(settings.databaseUrl)
  await refuseUnsafeDatabase()
  await migrate(database(), inProject('sql'))
  await reserveIdentifiers()
  await openTheLog(settings)
  openFiles(join(settings.dataFolder, 'store'))
  openKeys(join(settings.dataFolder, 'keys'))
  openExchangeKeys(join(settings.dataFolder, 'keys', 'exchange'))
  openTransfers(join(settings.dataFolder, 'transfers'))
  limitMessages(settings.messages)
  warnOfExpiry(settings.certificateWarningDays)
  openAuthority(join(settings.dataFolder, 'keys', 'authority'))
  openEvidence({
    timestampAddress: settings.timestampAddress,
    statusHosts: settings.statusHosts,
    mayBePrivate: settings.statusNetwork === 'any',
    certificateStatus: settings.certificateStatus,
  })
  keepEvidence({ renewalMonths: settings.timestampRenewalMonths })
  destroyAfter(settings.destroyAfterSeconds)
  guardSessions({ publicOrigin: settings.publicOrigin })
  allowKeys({
    kinds: settings.keyHolders,
    remote: settings.remoteSigning,
    committeeAddress: settings.committeeAddress,
  })
  verifyAt(settings.publicOrigin ?? `http://${settings.host}:${String(settings.port)}`)
  await deployDiagrams()
}

/** Starts what follows the journal: the sequencer, the carriers, the live screens; and the jobs that cases wait for. */
export function startFollowing(): void {
  followAgencies()
  followExchange()
  followRevocations()
  followReports()
  followLevels()
  followBodyChanges()
  followSearch()
  followAmounts()
  watch('live', (line) => {
    announce(subjectChange(line))
  })
  startSequencer()
  handleStepReminders()
  startJobs()
  startRaising()
  startRecounting()
  startMinding()
  startHeads()
  startWitnesses()
  startChecking()
  startSending()
  startDestroying()
}

/** Ends what was opened, each after the work at hand. */
export async function closeInstallation(): Promise<void> {
  await stopJobs()
  await stopHeads()
  await stopWitnesses()
  await stopChecking()
  await stopSending()
  stopRecounting()
  await stopSequencer()
  await stopRaising()
  await stopMinding()
  await stopDestroying()
  await closeTypesetter()
  await closeJudges()
  await closeProbes()
  await closeKeys()
  await leaveLeases()
  await disconnect()
}

async function openTheLog(settings: Settings): Promise<void> {
  const host = settings.publicOrigin && new URL(settings.publicOrigin).host
  await openLog(join(settings.dataFolder, 'keys', 'log'), logSettingsOf(settings), host)
  await noteWatch(installationContext('start').at)
}

async function refuseUnsafeDatabase(): Promise<void> {
  const problems = await durabilityProblems(database())
  if (problems.length > 0) throw new Error(problems.join('\n'))
}

async function deployDiagrams(): Promise<void> {
  const context = installationContext('start')
  for (const { key, problems } of await deployFiles(context, inProject('workflows'))) {
    if (problems.length > 0) log.error({ key, problems }, 'a diagram keeps its old version')
  }
}
