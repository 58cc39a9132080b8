import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import '../support/quiet.ts'
import { partnerRouter } from '../../server/exchange/inbox/https/partner-router.ts'
import { openTransfers } from '../../server/exchange/inbox/https/transfers.ts'
import { hurryBy } from '../../server/exchange/outbox/pace.ts'
import { startSending } from '../../server/exchange/outbox/sending/send-round.ts'
import { actsToTell, tellPartner } from '../../server/exchange/outbox/tell-partner.ts'
import { openExchangeKeys } from '../../server/exchange/receipts/exchange-key.ts'
import { follow } from '../../server/journal/follow.ts'
import { startSequencer } from '../../server/journal/sequence.ts'
import { connect, counted, database, row } from '../../server/platform/database.ts'
import { createExpress } from '../../server/platform/express.ts'
import { openFiles } from '../../server/platform/files.ts'
import { reserveIdentifiers } from '../../server/platform/identifiers.ts'
import { migrate } from '../../server/platform/migrate.ts'
import { inProject } from '../../server/platform/root.ts'
import { plantBug, type Bug } from './planted-bugs.ts'
import { plantSides } from './plant-sides.ts'
import type { Side } from './place.ts'
import { reportOf } from './report.ts'
import { seed, workOff } from './traffic.ts'

/** What the parent tells a child: which of the sides it is, where it reaches the other, and how much it sends. */
export interface Orders {
  folder: string
  own: 0 | 1
  otherAddress: string
  /** Where it listens; this computer alone where left out. */
  host?: string
  documents: number
  hurry: number
  /** Whether it moves what arrives, so that statuses go back. */
  works: boolean
  /** Whether it waits, all its documents issued, until it is told to send. */
  isHeld?: boolean
  bug?: Bug
}

/** One of two installations as a process that may be killed at any moment; whatever it had to do it goes on with when it is started again. */
async function run(): Promise<void> {
  const orders = JSON.parse(process.argv[2] ?? '{}') as Orders
  const sides = JSON.parse(readFileSync(join(orders.folder, 'sides.json'), 'utf8')) as Side[]
  const [own, other] = [sides[orders.own], sides[1 - orders.own]]
  if (!own || !other) throw new Error('there are two sides')
  await open(own, orders.hurry)
  await plantSides(own, other, orders.otherAddress)
  if (orders.bug) await plantBug(orders.bug)
  follow('tell-partners', actsToTell, tellPartner)
  createExpress([], [], { '/partner': partnerRouter() }).listen(own.port, hostOf(orders))
  startSequencer()
  process.on('message', (asked) => {
    void answer(asked as Asked, other).then((answered) => process.send?.(answered))
  })
  const seeding = { from: own, to: other, documents: orders.documents }
  if (orders.isHeld) await seed(seeding)
  else startSending()
  process.send?.({ isReady: true })
  await Promise.all([seed(seeding), orders.works ? workOff(own) : undefined])
}

const hostOf = ({ host }: Orders): string => host ?? '127.0.0.1'

/** What the parent asks of a child. */
export type Asked = 'report' | 'send' | 'count'

/** How far a side has come: messages of its own that have their receipt, deliveries that are at their end, and deliveries that stand there twice. */
export interface Counted {
  count: number
  ended: number
  takenTwice: number
  cpuMilliseconds: number
  /** Sent to the database since it started, with BEGIN and COMMIT, and transactions committed. */
  statements: number
  commits: number
}

async function answer(asked: Asked, other: Side): Promise<object> {
  if (asked === 'report') return { report: await reportOf(other) }
  if (asked === 'send') startSending()
  const sent = counted()
  const answered = await row(
    `SELECT COUNT(*) AS count, (SELECT COUNT(*) FROM deliveries WHERE state = '06') AS ended,
       (SELECT COUNT(*) - COUNT(DISTINCT uuid) FROM deliveries) AS taken_twice
     FROM outbox WHERE state = 'answered'`,
  )
  const { user, system } = process.cpuUsage()
  return { ...answered, ...sent, cpuMilliseconds: (user + system) / 1000 }
}

async function open(own: Side, hurry: number): Promise<void> {
  await connect(own.databaseUrl)
  await migrate(database(), inProject('sql'))
  await reserveIdentifiers()
  openFiles(join(own.folder, 'store'))
  openExchangeKeys(join(own.folder, 'keys', 'exchange'))
  openTransfers(join(own.folder, 'transfers'))
  hurryBy(hurry)
}

await run()
