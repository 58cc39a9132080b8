import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { row, rows } from '../../../server/platform/database.ts'
import { forgetActiveDefinitions } from '../../../server/workflow/definitions.ts'
import { deploy } from '../../../server/workflow/deploy.ts'
import { begin, both, drawing, end, way } from '../drawing.ts'
import { service, timer, waits } from '../drawing-events.ts'
import { agencyId, begins, officer } from '../office.ts'

const program = fileURLToPath(new URL('case-worker.ts', import.meta.url))
const hourMilliseconds = 3_600_000

/** What was left when three processes had worked on many cases and one of them was killed. */
export interface Aftermath {
  cases: number
  /** Cases that have not ended. */
  open: number
  /** Automatic steps that were entered in the journal, and how many of them differ. */
  advances: number
  distinctAdvances: number
  /** Jobs and dead jobs that are left. */
  leftJobs: number
  /** Calls of handlers, and how many keys they had: each step has one, however often it was called. */
  calls: number
  distinctKeys: number
}

/** How many automatic steps a case has. */
export const stepsOfCase = 5

/** Sets cases on their way and lets three processes work on them, one of which is killed in the middle; the clocks of the others then jump an hour ahead. */
export async function killOneOfThree(databaseUrl: string, cases: number): Promise<Aftermath> {
  const effects = join(mkdtempSync(join(tmpdir(), 'tamcap-cases-')), 'effects')
  await beginCases(cases)
  const workers = await Promise.all([0, 1, 2].map(() => worker(databaseUrl, effects)))
  const [doomed, ...others] = workers
  try {
    await until(async () => (await advances()).length >= (cases * stepsOfCase) / 4)
    doomed?.kill('SIGKILL')
    for (const other of others) other.send(hourMilliseconds)
    await until(async () => (await openCases()) === 0)
  } finally {
    for (const one of workers) one.kill('SIGKILL')
  }
  return await aftermath(cases, effects)
}

async function beginCases(cases: number): Promise<void> {
  forgetActiveDefinitions()
  const xml = drawing(
    begin(),
    service('a', 'notify'),
    both('p'),
    service('b', 'notify'),
    waits('t', timer('=now')),
    service('c', 'notify'),
    both('q'),
    service('d', 'notify'),
    end(),
    way('begin', 'a', 'p', 'b', 'q', 'd', 'end'),
    way('p', 't', 'c', 'q'),
  )
  const { problems } = await deploy({ key: 'drawn', xml, agencyId }, officer)
  if (problems.length > 0) throw new Error(JSON.stringify(problems))
  for (let subjectId = 1; subjectId <= cases; subjectId += 1)
    await begins({ key: 'drawn', agencyId, subjectType: 'document', subjectId }, officer)
}

async function worker(databaseUrl: string, effects: string): Promise<ChildProcess> {
  const child = fork(program, [databaseUrl, effects], { execArgv: ['--import', 'tsx'] })
  await once(child, 'message')
  return child
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await pause(50)
}

async function advances(): Promise<{ line: string; subject: string }[]> {
  return await rows("SELECT subject, line FROM journal_lines WHERE act = 'case.advance'")
}

async function openCases(): Promise<number> {
  return await count('workflow_instances WHERE is_open = 1')
}

async function count(what: string): Promise<number> {
  return Number((await row<{ many: number }>(`SELECT COUNT(*) AS many FROM ${what}`))?.many)
}

async function aftermath(cases: number, effects: string): Promise<Aftermath> {
  const lines = await advances()
  const steps = lines.map(
    ({ subject, line }) => `${subject} ${/"elementId":"([^"]*)"/.exec(line)?.[1] ?? ''}`,
  )
  const calls = readFileSync(effects, 'utf8').trim().split('\n')
  return {
    cases,
    open: await openCases(),
    advances: lines.length,
    distinctAdvances: new Set(steps).size,
    leftJobs: (await count('workflow_jobs')) + (await count('workflow_dead_jobs')),
    calls: calls.length,
    distinctKeys: new Set(calls).size,
  }
}
