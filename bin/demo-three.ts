import './demo/quiet.ts'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readArguments } from './demo/arguments.ts'
import { leaveEvidence } from './demo-three/evidence.ts'
import { prepare, start, type Installation, type Running } from './demo-three/installation.ts'
import { makePartners } from './demo-three/partners.ts'
import { tell } from './demo-three/story.ts'

/** `npm run demo:three -- --out DIR`: documents between a Party, a government and a Front installation, each a process with its own database, keys and trust; and what proves it to a stranger. */
async function run(): Promise<void> {
  const begunAt = performance.now()
  const { out } = readArguments(process.argv.slice(2))
  await mkdir(out, { recursive: true })
  const folder = await mkdtemp(join(tmpdir(), 'tamcap-three-'))
  const running: Running[] = []
  try {
    const party = await prepare('party', join(folder, 'party'))
    const state = await prepare('state', join(folder, 'state'))
    const front = await prepare('front', join(folder, 'front'))
    const all: Installation[] = [party, state, front]
    for (const own of all) running.push(await startBesides(own, all, out))
    await makePartners(all)
    const three = { party, state, front }
    await leaveEvidence(three, await tell(three), { out, begunAt })
  } finally {
    for (const each of running) await each.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

function startBesides(own: Installation, all: readonly Installation[], out: string) {
  const others = all.filter((each) => each !== own)
  return start(own, others, out)
}

// The installations end with this process.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))

run().then(
  () => process.exit(0),
  (problem: unknown) => {
    process.stderr.write(`The demonstration failed. ${(problem as Error).stack ?? ''}\n`)
    process.exit(1)
  },
)
