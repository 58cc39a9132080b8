import { damaged, PdfProblem } from './pdf-problem.ts'
import type { PdfView } from './pdf-view.ts'
import type { RevisionWriter } from './revision-writer.ts'
import { changedDictionary, referenceText } from './syntax.ts'
import { sourceOf, type PdfDictionary, type PdfValue } from './values.ts'

const mostPages = 100_000

/** The object numbers of the pages, from the first to the last; circles in the page tree are refused. */
export function pageNumbers(view: PdfView): number[] {
  const pages: number[] = []
  const seen = new Set<number>()
  const waiting: (PdfValue | undefined)[] = [view.catalog.entries.get('Pages')]
  while (waiting.length > 0) {
    const next = waiting.shift()
    if (next?.kind !== 'reference' || seen.has(next.number)) damaged('the page tree is broken')
    seen.add(next.number)
    if (seen.size > mostPages) damaged('the page tree is too large')
    const node = view.dictionary(next) ?? damaged('a page is missing')
    if (node.entries.has('Kids')) waiting.unshift(...view.items(node.entries.get('Kids')))
    else pages.push(next.number)
  }
  return pages
}

/** The object number of the page at an index from 0; a page that is not there is refused. */
export function pageAt(view: PdfView, index: number): number {
  const number = pageNumbers(view)[index]
  if (number !== undefined) return number
  throw new PdfProblem('pdf.no_such_page', `page ${index + 1}`)
}

/** Adds widgets to a page's annotations and leaves everything else of the page as it is. */
export function annotate(
  writer: RevisionWriter,
  view: PdfView,
  { page, widgets }: { page: number; widgets: readonly number[] },
): void {
  const dictionary = view.dictionary(view.object(page)) ?? damaged('a page is missing')
  extendArray(writer, view, { holder: page, dictionary, key: 'Annots', added: widgets })
}

/** An array under a key of an object's dictionary, and the objects to be referred to at its end. */
export interface Extension {
  holder: number
  dictionary: PdfDictionary
  key: string
  added: readonly number[]
}

function extendArray(writer: RevisionWriter, view: PdfView, extension: Extension): void {
  const { holder, dictionary, key, added } = extension
  const before = dictionary.entries.get(key)
  const text = extendedArray(view, before, added)
  if (before?.kind === 'reference') writer.place(before.number, text)
  else writer.place(holder, changedDictionary(dictionary, { [key]: text }))
}

/** The array that the value is or refers to, with references added at its end; its items keep their source. */
export function extendedArray(
  view: PdfView,
  before: PdfValue | undefined,
  added: readonly number[],
): string {
  const kept = view.items(before).map(sourceOf)
  return `[${[...kept, ...added.map(referenceText)].join(' ')}]`
}
