import { layOut } from '../server/documents/layout/lay-out.ts'
import { closeTypesetter } from '../server/documents/layout/typesetter.ts'
import { twoPages } from './support/paper.ts'
import { figure, part } from './support/report.ts'
import { spread } from './support/statistics.ts'

const coldTimes = 3
const warmTimes = 20

/** Milliseconds to lay a draft of two pages out: with a new typesetter, and with one at work. */
async function run(): Promise<void> {
  const { content } = await twoPages()
  const timed = async (second: number): Promise<number> => {
    const begunAt = performance.now()
    await layOut(content, `2026-11-22T01:02:${String(second).padStart(2, '0')}.000Z`)
    return performance.now() - begunAt
  }
  const cold: number[] = []
  for (let count = 0; count < coldTimes; count += 1) {
    await closeTypesetter()
    cold.push(await timed(count))
  }
  const warm: number[] = []
  for (let count = 0; count < warmTimes; count += 1) warm.push(await timed(10 + count))
  await closeTypesetter()
  part('Rendering a draft of two pages', 'no database')
  figure('cold, ms', spread(cold, 0))
  figure('warm, ms', spread(warm, 0))
}

await run()
