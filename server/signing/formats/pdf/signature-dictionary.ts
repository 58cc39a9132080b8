import type { FormField } from './form.ts'
import type { PdfView } from './pdf-view.ts'
import { dictionaryText, referenceText, textString, type Body } from './syntax.ts'
import { sourceOf } from './values.ts'

/** Room for the CMS, in bytes: a chain and a timestamp of usual size. */
export const cmsRoom = 16_384

/** Stands for the four numbers until they are known, and is as long as they can get. */
export const rangeRoom = '[0 0000000000 0000000000 0000000000]'

const zeros = '0'.repeat(2 * cmsRoom)
const room = new Uint8Array(2 * cmsRoom).fill('0'.charCodeAt(0))

// Tokens of foreign authorities carry long chains; PDF/A allows no string beyond 32,767 bytes. Source: ISO 19005-2 §6.1.13
const tokenRoom = 32_767

/** The dictionary of a document timestamp with room for ByteRange and token. Source: ISO 32000-2 §12.8.5 */
export const timestampText = (): string =>
  dictionaryText({
    Type: '/DocTimeStamp',
    Filter: '/Adobe.PPKLite',
    SubFilter: '/ETSI.RFC3161',
    ByteRange: rangeRoom,
    Contents: `<${'0'.repeat(2 * tokenRoom)}>`,
  })

/** What a signature says of itself. */
export interface SignatureClaim {
  /** When it is made: ISO 8601 in UTC. */
  at: string
  certificateName?: string
  reason?: string
}

const emptyContents = '> >>'

/** The same dictionary as `signatureText` writes, its long room as bytes. */
export function signatureBody(view: PdfView, claim: SignatureClaim, field?: FormField): Body {
  const text = signatureText(view, claim, { field, contents: '' })
  return [text.slice(0, -emptyContents.length), room, emptyContents]
}

interface SignatureParts {
  field?: FormField | undefined
  /** What stands in the place of the CMS. */
  contents?: string
}

/** A PAdES signature dictionary with room for ByteRange and CMS, the CMS last. Source: EN 319 142-1 §5.3, ISO 32000-2 §12.8.1 */
export function signatureText(
  view: PdfView,
  claim: SignatureClaim,
  { field, contents = zeros }: SignatureParts = {},
): string {
  return dictionaryText({
    Type: '/Sig',
    Filter: '/Adobe.PPKLite',
    SubFilter: '/ETSI.CAdES.detached',
    M: `(${pdfTime(claim.at)})`,
    ...(claim.certificateName ? { Name: textString(claim.certificateName) } : {}),
    ...(claim.reason ? { Reason: textString(claim.reason) } : {}),
    ...(field ? lockReference(view, field) : {}),
    ByteRange: rangeRoom,
    Contents: `<${contents}>`,
  })
}

// The lock that the field was made with becomes the signature's own. Source: ISO 32000-2 §12.8.2.4
function lockReference(view: PdfView, field: FormField): Record<string, string> {
  const lock = view.dictionary(field.dictionary.entries.get('Lock'))
  const action = lock?.entries.get('Action')
  const fields = lock?.entries.get('Fields')
  if (!action) return {}
  const parameters = dictionaryText({
    Type: '/TransformParams',
    V: '/1.2',
    Action: sourceOf(action),
    ...(fields ? { Fields: sourceOf(fields) } : {}),
  })
  const reference = dictionaryText({
    Type: '/SigRef',
    TransformMethod: '/FieldMDP',
    TransformParams: parameters,
    Data: referenceText(view.root.number),
  })
  return { Reference: `[${reference}]` }
}

const hanoiHours = 7

/** A time as PDF writes it, in Hanoi's zone. Source: ISO 32000-2 §7.9.4 */
export function pdfTime(at: string): string {
  const local = new Date(Date.parse(at) + hanoiHours * 3_600_000).toISOString()
  return `D:${local.replace(/[-:T]|\..*/g, '')}+07'00'`
}
