import type { Entry } from './cross-reference.ts'
import { readIndirect, type Resolve } from './indirect-object.ts'
import { naturalNumber, takeValue } from './parser.ts'
import { damaged } from './pdf-problem.ts'
import { streamData } from './stream-data.ts'
import { takeInteger, type Cursor } from './tokens.ts'
import type { PdfValue } from './values.ts'

interface Packed {
  number: number
  value: PdfValue
}

/** Reads objects where the cross-reference says they are, and refuses those that are not there. */
export class ObjectLoader {
  readonly #bytes: Uint8Array
  readonly #plain = new Map<number, { number: number; generation: number; value: PdfValue }>()
  readonly #packed = new Map<PdfValue, Packed[]>()

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  /** The object at the entry; its number and generation must be those of the entry. */
  load(number: number, entry: Entry, entries: ReadonlyMap<number, Entry>): PdfValue | undefined {
    if (entry.kind === 'free') return undefined
    if (entry.kind === 'plain') return this.#readPlain(number, entry, entries)
    const container = entries.get(entry.container)
    if (container?.kind !== 'plain') return damaged(`object ${number} is packed in nothing`)
    const packed = this.#unpack(this.#readPlain(entry.container, container, entries))
    const found = packed[entry.index]
    return found?.number === number
      ? found.value
      : damaged(`object ${number} is not where it is listed`)
  }

  #readPlain(
    number: number,
    { offset, generation }: Extract<Entry, { kind: 'plain' }>,
    entries: ReadonlyMap<number, Entry>,
  ): PdfValue {
    const object = this.#plain.get(offset) ?? this.#read(offset, entries)
    if (object.number === number && object.generation === generation) return object.value
    return damaged(`object ${number} is not at ${offset}`)
  }

  #read(offset: number, entries: ReadonlyMap<number, Entry>) {
    const object = readIndirect(this.#bytes, offset, this.#lengthIn(entries, offset))
    this.#plain.set(offset, object)
    return object
  }

  #lengthIn(entries: ReadonlyMap<number, Entry>, within: number): Resolve {
    return (value) => {
      if (value?.kind !== 'reference') return value
      const entry = entries.get(value.number)
      if (!entry || (entry.kind === 'plain' && entry.offset === within)) return undefined
      return this.load(value.number, entry, entries)
    }
  }

  // Source: ISO 32000-2 §7.5.7
  #unpack(container: PdfValue): Packed[] {
    const before = this.#packed.get(container)
    if (before) return before
    if (container.kind !== 'stream') return damaged('an object stream is none')
    const bytes = streamData(container)
    const count = naturalNumber(container.dictionary.entries.get('N'), '/N')
    const first = naturalNumber(container.dictionary.entries.get('First'), '/First')
    const header: Cursor = { bytes, at: 0 }
    const packed: Packed[] = []
    for (let index = 0; index < count; index++) {
      const number = takeInteger(header)
      packed.push({ number, value: takeValue({ bytes, at: first + takeInteger(header) }) })
    }
    this.#packed.set(container, packed)
    return packed
  }
}
