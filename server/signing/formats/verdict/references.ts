import type { PdfView } from '../pdf/pdf-view.ts'
import { partsOf, type PdfValue } from '../pdf/values.ts'

/** A reference inside an object, and the key of the innermost dictionary that it stands under; none in a list that is an object itself. */
export interface FoundReference {
  number: number
  key: string
}

const known = new WeakMap<PdfValue, FoundReference[]>()

/** The references inside an object, in its order. */
export function referencesIn(object: PdfValue): readonly FoundReference[] {
  const before = known.get(object)
  if (before) return before
  const found: FoundReference[] = []
  collect(object, '', found)
  known.set(object, found)
  return found
}

function collect(value: PdfValue, key: string, found: FoundReference[]): void {
  if (value.kind === 'reference') {
    found.push({ number: value.number, key })
  } else if (value.kind === 'dictionary') {
    for (const [name, entry] of value.entries) collect(entry, name, found)
  } else {
    for (const part of partsOf(value)) collect(part, key, found)
  }
}

/** Under which keys, and by which objects, objects are referred to; the trailer's number is 0. */
export type Referrers = ReadonlyMap<number, readonly { holder: number; key: string }[]>

// A cross-reference stream is the trailer of its revision.
function isTrailer(object: PdfValue | undefined): boolean {
  const type = object?.kind === 'stream' ? object.dictionary.entries.get('Type') : undefined
  return type?.kind === 'name' && type.value === 'XRef'
}

/** Who refers to the objects of these numbers in a view. */
export function referrersOf(view: PdfView, numbers: ReadonlySet<number>): Referrers {
  const found = new Map<number, { holder: number; key: string }[]>()
  const look = (holder: number, object: PdfValue | undefined) => {
    for (const { number, key } of object ? referencesIn(object) : []) {
      if (!numbers.has(number)) continue
      const list = found.get(number)
      if (list) list.push({ holder, key })
      else found.set(number, [{ holder, key }])
    }
  }
  look(0, view.trailer)
  for (const number of view.entries.keys()) {
    const object = view.object(number)
    look(isTrailer(object) ? 0 : number, object)
  }
  return found
}
