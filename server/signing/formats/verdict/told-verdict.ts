import type { CertificateView } from './certificate-view.ts'
import type { Indication, SignatureVerdict } from './verdict.ts'

/** A verdict as a reader is told it, on paper, on the screen, by the server or by a browser alone. */
export type ToldVerdict = Omit<
  SignatureVerdict,
  | 'signer'
  | 'claimedAt'
  | 'byteRange'
  | 'revision'
  | 'coversWholeFile'
  | 'essMatches'
  | 'subIndication'
  | 'reasons'
  | 'steps'
> & {
  signerName: string
  issuerName: string
  certificateSha256: string
  claimedAt: string | null
  subIndication: string | null
  reasons: string[]
  steps: (Pick<SignatureVerdict['steps'][number], 'step' | 'outcome'> & { reasons: string[] })[]
}

/** What of a verdict is told. */
export function toldVerdict(verdict: SignatureVerdict): ToldVerdict {
  const { field, claimedAt, isIntact, isValid, isTrusted, chain } = verdict
  const { kind, laterChanges, indication, reasons } = verdict
  const { provenAt, level, subIndication, steps } = verdict
  return {
    ...{ field, kind, isIntact, isValid, isTrusted, laterChanges, indication, reasons, chain },
    ...namesIn(verdict.signer),
    ...{ claimedAt: claimedAt ?? null, provenAt, level, subIndication, steps },
  }
}

function namesIn(signer: CertificateView | undefined) {
  if (!signer) return { signerName: '', issuerName: '', certificateSha256: '' }
  const { name, issuerName, fingerprint } = signer
  return { signerName: name, issuerName, certificateSha256: fingerprint }
}

/** The one verdict on a file whose signatures were not judged: failed where the file is at fault, else left open. */
export function unjudged(reason: string): ToldVerdict {
  const isOfFile = reason.startsWith('pdf.')
  const indication: Indication = isOfFile && !leftOpen.includes(reason) ? 'failed' : 'indeterminate'
  const structure = { step: 'structure' as const, outcome: indication, reasons: [reason] }
  return { ...unreadable, indication, reasons: [reason], steps: isOfFile ? [structure] : [] }
}

// A file of these kinds is not wrong, only beyond what is read here.
const leftOpen: readonly string[] = ['pdf.hybrid', 'pdf.encrypted']

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
  subIndication: 'FORMAT_FAILURE',
  chain: [],
} satisfies Omit<ToldVerdict, 'reasons' | 'indication' | 'steps'>
