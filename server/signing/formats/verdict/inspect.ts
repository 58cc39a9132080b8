import { X509Certificate } from 'node:crypto'
import type { Rectangle } from '../pdf/drawing.ts'
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

/** A certificate that is trusted, for what and from when to when; for everything and always where not said. */
export interface Anchor {
  /** DER. */
  certificate: Uint8Array
  purposes?: readonly string[]
  /** ISO 8601. */
  validFrom?: string
  validTo?: string
}

/** Evidence from outside the file, each as DER. */
export interface KnownEvidence {
  certificates: readonly Uint8Array[]
  crls: readonly Uint8Array[]
  ocsps: readonly Uint8Array[]
}

/** Where the signature of a field may stand, and what it may lie upon. */
export interface Zone {
  /** Index of the page from 0. */
  page: number
  rectangle: Rectangle
  /** Names of fields whose stamp it may cover. */
  mayCover?: readonly string[]
  /** SHA-256, in lower-case hexadecimal digits, of the decoded data of the images that may stand in it; any where not said. */
  images?: readonly string[]
}

/** Zones by the names of their fields. */
export type Zones = Readonly<Record<string, Zone>>

/** Whom to trust, the moment (ISO 8601) to judge at, and what is known beside the file. */
export interface InspectionInput {
  anchors: readonly Anchor[]
  at: string
  known?: KnownEvidence
  zones?: Zones
}

/** Judges every signature of a PDF; a file that `readPdf` refuses is refused. */
export function inspect(bytes: Uint8Array, { anchors, at }: InspectionInput): Inspection {
  const input = readPdf(bytes)
  const fields = readForm(input.now)?.fields ?? []
  const trusted = anchors.map(({ certificate }) => new X509Certificate(certificate))
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
