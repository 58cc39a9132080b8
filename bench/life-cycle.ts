import '../bin/demo/quiet.ts'
import { setTimeout as pause } from 'node:timers/promises'
import { Office } from '../bin/demo/office.ts'
import { demonstrationPassword } from '../server/agencies/demonstration/province.data.ts'
import { Floor } from './floor/floor.ts'
import { openFloorDatabase } from './floor/floor-database.ts'
import { BuiltServer } from './support/built-server.ts'
import { Lives, type Step } from './support/life.ts'
import { twoPages } from './support/paper.ts'
import { openPlace, type Place } from './support/place.ts'
import { plant } from './support/planted.ts'
import { cpuMilliseconds, ownCpu } from './support/processor.ts'
import { figure, part } from './support/report.ts'
import { median, spread } from './support/statistics.ts'
import { StepCosts } from './support/step-costs.ts'

const documentsARound = 10
const rounds = 5

/** CPU milliseconds a document, floor and ours in turn, and how much of ours the floor needs. */
async function run(): Promise<void> {
  const place = await openPlace('life')
  await plant(place.settings)
  const { pdf } = await twoPages()
  const floor = new Floor(await openFloorDatabase(place), pdf)
  const server = await BuiltServer.start(place.settings)
  try {
    await compare(place, { floor, server, pdf })
  } finally {
    await server.stop()
    await floor.close()
    await place.leave()
  }
}

interface Compared {
  floor: Floor
  server: BuiltServer
  pdf: Uint8Array
}

async function compare(place: Place, { floor, server, pdf }: Compared): Promise<void> {
  const { dataFolder } = place.settings
  const { address } = server
  const office = new Office({ address, password: demonstrationPassword, dataFolder })
  const lives = await Lives.open(office, pdf)
  const mariadb = (): number => (place.mariadbProcess ? cpuMilliseconds(place.mariadbProcess) : 0)
  const steps = new StepCosts(() => server.cpu)
  const floors: number[] = []
  const ours: number[] = []
  // The first round of each warms up and is not counted.
  for (let round = 0; round <= rounds; round += 1) {
    const mariadbBefore = mariadb()
    const { milliseconds } = await ownCpu(() => floor.live(documentsARound))
    floors.push((milliseconds + mariadb() - mariadbBefore) / documentsARound)
    const used = (): number => server.cpu + mariadb() + lives.signingMilliseconds
    ours.push((await spent(lives, steps.around, used)) / documentsARound)
    if (round === 0) steps.forget()
  }
  show(place, { floors: floors.slice(1), ours: ours.slice(1), kilobytes: pdf.length / 1000 })
  figure('of which the server, by step', steps.shown(documentsARound * rounds))
}

async function spent(lives: Lives, step: Step, used: () => number): Promise<number> {
  const before = used()
  for (let count = 0; count < documentsARound; count += 1) await lives.sendOut(step)
  for (const deliveryId of await allArrived(lives)) await lives.takeIn(deliveryId, step)
  return used() - before
}

async function allArrived(lives: Lives): Promise<number[]> {
  for (;;) {
    await pause(100)
    const waiting = await lives.arrived()
    if (waiting.length === documentsARound) return waiting
  }
}

function show(
  { database }: Place,
  { floors, ours, kilobytes }: { floors: number[]; ours: number[]; kilobytes: number },
): void {
  const ratios = floors.map((each, index) => each / (ours[index] ?? Number.NaN))
  part('Life cycle, 11 steps over HTTP', database)
  figure('documents in a round, rounds', `${documentsARound}, ${rounds}`)
  figure('uploaded main file, kB, pages', `${kilobytes.toFixed(1)}, 2`)
  figure('floor, CPU-ms a document', spread(floors))
  figure('ours, CPU-ms a document', spread(ours))
  figure('ours, documents a second on one core', (1000 / median(ours)).toFixed(1))
  figure('floor/ours', spread(ratios, 3))
}

await run()
