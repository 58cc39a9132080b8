import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inProject } from '../../server/platform/root.ts'
import { CmsProblem } from '../../server/signing/formats/cms/cms-problem.ts'
import { readCms } from '../../server/signing/formats/cms/read-cms.ts'
import { PathProblem } from '../../server/signing/formats/path/path-problem.ts'
import { readCertificate } from '../../server/signing/formats/path/read-certificate.ts'
import { validatePath } from '../../server/signing/formats/path/validate-path.ts'
import { inspectXml } from '../../server/signing/formats/xml/inspect-xml.ts'
import { PdfProblem } from '../../server/signing/formats/pdf/pdf-problem.ts'
import { readCertificateList } from '../../server/signing/formats/revocation/read-certificate-list.ts'
import { readOcspResponse } from '../../server/signing/formats/revocation/read-ocsp-response.ts'
import { RevocationProblem } from '../../server/signing/formats/revocation/revocation-problem.ts'
import { readTimestampToken } from '../../server/signing/formats/timestamp/read-token.ts'
import { TimestampProblem } from '../../server/signing/formats/timestamp/timestamp-problem.ts'
import { inspect } from '../../server/signing/formats/verdict/inspect.ts'
import { EdxmlProblem } from '../../server/exchange/edxml/edxml-problem.ts'
import { judgeEdxml, judgeZip, zipsIn } from './edxml-target.ts'

/** Something that reads what strangers send. */
export interface Target {
  name: string
  samples: readonly Buffer[]
  judge(bytes: Uint8Array): unknown
  /** Whether a problem is an expected no; every other one is a defect. */
  isRefusal(problem: unknown): boolean
}

const samplesFolder = inProject('test', 'samples')
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

const problems = [
  ...[CmsProblem, EdxmlProblem, PathProblem, PdfProblem, RevocationProblem, TimestampProblem],
]
const isRefusal = (problem: unknown): boolean =>
  problems.some((expected) => problem instanceof expected)
const at = '2026-11-22T00:00:00.000Z'

/** A chain of PKITS with one certificate changed must end in a verdict, whatever the change. */
function judgeChain(
  anchor: Buffer | undefined,
  others: readonly Buffer[],
  crls: readonly Buffer[],
) {
  const anchors = anchor ? [{ certificate: anchor }] : []
  return (certificate: Uint8Array) =>
    validatePath({
      ...{ certificate, others, anchors, crls, ocsps: [] },
      ...{ at: '2015-01-01T00:00:00.000Z', revocation: 'if-known', allowWeak: true },
    })
}

const judgeXml = (bytes: Uint8Array) =>
  inspectXml(bytes, { anchors: [], at, revocation: 'if-known' })

/** Everything that reads what strangers send, with samples to change. */
export function targets(): Target[] {
  const pdfs = samplesOf('.pdf')
  const cms = cmsIn(pdfs)
  const certificates = samplesOf('.crt')
  const crls = samplesOf('.crl')
  const texts = samplesOf('.xml')
  const anchor = certificates.find((each) => readCertificate(each).isSelfIssued)
  const all: Omit<Target, 'isRefusal'>[] = [
    { name: 'pdf', samples: pdfs, judge: (bytes) => inspect(bytes, { anchors: [], at }) },
    { name: 'cms', samples: cms, judge: readCms },
    { name: 'timestamp', samples: cms, judge: readTimestampToken },
    { name: 'certificate', samples: certificates, judge: readCertificate },
    { name: 'chain', samples: certificates, judge: judgeChain(anchor, certificates, crls) },
    { name: 'crl', samples: crls, judge: readCertificateList },
    { name: 'ocsp', samples: [...crls, ...cms], judge: readOcspResponse },
    { name: 'xml', samples: texts, judge: judgeXml },
    { name: 'edxml', samples: texts, judge: judgeEdxml },
    { name: 'zip', samples: zipsIn(texts), judge: judgeZip },
  ]
  return all.map((target) => ({ ...target, isRefusal }))
}
