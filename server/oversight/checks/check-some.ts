import { raiseAlarm } from '../../journal/log/alarms.ts'
import { checkSomeLines } from '../../journal/log/checks/check-some.ts'
import { change, insert, row, transact } from '../../platform/database.ts'
import { namedFilesAfter, stateOfFile } from '../stored-files.ts'

const filesAtOnce = 10

/** How far a check has come, and when it last reached the end. */
interface Place {
  place: string
  endedAt: string | null
}

/** Checks the next lines of the journal and the next stored files, a bounded number; what does not hold raises an alarm. Starts over at the end. */
export async function checkSome(at: string): Promise<void> {
  await step('journal', at, async (place) => {
    const { position, isEnd } = await checkSomeLines(Number(place))
    return isEnd ? undefined : String(position)
  })
  await step('files', at, checkSomeFiles)
}

async function step(
  name: string,
  at: string,
  check: (place: string) => Promise<string | undefined>,
): Promise<void> {
  const known = await row<Place>('SELECT place, ended_at FROM log_checks WHERE name = :name', {
    name,
  })
  const next = await check(known?.place ?? '')
  const endedAt = next === undefined ? at : (known?.endedAt ?? null)
  const moved = { name, place: next ?? '', movedAt: at, endedAt }
  await transact(async () => {
    if (!known) await insert('log_checks', moved)
    else
      await change(
        `UPDATE log_checks SET place = :place, moved_at = :movedAt, ended_at = :endedAt
         WHERE name = :name`,
        moved,
      )
  })
}

async function checkSomeFiles(after: string): Promise<string | undefined> {
  const named = await namedFilesAfter(after, filesAtOnce)
  for (const sha256 of named) await checkFile(sha256)
  return named.length < filesAtOnce ? undefined : named.at(-1)
}

async function checkFile(sha256: string): Promise<void> {
  const state = await stateOfFile(sha256)
  if (state === 'whole') return
  await raiseAlarm({ kind: 'file', why: words[state], subject: sha256 })
}

const words = {
  missing: 'the stored file is gone',
  damaged: 'the stored file is not the one that was kept',
}
