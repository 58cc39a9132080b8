import { X509Certificate } from 'node:crypto'
import { readForm } from '../pdf/form.ts'
import { readPdf } from '../pdf/read-pdf.ts'
import { judgeSignature } from './judge-signature.ts'
import { shownText, type ShownText } from './shown-text.ts'
import type { SignatureVerdict } from './verdict.ts'

/** What a file's signatures are worth, in the order they were made, and the texts that its seal stands for. */
export interface Inspection {
  signatures: SignatureVerdict[]
  number: ShownText | undefined
  date: ShownText | undefined
}

/** Whom to trust (certificates as DER or PEM) and the moment, ISO 8601, at which certificates must be valid. */
export interface InspectionInput {
  anchors: readonly (Uint8Array | string)[]
  at: string
}

/** Judges every signature of a PDF; a file that `readPdf` refuses is refused. */
export function inspect(bytes: Uint8Array, { anchors, at }: InspectionInput): Inspection {
  const input = readPdf(bytes)
  const fields = readForm(input.now)?.fields ?? []
  const trusted = anchors.map((anchor) => new X509Certificate(anchor))
  const textOf = (name: string) => {
    const field = fields.find((known) => known.name === name)
    return shownText(input.now, field)
  }
  const [number, date] = [textOf('number'), textOf('date')]
  const isTextShown = [number, date].every((text) => text?.isShown !== false)
  const signatures = fields.flatMap((field) => {
    const dictionary = field.kind === 'Sig' ? input.now.dictionary(field.value) : undefined
    const one = { input, field, anchors: trusted, at, isTextShown }
    return dictionary ? [judgeSignature(one, dictionary)] : []
  })
  return { signatures: signatures.sort(inOrder), number, date }
}

const inOrder = (one: SignatureVerdict, other: SignatureVerdict): number =>
  (one.revision ?? Infinity) - (other.revision ?? Infinity) || one.field.localeCompare(other.field)
