import { readFile, rm, writeFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'

const between = 50
const held = new Set<string>()

/** Does some work alone among all processes of this machine that name the same lock file; waits at most so many milliseconds for its turn, then says who has it. A lock whose process has ended counts no more. */
export async function alone<Result>(
  lock: string,
  work: () => Promise<Result>,
  most = 60_000,
): Promise<Result> {
  await enter(lock, Date.now() + most)
  held.add(lock)
  try {
    return await work()
  } finally {
    held.delete(lock)
    await rm(lock, { force: true })
  }
}

async function enter(lock: string, until: number): Promise<void> {
  while (!(await isEntered(lock))) {
    const holder = Number(await readFile(lock, 'utf8').catch(() => ''))
    if (holder > 0 && !isAlive(holder, lock)) await rm(lock, { force: true })
    if (Date.now() > until)
      throw new Error(
        `Process ${String(holder)} is making the keys there: wait until it is done; if none is, delete ${lock} and start again`,
      )
    await pause(between)
  }
}

async function isEntered(lock: string): Promise<boolean> {
  return writeFile(lock, String(process.pid), { flag: 'wx', mode: 0o600 }).then(
    () => true,
    (problem: unknown) => {
      if ((problem as NodeJS.ErrnoException).code === 'EEXIST') return false
      throw problem
    },
  )
}

// A machine started anew may give this process the number of the one that ended.
function isAlive(processId: number, lock: string): boolean {
  if (processId === process.pid) return held.has(lock)
  try {
    return process.kill(processId, 0)
  } catch (problem) {
    return (problem as NodeJS.ErrnoException).code === 'EPERM'
  }
}
