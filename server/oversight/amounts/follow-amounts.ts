import { follow } from '../../journal/follow.ts'
import { installationContext } from '../../platform/context.ts'
import { row } from '../../platform/database.ts'
import { log } from '../../platform/log.ts'
import { countDocument } from './count-document.ts'
import { countWork } from './count-work.ts'
import { recount } from './recount.ts'

const hourMilliseconds = 3_600_000
const quietHour = 2
const vietnamHours = 7
let timer: NodeJS.Timeout | undefined

/** Keeps what is counted up with every act, and looks once a night whether it still is what a recount gives. */
export function followAmounts(): void {
  follow('amounts', [], async ({ subject, agencyId }) => {
    const [noun, id] = subject.split(':')
    if (noun === 'document') await countAll(Number(id))
    if (noun === 'task') await countTask(agencyId, Number(id))
  })
}

async function countTask(agencyId: number, id: number): Promise<void> {
  const task = await row<{ documentId: number }>(
    'SELECT document_id FROM tasks WHERE agency_id = :agencyId AND id = :id',
    { agencyId, id },
  )
  if (task) await countWork(task.documentId)
}

async function countAll(documentId: number): Promise<void> {
  await countDocument(documentId)
  await countWork(documentId)
}

/** Recounts every night at two in Vietnam, for as long as the server runs. */
export function startRecounting(): void {
  clearInterval(timer)
  timer = setInterval(() => {
    const hour = (Number(installationContext('recount').at.slice(11, 13)) + vietnamHours) % 24
    if (hour === quietHour) void recount().then(told, failed)
  }, hourMilliseconds)
  timer.unref()
}

/** Recounts no more. */
export function stopRecounting(): void {
  clearInterval(timer)
}

function told(wrong: number): void {
  if (wrong > 0) log.error({ wrong }, 'amounts were counted wrong and are mended')
}

function failed(problem: unknown): void {
  log.error({ problem }, 'amounts are recounted another night')
}
