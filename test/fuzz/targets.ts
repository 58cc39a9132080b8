import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CmsProblem } from '../../server/signing/formats/cms/cms-problem.ts'
import { readCms } from '../../server/signing/formats/cms/read-cms.ts'
import { PdfProblem } from '../../server/signing/formats/pdf/pdf-problem.ts'
import { inspect } from '../../server/signing/formats/verdict/inspect.ts'

/** Something that reads what strangers send. */
export interface Target {
  name: string
  samples: readonly Buffer[]
  judge(bytes: Uint8Array): unknown
  /** Whether a problem is an expected no; every other one is a defect. */
  isRefusal(problem: unknown): boolean
}

const samplesFolder = join(import.meta.dirname, '..', 'samples')
const mostBytes = 300_000

function samplesOf(ending: string): Buffer[] {
  return readdirSync(samplesFolder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .toSorted()
    .map((name) => readFileSync(join(samplesFolder, name)))
    .filter(({ length }) => length > 0 && length <= mostBytes)
}

const contents = /\/Contents\s*<([0-9a-fA-F]{200,})>/g

/** The CMS of every signature in these files. */
function cmsIn(pdfs: readonly Buffer[]): Buffer[] {
  return pdfs.flatMap((pdf) =>
    [...pdf.toString('latin1').matchAll(contents)].map(([, hex = '']) =>
      Buffer.from(hex.replace(/(00)+$/, ''), 'hex'),
    ),
  )
}

const anyProblem = (problem: unknown): boolean =>
  problem instanceof PdfProblem || problem instanceof CmsProblem

/** Everything that reads what strangers send, with samples to change. */
export function targets(): Target[] {
  const pdfs = samplesOf('.pdf')
  const at = '2026-11-22T00:00:00.000Z'
  return [
    {
      name: 'pdf',
      samples: pdfs,
      judge: (bytes) => inspect(bytes, { anchors: [], at }),
      isRefusal: anyProblem,
    },
    { name: 'cms', samples: cmsIn(pdfs), judge: readCms, isRefusal: anyProblem },
  ]
}
