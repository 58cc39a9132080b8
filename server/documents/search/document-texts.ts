import { row } from '../../platform/database.ts'
import { files } from '../../platform/files.ts'
import type { Block, DraftContent, Inline } from '../layout/content.ts'
import { pageTexts } from '../layout/probe-pdf.ts'
import type { DocumentRow } from '../official-document.ts'
import { typeName } from '../type-names.ts'

const mostPages = 100
const mostPageLetters = 4_000
const mostLetters = 200_000
/** A drafted text has no pages yet; so many letters fill the first one at 14 points. */
const draftedPageLetters = 2_000

/** Text of a document: of its first page, and of all its pages with the first. */
export interface DocumentTexts {
  firstPage: string
  whole: string
}

type Fields = Pick<
  DocumentRow,
  | 'reference'
  | 'arrivalNumber'
  | 'typeCode'
  | 'abstract'
  | 'issuerName'
  | 'signerName'
  | 'signerTitle'
  | 'note'
>

/** Everything about a document that stands in its fields, as one text. */
export function fieldsOf(document: Fields): string {
  const { reference, arrivalNumber, typeCode, abstract, issuerName } = document
  const { signerName, signerTitle, note } = document
  const fields = [reference, arrivalNumber, typeName(typeCode), abstract, issuerName]
  // A full stop keeps what ends one field apart from a stroke that begins the next.
  return [...fields, signerName, signerTitle, note].filter((field) => field !== null).join('. ')
}

/** Reads the text of a version: from what was drafted, else from its PDF in a thread apart. */
export async function textsOf(documentId: number, version: number): Promise<DocumentTexts> {
  const stored = await row<{ sha256: string; content: string | null }>(
    'SELECT sha256, content FROM document_versions WHERE document_id = :documentId AND version = :version',
    { documentId, version },
  )
  if (!stored) return { firstPage: '', whole: '' }
  if (stored.content) return draftedTexts(JSON.parse(stored.content) as DraftContent)
  const bytes = await files()
    .open(stored.sha256)
    .catch(() => undefined)
  const pages = bytes ? await pageTexts(bytes, mostPages) : []
  const [firstPage = ''] = pages
  return {
    firstPage: firstPage.slice(0, mostPageLetters),
    whole: pages.join('\n').slice(0, mostLetters),
  }
}

function draftedTexts({ legalBases, addressees, body, recipients }: DraftContent): DocumentTexts {
  const lines = [...addressees, ...legalBases, ...body.flatMap(linesOf), ...recipients]
  const whole = lines.join('\n').slice(0, mostLetters)
  return { firstPage: whole.slice(0, draftedPageLetters), whole }
}

function linesOf(block: Block): string[] {
  if (block.kind === 'list') return block.items.map(({ label, text }) => `${label} ${said(text)}`)
  if (block.kind === 'table')
    return [block.header, ...block.rows].map((cells) => cells.map(said).join(' '))
  return [block.kind === 'article' ? `${block.label} ${said(block.text)}` : said(block.text)]
}

function said(inlines: readonly Inline[]): string {
  return inlines.map(({ text }) => text).join('')
}
