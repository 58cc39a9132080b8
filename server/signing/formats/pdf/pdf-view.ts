import type { Entry } from './cross-reference.ts'
import { damaged } from './pdf-problem.ts'
import type { PdfArray, PdfDictionary, PdfReference, PdfStream, PdfValue } from './values.ts'

/** Reads what an entry points to, however often it is asked, once. */
export type Load = (number: number, entry: Entry) => PdfValue | undefined

/** The objects of a file as they stood at the end of one of its revisions. */
export class PdfView {
  readonly entries: ReadonlyMap<number, Entry>
  readonly trailer: PdfDictionary
  readonly #load: Load

  constructor(entries: ReadonlyMap<number, Entry>, trailer: PdfDictionary, load: Load) {
    this.entries = entries
    this.trailer = trailer
    this.#load = load
  }

  /** The object of this number; nothing for one that is free or was never there. */
  object(number: number): PdfValue | undefined {
    const entry = this.entries.get(number)
    return entry && entry.kind !== 'free' ? this.#load(number, entry) : undefined
  }

  /** The value itself, or what it refers to; a reference to nothing, or of another generation, gives nothing. */
  resolve(value: PdfValue | undefined): PdfValue | undefined {
    if (value?.kind !== 'reference') return value?.kind === 'null' ? undefined : value
    return this.generation(value.number) === value.generation
      ? this.object(value.number)
      : undefined
  }

  /** The generation under which an object is referred to. */
  generation(number: number): number {
    const entry = this.entries.get(number)
    return entry?.kind === 'plain' ? entry.generation : 0
  }

  /** The value under a key, resolved. */
  under(dictionary: PdfDictionary, key: string): PdfValue | undefined {
    return this.resolve(dictionary.entries.get(key))
  }

  /** The dictionary that the value is or refers to, or nothing. */
  dictionary(value: PdfValue | undefined): PdfDictionary | undefined {
    const resolved = this.resolve(value)
    return resolved?.kind === 'dictionary' ? resolved : undefined
  }

  /** The items of the array that the value is or refers to; none if it is no array. */
  items(value: PdfValue | undefined): PdfArray['items'] {
    const resolved = this.resolve(value)
    return resolved?.kind === 'array' ? resolved.items : []
  }

  /** The stream that the value is or refers to, or nothing. */
  stream(value: PdfValue | undefined): PdfStream | undefined {
    const resolved = this.resolve(value)
    return resolved?.kind === 'stream' ? resolved : undefined
  }

  /** The reference to the catalog. */
  get root(): PdfReference {
    const root = this.trailer.entries.get('Root')
    return root?.kind === 'reference' ? root : damaged('the trailer names no catalog')
  }

  /** The catalog. */
  get catalog(): PdfDictionary {
    return this.dictionary(this.root) ?? damaged('the catalog is missing')
  }
}
