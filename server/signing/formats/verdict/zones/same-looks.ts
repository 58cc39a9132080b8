import { sameBytes } from '../../cms/der.ts'
import { pageNumbers } from '../../pdf/pages.ts'
import type { PdfView } from '../../pdf/pdf-view.ts'
import {
  sameValue,
  type PdfArray,
  type PdfDictionary,
  type PdfStream,
  type PdfValue,
} from '../../pdf/values.ts'
import type { RevisionStep } from '../revision-step.ts'

/**
 * Whether every page shows after a revision what it showed before, outside the widgets that the revision signed
 * or filled: its boxes, its content with all that this reaches, its annotations, the layers that may hide. This
 * is told from what is drawn alone, whichever objects it stands in, and so a second line behind the rules for
 * objects.
 */
export function looksSame(step: RevisionStep): boolean {
  const looks = new Looks(step)
  const [before, after] = [pageNumbers(step.before), pageNumbers(step.after)]
  return (
    before.length === after.length &&
    before.every((page, index) => looks.isPageSame(page, after[index] ?? -1)) &&
    looks.areLayersSame()
  )
}

const boxKeys = ['MediaBox', 'CropBox', 'Rotate', 'UserUnit', 'Resources']
const pageKeys = ['Contents', 'Group', 'TrimBox', 'BleedBox', 'ArtBox']
// They lead to other pages and actions, or tell nothing to the eye.
const silentKeys = [
  ...['Parent', 'P', 'Pg', 'StructParent', 'StructParents', 'Metadata', 'PieceInfo', 'Popup'],
  ...['A', 'AA', 'Dest', 'V', 'DV', 'Lock', 'SV', 'Annots', 'B'],
]
const deepest = 64
const mostNested = 400

class Looks {
  readonly #before: PdfView
  readonly #after: PdfView
  readonly #own: ReadonlySet<number>
  // What is compared already, or being compared.
  readonly #met = new Set<string>()

  constructor(step: RevisionStep) {
    this.#before = step.before
    this.#after = step.after
    this.#own = ownWidgets(step)
  }

  isPageSame(before: number, after: number): boolean {
    const old = this.#before.dictionary(this.#before.object(before))
    const now = this.#after.dictionary(this.#after.object(after))
    if (!old || !now) return false
    return (
      boxKeys.every((key) =>
        this.#isSame(inherited(this.#before, old, key), inherited(this.#after, now, key)),
      ) &&
      pageKeys.every((key) => this.#isSame(old.entries.get(key), now.entries.get(key))) &&
      this.#areNotesSame(old, now)
    )
  }

  areLayersSame(): boolean {
    const [old, now] = [this.#before.catalog.entries, this.#after.catalog.entries]
    return this.#isSame(old.get('OCProperties'), now.get('OCProperties'))
  }

  #areNotesSame(old: PdfDictionary, now: PdfDictionary): boolean {
    const before = this.#before.items(old.entries.get('Annots'))
    const after = this.#after.items(now.entries.get('Annots'))
    return (
      before.every((note, index) => this.#isNoteSame(note, after[index])) &&
      after.slice(before.length).every((note) => this.#isOwn(note))
    )
  }

  #isNoteSame(before: PdfValue, after: PdfValue | undefined): boolean {
    if (!this.#isOwn(after)) return this.#isSame(before, after)
    const [old, now] = [this.#before.dictionary(before), this.#after.dictionary(after)]
    return !!old && !!now && this.#isSame(old.entries.get('Rect'), now.entries.get('Rect'))
  }

  #isOwn(note: PdfValue | undefined): boolean {
    return note?.kind === 'reference' && this.#own.has(note.number)
  }

  #isSame(before: PdfValue | undefined, after: PdfValue | undefined, depth = 0): boolean {
    const [old, now] = [this.#before.resolve(before), this.#after.resolve(after)]
    if (!old || !now) return old === now
    if (depth > mostNested) return false
    const name = `${numberOf(before)} ${numberOf(after)}`
    if (name !== '0 0' && this.#met.has(name)) return true
    if (name !== '0 0') this.#met.add(name)
    return this.#isSameValue(old, now, depth + 1)
  }

  #isSameValue(old: PdfValue, now: PdfValue, depth: number): boolean {
    if (old.kind === 'array') return now.kind === 'array' && this.#isSameList(old, now, depth)
    if (old.kind === 'dictionary') {
      return now.kind === 'dictionary' && this.#isSameDictionary(old, now, depth)
    }
    if (old.kind !== 'stream' || now.kind !== 'stream') return sameValue(old, now)
    return this.#isSameStream(old, now, depth)
  }

  #isSameStream(old: PdfStream, now: PdfStream, depth: number): boolean {
    const isSameData = old === now || sameBytes(old.data, now.data)
    return isSameData && this.#isSameDictionary(old.dictionary, now.dictionary, depth)
  }

  #isSameList(old: PdfArray, now: PdfArray, depth: number): boolean {
    return (
      old.items.length === now.items.length &&
      old.items.every((item, index) => this.#isSame(item, now.items[index], depth))
    )
  }

  #isSameDictionary(old: PdfDictionary, now: PdfDictionary, depth: number): boolean {
    const keys = new Set([...old.entries.keys(), ...now.entries.keys()])
    return [...keys].every(
      (key) =>
        silentKeys.includes(key) || this.#isSame(old.entries.get(key), now.entries.get(key), depth),
    )
  }
}

const numberOf = (value: PdfValue | undefined): string =>
  value?.kind === 'reference' ? String(value.number) : '0'

function inherited(view: PdfView, page: PdfDictionary, key: string): PdfValue | undefined {
  let node: PdfDictionary | undefined = page
  for (let depth = 0; node && depth < deepest; depth += 1) {
    const found = node.entries.get(key)
    if (found) return found
    node = view.dictionary(node.entries.get('Parent'))
  }
  return undefined
}

// The widgets of what the revision signed or filled, and of signature fields that came with it.
function ownWidgets({ after, fresh, formBefore, formAfter }: RevisionStep): Set<number> {
  const values = new Map(formBefore?.fields.map(({ name, value }) => [name, value]))
  const own = (formAfter?.fields ?? []).filter(({ name, kind, number, value }) =>
    fresh.has(number) ? kind === 'Sig' : !sameValue(values.get(name), value),
  )
  return new Set(
    own.flatMap(({ number, dictionary }) => [
      number,
      ...after
        .items(dictionary.entries.get('Kids'))
        .flatMap((kid) => (kid.kind === 'reference' ? [kid.number] : [])),
    ]),
  )
}
