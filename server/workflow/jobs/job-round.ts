import { log } from '../../platform/log.ts'
import { noticeNewDefinitions } from '../definitions.ts'
import { runDueJobs } from './run-jobs.ts'

const pollMilliseconds = 1000
let timer: NodeJS.Timeout | undefined
let current: Promise<unknown> | undefined

/** Looks for due jobs, and for diagrams put to use elsewhere, from now on, each second; every process of an installation may. */
export function startJobs(): void {
  timer = setInterval(() => {
    current ??= round()
  }, pollMilliseconds)
}

/** Stops after the jobs at hand. */
export async function stopJobs(): Promise<void> {
  clearInterval(timer)
  await current
}

async function round(): Promise<void> {
  try {
    await noticeNewDefinitions()
    await runDueJobs()
  } catch (problem) {
    log.error({ problem }, 'the jobs will be tried again')
  } finally {
    current = undefined
  }
}
