import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

const ticksPerSecond = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }))

/** CPU milliseconds that a process has used since it began, in user and system mode, all its threads; to 10 ms. */
export function cpuMilliseconds(processId: number): number {
  const text = readFileSync(`/proc/${processId}/stat`, 'utf8')
  // The name in brackets may hold spaces; user and system ticks are the 14th and 15th field.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / ticksPerSecond
}

/** Memory that a process holds resident, in megabytes of 10^6 bytes. */
export function residentMegabytes(processId: number): number {
  const text = readFileSync(`/proc/${processId}/status`, 'utf8')
  return (Number(/VmRSS:\s+(\d+)/.exec(text)?.[1]) * 1024) / 1e6
}

/** CPU milliseconds that this process uses while the work runs, all its threads. */
export async function ownCpu<Result>(
  work: () => Promise<Result>,
): Promise<{ result: Result; milliseconds: number }> {
  const before = process.cpuUsage()
  const result = await work()
  const { user, system } = process.cpuUsage(before)
  return { result, milliseconds: (user + system) / 1000 }
}
