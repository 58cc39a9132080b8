/** `npm run bench -- signing`: what a signature and a verdict cost, our way beside others, in one interleaved run. */
import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument, StandardFonts } from 'pdf-lib'
import { signPrepared } from '../server/signing/formats/cms/sign-prepared.ts'
import { addFields } from '../server/signing/formats/pdf/add-fields.ts'
import { embedCms } from '../server/signing/formats/pdf/embed-cms.ts'
import { prepareSignature } from '../server/signing/formats/pdf/prepare-signature.ts'
import { sealRectangle } from '../server/signing/formats/pdf/seal-place.ts'
import { inspect } from '../server/signing/formats/verdict/inspect.ts'
import { poppler, signLibpdf, signOurs, signPoppler, signRaw } from './signing/hands.ts'
import { benchKeys, type BenchKey } from './signing/keys.ts'
import { ownCpu } from './support/processor.ts'
import { figure, part } from './support/report.ts'
import { median, spread } from './support/statistics.ts'

const rounds = 7
const signaturesARound = 40
const megabyte = 1_000_000
const signer = [350, 150, 500, 210] as const

/** A page with text and an attachment of noise, so many bytes in all, and the four fields on it. */
async function paper(bytes: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  const font = await pdf.embedFont(StandardFonts.TimesRoman)
  pdf.addPage([595.28, 841.89]).drawText('Bench', { x: 85, y: 700, size: 13, font })
  await pdf.attach(randomBytes(bytes), 'noise.bin')
  return addFields(await pdf.save({ useObjectStreams: false }), {
    number: { page: 0, rectangle: [60, 735, 250, 755] },
    date: { page: 0, rectangle: [270, 735, 560, 755] },
    signer: { page: 0, rectangle: signer },
    seal: { page: 0, rectangle: sealRectangle(signer) },
  })
}

/** CPU milliseconds of one of many. */
async function each(times: number, work: () => Promise<unknown>): Promise<number> {
  const { milliseconds } = await ownCpu(async () => {
    for (let count = 0; count < times; count += 1) await work()
  })
  return milliseconds / times
}

interface Round {
  raw: number
  ours: number
  again: number
  libpdf: number
  poppler: number | undefined
}

async function oneRound(
  papers: readonly Uint8Array[],
  key: BenchKey,
  folder: string | undefined,
): Promise<Round> {
  const [pdf = new Uint8Array()] = papers
  let next = 0
  return {
    raw: await each(signaturesARound, () => signRaw(key)),
    ours: await each(signaturesARound, () => signOurs(papers[next++] ?? pdf, key)),
    again: await each(signaturesARound, () => signOurs(pdf, key)),
    libpdf: await each(Math.ceil(signaturesARound / 8), () => signLibpdf(pdf, key)),
    poppler: folder === undefined ? undefined : signPoppler(pdf, key, folder),
  }
}

async function signatures(keys: readonly BenchKey[], folder: string): Promise<void> {
  const papers: Uint8Array[] = []
  while (papers.length < signaturesARound) papers.push(await paper(megabyte / 10))
  const store = poppler(folder, keys)
  const found = new Map(keys.map((key) => [key, [] as Round[]]))
  // The first round warms up.
  for (const key of keys) await oneRound(papers, key, store)
  for (let round = 0; round < rounds; round += 1) {
    for (const [key, measured] of found) measured.push(await oneRound(papers, key, store))
  }
  part('Signing 100 kB, visible, B-B; CPU-ms a signature', 'no database')
  for (const [{ kind }, measured] of found) tellSigning(kind, measured)
}

function tellSigning(kind: string, measured: readonly Round[]): void {
  const of = (pick: (round: Round) => number | undefined) => measured.flatMap((r) => pick(r) ?? [])
  const ours = of((round) => round.ours)
  const raw = of((round) => round.raw)
  figure(`${kind}: the raw signature`, spread(raw, 2))
  figure(`${kind}: ours, of a file not read before`, spread(ours, 2))
  const over = of((round) => round.ours - round.raw)
  figure(`${kind}: ours over the raw signature`, spread(over, 2))
  const overAgain = of((round) => round.again - round.raw)
  figure(`${kind}: the same, of a file read before`, spread(overAgain, 2))
  figure(`${kind}: ours, signatures a CPU-second`, (1000 / median(ours)).toFixed(0))
  figure(`${kind}: @libpdf/core (invisible) / ours`, spread(of((r) => r.libpdf / r.ours)))
  const others = of(({ poppler: other, ours: own }) => other && other / own)
  figure(`${kind}: pdfsig, a process each / ours`, others.length > 0 ? spread(others) : 'not here')
}

async function verdicts(key: BenchKey): Promise<void> {
  let pdf = await signOurs(await paper(megabyte / 10), key)
  for (const count of [2, 3]) pdf = await signedAgain(pdf, key, count)
  const given = { anchors: [{ certificate: key.opened.certificate }], at: new Date().toISOString() }
  const times: number[] = []
  for (let round = 0; round <= rounds; round += 1) {
    const time = await each(10, () => Promise.resolve(inspect(new Uint8Array(pdf), given)))
    if (round > 0) times.push(time)
  }
  part('Judging three signatures; CPU-ms a file', 'no database')
  figure(`${key.kind}, 100 kB`, spread(times, 2))
}

async function signedAgain(pdf: Uint8Array, { opened }: BenchKey, count: number) {
  const left = 60 + 120 * (count - 2)
  const waiting = prepareSignature(pdf, {
    field: `again-${String(count)}`,
    at: new Date().toISOString(),
    certificateName: 'Bench',
    place: { page: 0, rectangle: [left, 300, left + 100, 340] },
  })
  return embedCms(waiting, await signPrepared({ pkcs12: opened, digest: waiting.digest }))
}

async function large({ kind }: BenchKey, folder: string): Promise<void> {
  const [file, small] = ['large.pdf', 'small.pdf'].map((name) => join(folder, name)) as Pair
  writeFileSync(file, await paper(50 * megabyte))
  writeFileSync(small, await paper(1000))
  const program = ['--import', 'tsx', join('bench', 'signing', 'large.ts')]
  const given = [file, small, join(folder, `${kind}.key`), join(folder, `${kind}.crt`)]
  const told = execFileSync(process.execPath, [...program, ...given], { encoding: 'utf8' })
  const { milliseconds, megabytes } = JSON.parse(told) as Record<string, number>
  part('Signing a file of 50 MB, in a process of its own', 'no database')
  figure('CPU-ms', String(milliseconds?.toFixed(0)))
  figure('most memory resident, over what the file itself takes, MB', String(megabytes?.toFixed(0)))
}

type Pair = [string, string]

const folder = mkdtempSync(join(tmpdir(), 'tamcap-bench-'))
try {
  const keys = await benchKeys(folder)
  await signatures(keys, folder)
  const curve = keys.find(({ kind }) => kind === 'P-256')
  if (curve) {
    await verdicts(curve)
    await large(curve, folder)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
