import { hexOf } from '../cms/der-number.ts'
import { hashOf } from '../primitives.ts'
import { isSigned, nameOf, readForm } from './form.ts'
import type { PdfView } from './pdf-view.ts'
import { streamData } from './stream-data.ts'
import type { PdfDictionary } from './values.ts'

/** What proves certificates later: certificates, revocation lists and answers of responders, each as DER. */
export interface SecurityEvidence {
  certificates: readonly Uint8Array[]
  crls: readonly Uint8Array[]
  ocsps: readonly Uint8Array[]
}

/** A document security store: all evidence, and what of it belongs to which signature. Source: ISO 32000-2 §12.8.4.3 */
export interface SecurityStore extends SecurityEvidence {
  /** By `signatureKey`. */
  vri: ReadonlyMap<string, SecurityEvidence>
}

/** The names under which a store keeps each kind, and those that one signature's part has for them. */
export const storeKeys = {
  certificates: { store: 'Certs', vri: 'Cert' },
  crls: { store: 'CRLs', vri: 'CRL' },
  ocsps: { store: 'OCSPs', vri: 'OCSP' },
} as const

/** A kind of evidence. */
export type EvidenceKind = keyof typeof storeKeys

/** The kinds in the order they are written. */
export const evidenceKinds = Object.keys(storeKeys) as readonly EvidenceKind[]

/** The security store of a file at one of its revisions, empty where it has none; a stream that cannot be read is refused. */
export function readSecurityStore(view: PdfView): SecurityStore {
  const store = view.dictionary(view.catalog.entries.get('DSS'))
  const related = view.dictionary(store?.entries.get('VRI'))?.entries ?? new Map<string, never>()
  const vri = [...related].map(([key, value]) => {
    return [key, evidenceIn(view, view.dictionary(value), 'vri')] as const
  })
  return { ...evidenceIn(view, store, 'store'), vri: new Map(vri) }
}

function evidenceIn(
  view: PdfView,
  holder: PdfDictionary | undefined,
  place: 'store' | 'vri',
): SecurityEvidence {
  const all = (kind: EvidenceKind) =>
    view.items(holder?.entries.get(storeKeys[kind][place])).flatMap((item) => {
      const stream = view.stream(item)
      return stream ? [streamData(stream)] : []
    })
  return { certificates: all('certificates'), crls: all('crls'), ocsps: all('ocsps') }
}

/** The key of a signature in a security store: the SHA-1 of its /Contents, padding included, in upper-case hexadecimal. */
export const signatureKey = (contents: Uint8Array): string =>
  hexOf(hashOf('sha1', contents)).toUpperCase()

/** A signature or document timestamp of a file: its field and its /Contents, padding included. */
export interface StandingContents {
  field: string
  kind: 'signature' | 'timestamp'
  contents: Uint8Array
}

/** The /Contents of every signature and document timestamp, in the order of the form. */
export function standingContents(view: PdfView): StandingContents[] {
  const signed = readForm(view)?.fields.filter(isSigned) ?? []
  return signed.flatMap(({ name, value }) => {
    const signature = view.dictionary(value)
    const contents = signature && view.under(signature, 'Contents')
    if (!signature || contents?.kind !== 'string') return []
    const isTimestamp = nameOf(view.under(signature, 'SubFilter')) === 'ETSI.RFC3161'
    const kind = isTimestamp ? 'timestamp' : 'signature'
    return [{ field: name, kind, contents: contents.value } as const]
  })
}
