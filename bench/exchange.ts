import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { inProject } from '../server/platform/root.ts'
import type { Asked, Orders } from '../test/weather/installation.ts'
import { openPlace, type Place } from '../test/weather/place.ts'
import { figure, part } from './support/report.ts'

const documents = 1000

/** Documents a second from one installation to another, both on this machine: signed, with a receipt, and on disk on both sides before anybody says so. */
async function run(): Promise<void> {
  const { values } = parseArgs({ options: { database: { type: 'string' } } })
  const place = await openPlace(values.database)
  const children = [start(place, 0), start(place, 1)] as const
  try {
    await Promise.all(children.map((child) => once(child, 'message')))
    part(
      `Exchange between two installations, ${String(documents)} documents`,
      values.database ? 'MariaDB' : 'embedded',
    )
    figure(
      'load before',
      loadavg()
        .map((load) => load.toFixed(1))
        .join(' '),
    )
    const before = await Promise.all(children.map((child) => ask(child, 'count')))
    const begunAt = performance.now()
    await ask(children[0], 'send')
    while ((await ask(children[0], 'count')).count < documents) await pause(100)
    const seconds = (performance.now() - begunAt) / 1000
    figure('seconds', seconds.toFixed(2))
    figure('messages a second, each with its receipt', (documents / seconds).toFixed(0))
    const after = await Promise.all(children.map((child) => ask(child, 'count')))
    for (const [side, name] of ['sender', 'receiver'].entries())
      figure(`CPU milliseconds a message, ${name}`, spent(before[side], after[side]))
    figure(
      'load after',
      loadavg()
        .map((load) => load.toFixed(1))
        .join(' '),
    )
  } finally {
    for (const child of children) child.kill('SIGKILL')
    await place.leave()
  }
}

// As in production, where no line of a stack is sought in its source.
const asBuilt = 'data:text/javascript,process.setSourceMapsEnabled(false)'

function start({ folder, sides }: Place, own: 0 | 1): ChildProcess {
  const otherAddress = `http://127.0.0.1:${String(sides[own === 0 ? 1 : 0].port)}`
  const sent = own === 0 ? documents : 0
  const always = { folder, own, otherAddress, hurry: 1, works: false, isHeld: true }
  const orders: Orders = { ...always, documents: sent }
  return fork(inProject('test/weather/installation.ts'), [JSON.stringify(orders)], {
    execArgv: ['--import', 'tsx', '--import', asBuilt, '--no-experimental-require-module'],
    env: { ...process.env, LOG_LEVEL: 'silent' },
  })
}

interface Counted {
  count: number
  cpuMilliseconds: number
}

async function ask(child: ChildProcess, asked: Asked): Promise<Counted> {
  const answered = once(child, 'message') as Promise<[Counted]>
  child.send(asked)
  return (await answered)[0]
}

function spent(before?: Counted, after?: Counted): string {
  const milliseconds = (after?.cpuMilliseconds ?? 0) - (before?.cpuMilliseconds ?? 0)
  return (milliseconds / documents).toFixed(2)
}

await run()
