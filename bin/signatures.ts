/**
 * `npm run signatures -- FILE…`: the report on the signatures of any PDF or XML envelope, by the anchors of certs/trusted and
 * of the data folder, and those of `--trust FILE.pem`; without a database. Vietnamese, or `--lang en`; `--json`
 * for programs; `--pdf OUT` for print. Ends with 0 all passed, 1 any failed, 2 any undecided, 3 any unreadable.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { closeTypesetter } from '../server/documents/layout/typesetter.ts'
import { readSettings } from '../server/platform/config.ts'
import type { Anchor } from '../server/signing/formats/path/path-verdict.ts'
import { openKeys, trustAnchors } from '../server/signing/keys/open-keys.ts'
import { readAnchors } from '../server/signing/formats/path/read-anchors.ts'
import { buildReport, type Report } from '../server/signing/reports/build-report.ts'
import { closeJudges } from '../server/signing/reports/judge-file.ts'
import { printedReport } from '../server/signing/reports/printed-report.ts'
import { reportText } from '../server/signing/reports/report-text.ts'
import {
  isXml,
  xmlReport,
  xmlReportText,
  type XmlReport,
} from '../server/signing/reports/xml-report.ts'
import { judgementBy } from '../server/signing/verdicts.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    lang: { type: 'string', default: 'vi' },
    json: { type: 'boolean', default: false },
    pdf: { type: 'string' },
    trust: { type: 'string', multiple: true, default: [] },
  },
})
const language = values.lang === 'en' ? 'en' : 'vi'

async function anchors(): Promise<Anchor[]> {
  openKeys(join(readSettings(process.env).dataFolder, 'keys'))
  const given = await Promise.all(values.trust.map((name) => readFile(name, 'utf8')))
  return [...(await trustAnchors()), ...given.flatMap(readAnchors)]
}

async function reportOn(bytes: Uint8Array, trusted: readonly Anchor[]): Promise<Report> {
  return buildReport(
    await judgementBy(trusted, bytes, { at: new Date().toISOString() }),
    undefined,
    'demand',
  )
}

function show(name: string, report: Report): void {
  if (values.json) console.log(JSON.stringify({ name, ...report }))
  else console.log(`${name}\n${reportText(report, language)}\n`)
}

/** Prints the report on one file and gives its exit code. */
async function tell(name: string, trusted: readonly Anchor[]): Promise<number> {
  const bytes = new Uint8Array(await readFile(name))
  if (isXml(bytes)) return tellXml(name, xmlReport(bytes, trusted, new Date().toISOString()))
  const report = await reportOn(bytes, trusted)
  show(name, report)
  if (values.pdf) await writeFile(values.pdf, await printedReport(report, language))
  return exitCodeOf(report)
}

function tellXml(name: string, report: XmlReport): number {
  if (values.json) console.log(JSON.stringify({ name, ...report }))
  else console.log(`${name}\n${xmlReportText(report, language)}\n`)
  return exitCodes[report.indication]
}

const exitCodes = { passed: 0, indeterminate: 2, failed: 1 } as const

// What cannot be read weighs most, then what failed, then what is undecided.
const weightiestFirst = [3, 1, 2]

function exitCodeOf({ signatures, indication }: Report): number {
  return signatures.some(({ field }) => field === '') ? 3 : exitCodes[indication]
}

async function run(): Promise<number> {
  if (positionals.length === 0) throw new Error('npm run signatures -- FILE…')
  const trusted = await anchors()
  const codes: number[] = []
  for (const name of positionals) codes.push(await tell(name, trusted))
  await Promise.all([closeJudges(), closeTypesetter()])
  return weightiestFirst.find((code) => codes.includes(code)) ?? 0
}

run().then(
  (code) => process.exit(code),
  (problem: unknown) => {
    console.error((problem as Error).message)
    process.exit(3)
  },
)
