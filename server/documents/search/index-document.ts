import { row, transact } from '../../platform/database.ts'
import type { DocumentRow } from '../official-document.ts'
import { fieldsOf, textsOf } from './document-texts.ts'
import { marksOf } from './filters.ts'
import { contentIndex, firstPageIndex, type SearchIndex } from './token-index.ts'
import { foldedWords, mostTokens, packed, tokensOf } from './tokens.ts'

/** The most tokens of a document by its whole content. */
const mostContentTokens = 5_000

interface Standing extends DocumentRow {
  /** The version whose text counts: what was drafted, uploaded or received last; 0 where there is none. */
  textVersion: number
  /** What the index of first pages holds of it; null before the first time. */
  indexedVersion: number | null
  indexedTokens: string | null
  indexedFolded: string | null
  indexedBody: string | null
}

/**
 * Brings a document up to date in both indexes; one that has changed in nothing they hold is left
 * alone. Its text is read only where there is a new one: signing and sealing change no words.
 */
export async function indexDocument(documentId: number): Promise<void> {
  const document = await standing(documentId)
  if (!document) return
  const { textVersion, indexedVersion, indexedBody } = document
  if (textVersion !== indexedVersion) {
    await indexAnew(document)
    return
  }
  const entry = entryOf(document, indexedBody ?? '', marksOf(document), mostTokens)
  const isSaid = entry.folded === document.indexedFolded
  if (isSaid && packed(entry.tokens) === document.indexedTokens) return
  await putAll([[firstPageIndex, entry], ...(isSaid ? [] : [await contentEntry(document)])])
}

/** Reads the text of a document again and brings it up to date in both indexes. */
export async function indexAnew(document: DocumentRow & { textVersion: number }): Promise<void> {
  const { firstPage, whole } = await textsOf(document.id, document.textVersion)
  await putAll([
    [firstPageIndex, entryOf(document, firstPage, marksOf(document), mostTokens)],
    [contentIndex, entryOf(document, whole, contentMarks(document), mostContentTokens)],
  ])
}

type Entry = ReturnType<typeof entryOf>

async function contentEntry(document: Standing): Promise<[SearchIndex, Entry]> {
  const kept = await row<{ body: string }>(
    `SELECT body FROM ${contentIndex.texts} WHERE document_id = :id`,
    { id: document.id },
  )
  const entry = entryOf(document, kept?.body ?? '', contentMarks(document), mostContentTokens)
  return [contentIndex, entry]
}

// The stage changes too often for the larger index: there it is checked on what is found.
function contentMarks(document: DocumentRow): string[] {
  return marksOf(document).filter((mark) => !mark.startsWith('#stage='))
}

function entryOf(
  document: DocumentRow & { textVersion: number },
  body: string,
  marks: readonly string[],
  most: number,
) {
  const { id: documentId, agencyId, textVersion: version } = document
  const fields = fieldsOf(document)
  const tokens = tokensOf({ marks, fields, body }, most)
  return { documentId, agencyId, version, tokens, folded: foldedWords(`${fields}. ${body}`), body }
}

async function putAll(entries: readonly [SearchIndex, Entry][]): Promise<void> {
  await transact(async () => {
    for (const [index, entry] of entries) await index.put(entry)
  })
}

/** The version whose text counts, of `documents d`; none of a copy that its sender took back. */
export const textVersion = `CASE WHEN d.direction = 'incoming' AND d.stage = 'cancelled' THEN 0
  ELSE COALESCE((SELECT MAX(v.version) FROM document_versions v
    WHERE v.document_id = d.id AND v.kind IN ('drafted', 'uploaded', 'received')), 0) END`

async function standing(documentId: number): Promise<Standing | undefined> {
  return await row<Standing>(
    `SELECT d.*, ${textVersion} AS text_version, s.version AS indexed_version,
       s.tokens AS indexed_tokens, s.folded AS indexed_folded, s.body AS indexed_body
     FROM documents d LEFT JOIN ${firstPageIndex.texts} s ON s.document_id = d.id
       AND s.agency_id = d.agency_id
     WHERE d.id = :documentId`,
    { documentId },
  )
}
