import './demo/quiet.ts'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readArguments } from './demo/arguments.ts'
import {
  prepare,
  sides,
  start,
  type Installation,
  type Running,
} from './demo-three/installation.ts'
import { tell } from './demo-three/story.ts'
import { makePartners } from './demo-three/partners.ts'

/** `npm run demo:three -- --out DIR`: documents between a Party, a government and a Front installation, each a process with its own database, keys and trust; and what proves it to a stranger. */
async function run(): Promise<void> {
  const { out } = readArguments(process.argv.slice(2))
  await mkdir(out, { recursive: true })
  const folder = await mkdtemp(join(tmpdir(), 'tamcap-three-'))
  const running: Running[] = []
  try {
    const prepared: Installation[] = []
    for (const side of sides) prepared.push(await prepare(side, join(folder, side)))
    for (const own of prepared)
      running.push(
        await start(
          own,
          prepared.filter((each) => each !== own),
          out,
        ),
      )
    await makePartners(running)
    const [party, state, front] = running
    if (!party || !state || !front) throw new Error('there are three')
    const told = await tell({ party, state, front })
    process.stdout.write(`${told.decision.reference}\n`)
  } finally {
    for (const each of running) await each.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

run().then(
  () => process.exit(0),
  (problem: unknown) => {
    process.stderr.write(`The demonstration failed. ${(problem as Error).stack ?? ''}\n`)
    process.exit(1)
  },
)
