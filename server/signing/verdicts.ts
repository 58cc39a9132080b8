import type { z } from 'zod'
import { sha256 as hashOf } from '../platform/digest.ts'
import { dayOf } from '../platform/days.ts'
import { files } from '../platform/files.ts'
import type { verdict } from './contract.ts'
import { PdfProblem } from './formats/pdf/pdf-problem.ts'
import type { CertificateView } from './formats/verdict/certificate-view.ts'
import { inspect, type InspectionInput } from './formats/verdict/inspect.ts'
import type { SignatureVerdict } from './formats/verdict/verdict.ts'
import { trustAnchors } from './keys/open-keys.ts'

/** The verdict on one signature, as it is shown. */
export type Verdict = z.output<typeof verdict>

const mostKept = 2000
const kept = new Map<string, Promise<Verdict[]>>()

/**
 * The verdicts on every signature of a stored file, in the order they were made, judged on that day by
 * what this installation trusts. A file that is no readable PDF has one failed verdict without a field.
 */
export async function verdictsOf(sha256: string, at: string): Promise<Verdict[]> {
  const anchors = await trustAnchors()
  const key = [sha256, dayOf(at), ...anchors.map(({ certificate }) => hashOf(certificate))].join(
    ' ',
  )
  const known = kept.get(key)
  if (known) return await known
  const judged = judge(sha256, { anchors, at })
  if (kept.size >= mostKept) kept.delete([...kept.keys()][0] ?? '')
  kept.set(key, judged)
  judged.catch(() => kept.delete(key))
  return await judged
}

async function judge(sha256: string, by: InspectionInput): Promise<Verdict[]> {
  const bytes = await files().open(sha256)
  try {
    return inspect(bytes, by).signatures.map(shown)
  } catch (problem) {
    if (!(problem instanceof PdfProblem)) throw problem
    return [{ ...unreadable, reasons: [problem.reason] }]
  }
}

const unreadable = {
  field: '',
  kind: 'signature',
  signerName: '',
  issuerName: '',
  certificateSha256: '',
  claimedAt: null,
  provenAt: null,
  level: null,
  isIntact: false,
  isValid: false,
  isTrusted: false,
  laterChanges: 'forbidden',
  indication: 'failed',
  subIndication: 'FORMAT_FAILURE',
  steps: [],
} satisfies Omit<Verdict, 'reasons'>

function shown(verdict: SignatureVerdict): Verdict {
  const { field, claimedAt, isIntact, isValid, isTrusted } = verdict
  const { kind, laterChanges, indication, reasons } = verdict
  const { provenAt, level, subIndication, steps } = verdict
  return {
    ...{ field, kind, isIntact, isValid, isTrusted, laterChanges, indication, reasons },
    ...namesIn(verdict.signer),
    ...{ claimedAt: claimedAt ?? null, provenAt, level, subIndication, steps },
  }
}

function namesIn(signer: CertificateView | undefined) {
  if (!signer) return { signerName: '', issuerName: '', certificateSha256: '' }
  const { name, issuer, fingerprint } = signer
  const issuerName = /^CN=(.*)$/m.exec(issuer)?.[1] ?? issuer
  return { signerName: name, issuerName, certificateSha256: fingerprint }
}

/** Whether a file bears what makes an electronic document an original: a person's signature that passes, then the seal. Source: Nghị định 30/2020/NĐ-CP, Điều 5 */
export function isOriginal(verdicts: readonly Verdict[]): boolean {
  const passed = (name: string) =>
    verdicts.findIndex(({ field, indication }) => field === name && indication === 'passed')
  const [signer, seal] = [passed('signer'), passed('seal')]
  return signer >= 0 && signer < seal
}
