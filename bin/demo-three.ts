import './demo/quiet.ts'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readArguments } from './demo/arguments.ts'
import { leaveEvidence } from './demo-three/evidence.ts'
import { prepare, type Installation } from './demo-three/installation.ts'
import { makePartners } from './demo-three/partners.ts'
import { start, type Running, type Three } from './demo-three/running.ts'
import { buildDesks, stay } from './demo-three/stay.ts'
import { Steps } from './demo-three/steps.ts'
import { tell } from './demo-three/story.ts'

/**
 * `npm run demo:three -- --out DIR`: documents between a Party, a government and a Front installation, each a process with
 * its own database, keys and trust; and what proves it to a stranger. With `--stay` the three desks stand until they are ended.
 */
async function run({ out, isStaying }: { out: string; isStaying: boolean }): Promise<void> {
  const steps = new Steps()
  await mkdir(out, { recursive: true })
  if (isStaying) buildDesks()
  const folder = await mkdtemp(join(tmpdir(), 'tamcap-three-'))
  const running: Running[] = []
  try {
    const prepared = await steps.step('The keys of three installations', () => prepareIn(folder))
    const three = await steps.step('Three installations start', () => startAll(prepared))
    running.push(...Object.values(three))
    await steps.step('They become partners', () => makePartners(running))
    await leaveEvidence(three, await tell(three, steps), { out, steps })
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, endAtOnce)
    if (isStaying) await stay(three)
  } finally {
    for (const each of running) await each.stop(join(out, `${each.side}.log`))
    await rm(folder, { recursive: true, force: true })
  }
}

interface Prepared {
  party: Installation
  state: Installation
  front: Installation
}

async function prepareIn(folder: string): Promise<Prepared> {
  return {
    party: await prepare('party', join(folder, 'party')),
    state: await prepare('state', join(folder, 'state')),
    front: await prepare('front', join(folder, 'front')),
  }
}

// Beside one another; each knows the two others.
async function startAll({ party, state, front }: Prepared): Promise<Three> {
  const [first, second, third] = await Promise.all([
    start(party, [state, front]),
    start(state, [party, front]),
    start(front, [party, state]),
  ])
  return { party: first, state: second, front: third }
}

function asked() {
  const options = { stay: { type: 'boolean' }, out: { type: 'string' } } as const
  const { values } = parseArgs({ options })
  const given = values.out === undefined ? [] : ['--out', values.out]
  return { ...readArguments(given), isStaying: values.stay === true }
}

// The installations end with this process.
const endAtOnce = () => process.exit(1)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, endAtOnce)

Promise.resolve()
  .then(() => run(asked()))
  .then(
    () => process.exit(0),
    (problem: unknown) => {
      process.stderr.write(`The demonstration failed. ${(problem as Error).stack ?? ''}\n`)
      process.exit(1)
    },
  )
