import { hashOf } from '../primitives.ts'
import { placeExtendedCatalog } from './esic-extension.ts'
import type { PdfView } from './pdf-view.ts'
import { readPdf } from './read-pdf.ts'
import { RevisionWriter } from './revision-writer.ts'
import {
  evidenceKinds,
  storeKeys,
  type EvidenceKind,
  type SecurityEvidence,
  type SecurityStore,
} from './security-store.ts'
import { streamData } from './stream-data.ts'
import { changedDictionary, dictionaryText, flateBody, referenceText } from './syntax.ts'
import { sourceOf, type PdfDictionary, type PdfValue } from './values.ts'

/**
 * Appends a revision with evidence for the signatures of a file. What the store held before stays under the
 * same numbers, what it holds already is not written again, and with nothing new the file comes back as it is.
 * Allowed in certified and locked files too. Source: ISO 32000-2 §§12.8.2.2, 12.8.4.3
 */
export function addSecurityStore(
  bytes: Uint8Array,
  added: SecurityEvidence & Partial<Pick<SecurityStore, 'vri'>>,
): Uint8Array<ArrayBuffer> {
  const input = readPdf(bytes)
  const view = input.now
  const writer = new RevisionWriter(input)
  const holder = view.catalog.entries.get('DSS')
  const before = view.dictionary(holder)
  const work: Work = { writer, view, known: knownStreams(view, before), isChanged: false }
  const parts = storeParts(work, before, added)
  if (!work.isChanged) return new Uint8Array(bytes)
  const store = before ? changedDictionary(before, parts) : storeText(parts)
  const isApart = holder?.kind === 'reference' && before !== undefined
  if (isApart) writer.place(holder.number, store)
  placeExtendedCatalog(writer, input, isApart ? {} : { DSS: referenceText(writer.add(store)) })
  return writer.finish().bytes
}

interface Work {
  writer: RevisionWriter
  view: PdfView
  /** Object numbers by kind and content. */
  known: Map<string, number>
  isChanged: boolean
}

const storeText = (parts: Record<string, string>): string =>
  dictionaryText({ Type: '/DSS', ...parts })

function storeParts(
  work: Work,
  before: PdfDictionary | undefined,
  added: SecurityEvidence & Partial<Pick<SecurityStore, 'vri'>>,
): Record<string, string> {
  const related = added.vri ?? new Map<string, SecurityEvidence>()
  const all = (kind: EvidenceKind) => [
    ...added[kind],
    ...[...related.values()].flatMap((evidence) => evidence[kind]),
  ]
  const parts: Record<string, string> = {}
  for (const kind of evidenceKinds) {
    Object.assign(
      parts,
      extended(work, before, { key: storeKeys[kind].store, kind, added: all(kind) }),
    )
  }
  const known = work.view.dictionary(before?.entries.get('VRI'))
  const entries = [...related].flatMap(([key, evidence]) => relatedPart(work, known, key, evidence))
  if (entries.length === 0) return parts
  const changed = Object.fromEntries(entries) as Record<string, string>
  return { ...parts, VRI: known ? changedDictionary(known, changed) : dictionaryText(changed) }
}

function relatedPart(
  work: Work,
  known: PdfDictionary | undefined,
  key: string,
  evidence: SecurityEvidence,
): [string, string][] {
  const before = work.view.dictionary(known?.entries.get(key))
  const parts: Record<string, string> = {}
  for (const kind of evidenceKinds) {
    const list = { key: storeKeys[kind].vri, kind, added: evidence[kind] }
    Object.assign(parts, extended(work, before, list))
  }
  if (Object.keys(parts).length === 0) return []
  return [[key, before ? changedDictionary(before, parts) : dictionaryText(parts)]]
}

interface List {
  key: string
  kind: EvidenceKind
  added: readonly Uint8Array[]
}

// An array keeps what it has and gains the streams that it lacks; it then stands in the store itself.
function extended(
  work: Work,
  before: PdfDictionary | undefined,
  { key, kind, added }: List,
): Record<string, string> {
  const kept = work.view.items(before?.entries.get(key))
  const standing = new Set(kept.map(numberOf))
  const wanted = new Set(added.map((content) => placed(work, kind, content)))
  const fresh = [...wanted].filter((number) => !standing.has(number))
  if (fresh.length === 0) return {}
  work.isChanged = true
  return { [key]: `[${[...kept.map(sourceOf), ...fresh.map(referenceText)].join(' ')}]` }
}

const numberOf = (value: PdfValue): number => (value.kind === 'reference' ? value.number : -1)

function placed({ writer, known }: Work, kind: EvidenceKind, content: Uint8Array): number {
  const key = contentKey(kind, content)
  const number = known.get(key) ?? writer.add(flateBody({}, content))
  known.set(key, number)
  return number
}

function knownStreams(view: PdfView, store: PdfDictionary | undefined): Map<string, number> {
  const known = evidenceKinds.flatMap((kind) =>
    view.items(store?.entries.get(storeKeys[kind].store)).flatMap((item) => {
      const stream = view.stream(item)
      return stream ? [[contentKey(kind, streamData(stream)), numberOf(item)] as const] : []
    }),
  )
  return new Map(known)
}

const contentKey = (kind: EvidenceKind, content: Uint8Array): string =>
  `${kind} ${hashOf('sha256', content).join(' ')}`
