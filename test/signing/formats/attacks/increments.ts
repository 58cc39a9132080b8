import { readForm } from '../../../../server/signing/formats/pdf/form.ts'
import { pageNumbers } from '../../../../server/signing/formats/pdf/pages.ts'
import { readPdf, type PdfInput } from '../../../../server/signing/formats/pdf/read-pdf.ts'
import { RevisionWriter } from '../../../../server/signing/formats/pdf/revision-writer.ts'
import {
  changedDictionary,
  referenceText,
  streamBody,
} from '../../../../server/signing/formats/pdf/syntax.ts'

/** A change of a file by one more revision. */
export type Increment = (writer: RevisionWriter, input: PdfInput) => void

/** The file with one more revision. */
export function incremented(bytes: Uint8Array, increment: Increment): Uint8Array {
  const input = readPdf(bytes)
  const writer = new RevisionWriter(input)
  increment(writer, input)
  return writer.finish().bytes
}

/** Sets one key of an object. */
export function setting(key: string, value: string, of: (input: PdfInput) => number): Increment {
  return (writer, input) => {
    const target = of(input)
    const dictionary = input.now.dictionary(input.now.object(target))
    if (dictionary) writer.place(target, changedDictionary(dictionary, { [key]: value }))
  }
}

/** A page by its index from 0. */
export const page =
  (index: number) =>
  ({ now: view }: PdfInput): number =>
    pageNumbers(view)[index] ?? 0

/** The catalog. */
export const catalog = ({ now: view }: PdfInput): number => view.root.number

/** The root of the page tree. */
export const pageTree = ({ now: view }: PdfInput): number => {
  const tree = view.catalog.entries.get('Pages')
  return tree?.kind === 'reference' ? tree.number : 0
}

/** The field of a name. */
export const field =
  (name: string) =>
  (input: PdfInput): number =>
    readForm(input.now)?.fields.find((known) => known.name === name)?.number ?? 0

/** The normal appearance of a field. */
export const appearance =
  (name: string) =>
  (input: PdfInput): number => {
    const entry = input.now.dictionary(input.now.object(field(name)(input)))?.entries.get('AP')
    return numberUnder(input, input.now.dictionary(entry)?.entries.get('N'))
  }

/** The object that a page's key refers to. */
export const ofPage =
  (key: string) =>
  (input: PdfInput): number => {
    const dictionary = input.now.dictionary(input.now.object(page(0)(input)))
    const value = dictionary?.entries.get(key)
    return numberUnder(input, value?.kind === 'array' ? value.items[0] : value)
  }

function numberUnder(_: PdfInput, value: unknown): number {
  const reference = value as { kind?: string; number?: number } | undefined
  return reference?.kind === 'reference' ? (reference.number ?? 0) : 0
}

/** The first font of the first page. */
export const font = (input: PdfInput): number => {
  const dictionary = input.now.dictionary(input.now.object(page(0)(input)))
  const resources = input.now.dictionary(dictionary?.entries.get('Resources'))
  const fonts = input.now.dictionary(resources?.entries.get('Font'))
  return numberUnder(input, [...(fonts?.entries.values() ?? [])][0])
}

/** Drawing operators as a stream. */
export const drawing = (operators: string): ReturnType<typeof streamBody> =>
  streamBody({}, Buffer.from(operators))

/** Puts a stream where an object was. */
export const overwriting =
  (of: (input: PdfInput) => number, operators: string): Increment =>
  (writer, input) => {
    writer.place(of(input), drawing(operators))
  }

/** Puts a note of this kind on the first page. */
export const noting =
  (text: string): Increment =>
  (writer, input) => {
    const note = writer.add(text)
    const dictionary = input.now.dictionary(input.now.object(page(0)(input)))
    const known = input.now
      .items(dictionary?.entries.get('Annots'))
      .flatMap((each) => (each.kind === 'reference' ? [referenceText(each.number)] : []))
    setting('Annots', `[${[...known, referenceText(note)].join(' ')}]`, page(0))(writer, input)
  }
