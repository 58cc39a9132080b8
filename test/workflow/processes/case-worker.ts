import '../../support/quiet.ts'
import { appendFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { connect } from '../../../server/platform/database.ts'
import { reserveIdentifiers } from '../../../server/platform/identifiers.ts'
import { handle } from '../../../server/workflow/jobs/handlers.ts'
import { runDueJobs } from '../../../server/workflow/jobs/run-jobs.ts'

// A server process as far as jobs go: it works until it is killed, and its clock jumps when it is told to.
const [databaseUrl = '', effects = ''] = process.argv.slice(2)
let aheadMilliseconds = 0
process.on('message', (jump: number) => {
  aheadMilliseconds += jump
})
handle('notify', async ({ idempotencyKey }) => {
  appendFileSync(effects, `${idempotencyKey}\n`)
  await pause(3)
  return {}
})
await connect(databaseUrl)
await reserveIdentifiers()
process.send?.('ready')
for (;;) {
  await runDueJobs(new Date(Date.now() + aheadMilliseconds).toISOString())
  await pause(20)
}
