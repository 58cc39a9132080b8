import { latinText } from '../bytes.ts'
import { sameBytes } from '../cms/der.ts'

/** Where a value stands: `from[start, end)` is its source, which a writer repeats unchanged. */
export interface Span {
  from: Uint8Array
  start: number
  end: number
}

/** The value `null`. */
export interface PdfNull extends Span {
  kind: 'null'
}
/** `true` or `false`. */
export interface PdfBoolean extends Span {
  kind: 'boolean'
  value: boolean
}
/** An integer or a real; its exact digits are in its source. */
export interface PdfNumber extends Span {
  kind: 'number'
  value: number
}
/** A name without its slash, `#` escapes resolved, one character for each byte. */
export interface PdfName extends Span {
  kind: 'name'
  value: string
}
/** A literal or hexadecimal string, decoded to its bytes. */
export interface PdfString extends Span {
  kind: 'string'
  value: Uint8Array
}
/** A reference to an indirect object. */
export interface PdfReference extends Span {
  kind: 'reference'
  number: number
  generation: number
}
/** An array, its items in order. */
export interface PdfArray extends Span {
  kind: 'array'
  items: readonly PdfValue[]
}
/** A dictionary, its entries in the order of the file. */
export interface PdfDictionary extends Span {
  kind: 'dictionary'
  entries: ReadonlyMap<string, PdfValue>
}
/** A stream with its data still encoded. */
export interface PdfStream extends Span {
  kind: 'stream'
  dictionary: PdfDictionary
  data: Uint8Array
}

/** Any object of a PDF. Source: ISO 32000-2 §7.3 */
export type PdfValue =
  | PdfNull
  | PdfBoolean
  | PdfNumber
  | PdfName
  | PdfString
  | PdfReference
  | PdfArray
  | PdfDictionary
  | PdfStream

/** The value's own text in the file, one character for each byte. */
export function sourceOf({ from, start, end }: Span): string {
  return latinText(from, start, end)
}

/** The values directly inside a value. */
export function partsOf(value: PdfValue): readonly PdfValue[] {
  if (value.kind === 'array') return value.items
  if (value.kind === 'stream') return [value.dictionary]
  return value.kind === 'dictionary' ? [...value.entries.values()] : []
}

/** Whether both say the same, whatever their spelling; references by number, streams by their data as encoded. */
export function sameValue(one: PdfValue | undefined, other: PdfValue | undefined): boolean {
  if (!one || !other || one.kind !== other.kind) return one === other
  const compare = comparisons[one.kind] as (one: PdfValue, other: PdfValue) => boolean
  return compare(one, other)
}

type Of<Kind> = Extract<PdfValue, { kind: Kind }>

const comparisons: { [Kind in PdfValue['kind']]: (one: Of<Kind>, other: Of<Kind>) => boolean } = {
  null: () => true,
  boolean: (one, other) => one.value === other.value,
  number: (one, other) => one.value === other.value,
  name: (one, other) => one.value === other.value,
  string: (one, other) => sameBytes(one.value, other.value),
  reference: (one, other) => one.number === other.number && one.generation === other.generation,
  array: (one, other) =>
    one.items.length === other.items.length &&
    one.items.every((item, index) => sameValue(item, other.items[index])),
  dictionary: (one, other) =>
    one.entries.size === other.entries.size &&
    [...one.entries].every(([key, value]) => sameValue(value, other.entries.get(key))),
  stream: (one, other) =>
    sameValue(one.dictionary, other.dictionary) && sameBytes(one.data, other.data),
}
