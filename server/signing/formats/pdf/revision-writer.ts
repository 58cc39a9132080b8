import { latinText } from '../bytes.ts'
import { hexOf } from '../cms/der-number.ts'
import { join } from '../cms/der.ts'
import { hashOf } from '../primitives.ts'
import { damaged } from './pdf-problem.ts'
import { highestIn, type PdfInput } from './read-pdf.ts'
import { dictionaryText, type Body, type Piece } from './syntax.ts'
import { sourceOf } from './values.ts'
import { wholeFile } from './whole-file.ts'

interface Placed {
  generation: number
  body: Body
}

/** A file and what one more revision appends to it, kept apart so that a large one is copied only once. */
export interface Appended {
  base: Uint8Array
  tail: Uint8Array<ArrayBuffer>
  /** Where each object of the revision begins in the whole file. */
  offsets: ReadonlyMap<number, number>
  /** Both in one piece, made each time it is asked for. */
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** Collects the objects of one more revision; what stood before stays as it is, byte for byte. */
export class RevisionWriter {
  readonly #input: PdfInput
  readonly #objects = new Map<number, Placed>()
  #next: number

  constructor(input: PdfInput) {
    this.#input = input
    this.#next = highestIn(input.now.entries) + 1
  }

  /** A number for an object to be placed later. */
  reserve(): number {
    return this.#next++
  }

  /** Places a new object and gives its number. */
  add(body: Body): number {
    const number = this.reserve()
    this.place(number, body)
    return number
  }

  /** Places the object of this number, in place of the one before if there is one. */
  place(number: number, body: Body): void {
    this.#objects.set(number, { generation: this.#input.now.generation(number), body })
  }

  /** The file with the objects appended and a cross-reference of the kind that the file has. */
  finish(): Appended {
    const last = this.#input.revisions.at(-1) ?? damaged('the file has no revision')
    const parts: Piece[] = []
    const offsets = new Map<number, number>()
    let at = this.#input.bytes.length
    const write = (part: Piece) => {
      parts.push(part)
      at += part.length
    }
    if (last.end === last.markEnd) write('\n')
    for (const [number, { generation, body }] of this.#objects) {
      offsets.set(number, at)
      write(`${number} ${generation} obj\n`)
      for (const piece of piecesOf(body)) write(piece)
      write('\nendobj\n')
    }
    const startsAt = at
    write(last.kind === 'table' ? this.#table(offsets) : this.#stream(offsets, startsAt))
    write(`startxref\n${startsAt}\n%%EOF\n`)
    const base = this.#input.bytes
    const tail = joined(parts, at - base.length)
    return {
      ...{ base, tail, offsets },
      get bytes() {
        return wholeFile([base, tail])
      },
    }
  }

  // Source: ISO 32000-2 §7.5.4
  #table(offsets: ReadonlyMap<number, number>): string {
    const runs = runsOf([...offsets.keys()])
    const lines = runs.flatMap((run) => [
      `${run[0] ?? 0} ${run.length}`,
      ...run.map((number) => {
        const offset = String(offsets.get(number)).padStart(10, '0')
        return `${offset} ${String(this.#generation(number)).padStart(5, '0')} n `
      }),
    ])
    return `xref\n${lines.join('\n')}\ntrailer\n${dictionaryText(this.#trailer())}\n`
  }

  // Source: ISO 32000-2 §7.5.8; rows of one byte for the kind, five for the offset, two for the generation
  #stream(offsets: ReadonlyMap<number, number>, startsAt: number): string {
    const number = this.reserve()
    const all = new Map([...offsets, [number, startsAt]])
    const runs = runsOf([...all.keys()])
    const rows = runs.flat().map((listed) => {
      const row = new DataView(new ArrayBuffer(8))
      const offset = all.get(listed) ?? 0
      row.setUint16(0, 0x100 + Math.floor(offset / 2 ** 32))
      row.setUint32(2, offset % 2 ** 32)
      row.setUint16(6, this.#generation(listed))
      return new Uint8Array(row.buffer)
    })
    const data = join(...rows)
    const entries = dictionaryText({
      Type: '/XRef',
      W: '[1 5 2]',
      Index: `[${runs.map((run) => `${run[0] ?? 0} ${run.length}`).join(' ')}]`,
      ...this.#trailer(),
      Length: String(data.length),
    })
    return `${number} 0 obj\n${entries}\nstream\n${latinText(data)}\nendstream\nendobj\n`
  }

  #generation(number: number): number {
    return this.#objects.get(number)?.generation ?? 0
  }

  #trailer(): Record<string, string> {
    const { trailer } = this.#input.now
    const kept = ['Root', 'Info', 'ID'].flatMap((key) => {
      const value = trailer.entries.get(key)
      return value ? [[key, sourceOf(value)] as const] : []
    })
    const previous = this.#input.revisions.at(-1)?.startsAt ?? 0
    const identity = trailer.entries.has('ID') ? {} : { ID: identityOf(this.#input.bytes) }
    return {
      Size: String(this.#next),
      ...Object.fromEntries(kept),
      ...identity,
      Prev: String(previous),
    }
  }
}

function identityOf(bytes: Uint8Array): string {
  const hash = hexOf(hashOf('sha256', bytes)).slice(0, 32)
  return `[<${hash}> <${hash}>]`
}

function runsOf(numbers: readonly number[]): number[][] {
  const runs: number[][] = []
  for (const number of [...numbers].sort((one, other) => one - other)) {
    const run = runs.at(-1)
    if (run?.at(-1) === number - 1) run.push(number)
    else runs.push([number])
  }
  return runs
}

const piecesOf = (body: Body): readonly Piece[] =>
  typeof body === 'string' || body instanceof Uint8Array ? [body] : body

function joined(parts: readonly Piece[], length: number): Uint8Array<ArrayBuffer> {
  const bytes = Buffer.allocUnsafeSlow(length)
  let at = 0
  for (const part of parts) {
    if (typeof part === 'string') bytes.write(part, at, 'latin1')
    else bytes.set(part, at)
    at += part.length
  }
  return new Uint8Array(bytes.buffer)
}
