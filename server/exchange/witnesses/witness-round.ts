import { latestHead } from '../../journal/log/heads.ts'
import { theLog } from '../../journal/log/open-log.ts'
import { holdsLease } from '../../journal/lease.ts'
import { installationContext } from '../../platform/context.ts'
import { isEmbedded, transact } from '../../platform/database.ts'
import { log } from '../../platform/log.ts'
import { ownAuthority } from '../../signing/authority/open-authority.ts'
import { answerFolder } from './answer-folder.ts'
import { askWitness } from './ask-witness.ts'
import { timestampHead } from './timestamp-head.ts'

let timer: NodeJS.Timeout | undefined
let current: Promise<void> | undefined

/** Brings each new head to the witnesses and the timestamp authority from now on. */
export function startWitnesses(): void {
  timer = setInterval(() => {
    current ??= round()
  }, theLog().settings.headSeconds * 1000)
}

/** Stops after what is at hand. */
export async function stopWitnesses(): Promise<void> {
  clearInterval(timer)
  await current
}

async function round(): Promise<void> {
  try {
    if (isEmbedded() || (await transact(() => holdsLease('log-witnesses')))) await askAll()
  } catch (problem) {
    log.error({ problem }, 'the head of the journal will be shown again')
  } finally {
    current = undefined
  }
}

/** Answers what others have left in the folder, and brings the latest head to everybody named who has not vouched for it yet; one that is not reached keeps nobody else waiting. */
export async function askAll(): Promise<void> {
  const { witnesses, hasTimestamps, witnessFolder } = theLog().settings
  if (witnessFolder !== undefined)
    await tried(witnessFolder, () => answerFolder(witnessFolder, installationContext('log').at))
  const head = await latestHead()
  if (!head) return
  const isStamped = hasTimestamps || (await ownAuthority()) !== undefined
  await Promise.all([
    ...witnesses.map((witness) => tried(witness.verifier.name, () => askWitness(witness, head))),
    ...(isStamped ? [tried('rfc3161', () => timestampHead(head))] : []),
  ])
}

async function tried(name: string, ask: () => Promise<void>): Promise<void> {
  try {
    await ask()
  } catch (problem) {
    log.warn({ name, problem }, 'nobody vouches for the head of the journal there')
  }
}
