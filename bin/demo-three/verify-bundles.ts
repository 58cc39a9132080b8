import { execFile } from 'node:child_process'
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { inProject } from '../../server/platform/root.ts'
import type { BundleVerdict } from '../../server/oversight/evidence/verifier/bundle.ts'
import type { Bundle } from './bundles.ts'
import { inTwos } from './in-twos.ts'
import type { Installation } from './installation.ts'
import type { Three } from './running.ts'

/** What the stand-alone verifier says of a bundle, and of the same with one byte changed. */
export interface Judged {
  bundle: string
  outcome: BundleVerdict['outcome']
  /** How many findings there are of each outcome. */
  findings: Record<BundleVerdict['outcome'], number>
  /** What is open or refuted, as the verifier says it. */
  notProved: string[]
  /** Places of the bytes changed, and what came of it. */
  changed: { place: number; outcome: string }[]
}

const exitOutcomes: readonly Judged['outcome'][] = ['proved', 'refuted', 'open']
const changedPlaces = 2

/** Writes the trust that a reader has from elsewhere: the roots of the three authorities, the keys of each journal, and of those who witness it. */
export async function writeTrust(three: Three, out: string): Promise<void> {
  await mkdir(join(out, 'trust'), { recursive: true })
  const all = Object.values(three)
  for (const own of all) {
    const witnesses = all.filter((each) => each !== own).map(({ witnessKey }) => witnessKey)
    await copyFile(own.anchorPath, join(out, 'trust', `${own.side}-root.pem`))
    await writeFile(join(out, 'trust', `${own.side}-log.keys`), lines(own.logKeys))
    await writeFile(join(out, 'trust', `${own.side}-witnesses.keys`), lines(witnesses))
  }
}

const lines = (texts: readonly string[]): string => texts.map((text) => `${text}\n`).join('')

/** Builds the stand-alone verifier into the folder of the evidence. */
export async function leaveVerifier(out: string): Promise<void> {
  await promisify(execFile)(process.execPath, [inProject('bin', 'build-verifier.js'), out])
}

/** Runs the verifier in a folder with nothing but itself and the bundle, on the bundle and with bytes changed one at a time. */
export async function verifyBundles(bundles: readonly Bundle[], out: string): Promise<Judged[]> {
  const verifier = join(out, 'tamcap-verify.mjs')
  await mkdir(join(out, 'verdicts'), { recursive: true })
  return await inTwos(bundles, async (bundle) => {
    const folder = await mkdtemp(join(tmpdir(), 'tamcap-stranger-'))
    await copyFile(verifier, join(folder, 'tamcap-verify.mjs'))
    return await judge(bundle, folder, out).finally(() => rm(folder, { recursive: true }))
  })
}

async function judge(bundle: Bundle, folder: string, out: string): Promise<Judged> {
  const bytes = await readFile(bundle.path)
  const trust = trustOf(bundle, out)
  const report = await run(folder, bytes, trust)
  await writeFile(join(out, 'verdicts', `${bundle.name}.txt`), report.said)
  const changed = []
  for (const place of placesIn(bytes)) {
    const other = Buffer.from(bytes)
    other[place] = (other[place] ?? 0) ^ 1
    changed.push({ place, outcome: (await run(folder, other, trust)).outcome })
  }
  return { bundle: bundle.name, outcome: report.outcome, ...counted(report.said), changed }
}

// Different bundles are changed in different places.
function placesIn(bytes: Buffer): number[] {
  const start = bytes.readUInt32LE(bytes.length - 22 + 12)
  return Array.from({ length: changedPlaces }, (_, index) =>
    Math.floor(((index + (start % 97) / 97) * (bytes.length - 1)) / changedPlaces),
  )
}

// A line for each finding, its mark first.
function counted(said: string): Pick<Judged, 'findings' | 'notProved'> {
  const [, ...findings] = said.split('\n').filter((line) => /^[✓?✗] /u.test(line))
  const count = (mark: string) => findings.filter((line) => line.startsWith(mark)).length
  return {
    findings: { proved: count('✓'), open: count('?'), refuted: count('✗') },
    notProved: findings.filter((line) => !line.startsWith('✓')),
  }
}

function trustOf({ side }: Bundle, out: string): string[] {
  const path = (name: string) => join(out, 'trust', name)
  return [
    ...roots.flatMap((root) => ['--trust', path(`${root}-root.pem`)]),
    ...['--log-key', path(`${side}-log.keys`)],
    ...['--witness-key', path(`${side}-witnesses.keys`)],
  ]
}

const roots: readonly Installation['side'][] = ['party', 'state', 'front']

async function run(
  folder: string,
  bundle: Uint8Array,
  trust: readonly string[],
): Promise<{ outcome: Judged['outcome']; said: string }> {
  await writeFile(join(folder, 'bundle.zip'), bundle)
  const command = ['tamcap-verify.mjs', 'bundle.zip', ...trust]
  const { code, said } = await new Promise<{ code: number; said: string }>((resolve) => {
    const settings = { cwd: folder, env: {}, maxBuffer: 64 * 1024 * 1024 }
    const child = execFile(process.execPath, command, settings, (_, stdout, stderr) => {
      resolve({ code: child.exitCode ?? 3, said: `${stdout}${stderr}` })
    })
  })
  const outcome = exitOutcomes[code]
  if (outcome === undefined) throw new Error(`The verifier could read nothing. ${said}`)
  return { outcome, said }
}
