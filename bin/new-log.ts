import { join } from 'node:path'
import { leaveLeases } from '../server/journal/lease.ts'
import { beginLogAnew } from '../server/journal/log/closing/begin-anew.ts'
import { signHead } from '../server/journal/log/heads.ts'
import { openLog } from '../server/journal/log/open-log.ts'
import { settle } from '../server/journal/sequence.ts'
import { readSettings } from '../server/platform/config.ts'
import { installationContext } from '../server/platform/context.ts'
import { connect, database, disconnect } from '../server/platform/database.ts'
import { reserveIdentifiers } from '../server/platform/identifiers.ts'
import { migrate } from '../server/platform/migrate.ts'
import { inProject } from '../server/platform/root.ts'

/** `npm run restore -- --new-log "REASON"`: closes the log of an installation that was put back to an earlier time, begins another, signs its first head, and prints what its witnesses are to be told. */
export async function newLog(reason: string): Promise<boolean> {
  if (reason.trim() === '') throw new Error('Say why: --new-log "REASON"')
  const { databaseUrl, dataFolder } = readSettings(process.env)
  await connect(databaseUrl)
  await migrate(database(), inProject('sql'))
  await reserveIdentifiers()
  const folder = join(dataFolder, 'keys', 'log')
  const context = installationContext('new-log')
  const { closed, origin, verifiers, announcement, keptIn } = await beginLogAnew(
    folder,
    reason,
    context,
  )
  await openLog(folder)
  await settle()
  const head = await signHead(context.at)
  await leaveLeases()
  await disconnect()
  process.stdout.write(`${closed} is closed; its keys and its last head are kept in ${keptIn}.
${origin} goes on, its first head over ${String(head?.size)} lines.
Give these keys to whoever countersigns this journal, for their LOG_WITNESSED:
${verifiers.map((line) => `  ${line}`).join('\n')}
and this, signed by the keys of both logs, also under /log/continues:

${announcement}`)
  return true
}
