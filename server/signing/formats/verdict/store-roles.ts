import type { PdfView } from '../pdf/pdf-view.ts'
import { evidenceKinds, storeKeys } from '../pdf/security-store.ts'
import { streamData } from '../pdf/stream-data.ts'
import { hashOf } from '../primitives.ts'
import type { PdfDictionary, PdfValue } from '../pdf/values.ts'
import type { Role, Rule } from './rule.ts'

const listKeys: readonly string[] = evidenceKinds.flatMap((kind) => [
  storeKeys[kind].store,
  storeKeys[kind].vri,
])

/** The roles of a security store and its parts, where they are objects of their own. */
export function storeRoles(view: PdfView): [number | undefined, Role][] {
  const holder = view.catalog.entries.get('DSS')
  const store = view.dictionary(holder)
  const related = store?.entries.get('VRI')
  const parts = [...(view.dictionary(related)?.entries.values() ?? [])]
  const dictionaries = [store, ...parts.map((part) => view.dictionary(part))]
  const lists = dictionaries.flatMap((each) => listKeys.map((key) => each?.entries.get(key)))
  const relatedNumber = numberOf(related)
  return [
    [numberOf(holder), { rule: storeRule, isFrom: (_, key) => key === 'DSS' }],
    [relatedNumber, { rule: relatedRule, isFrom: (_, key) => key === 'VRI' }],
    ...parts.map((part): [number | undefined, Role] => [
      numberOf(part),
      {
        rule: partRule,
        isFrom: (from, key) => from === relatedNumber || /^[0-9A-F]{40}$/i.test(key),
      },
    ]),
    ...[...new Set(lists.map(numberOf))].map((number): [number | undefined, Role] => [
      number,
      { rule: listRule, isFrom: (_, key) => listKeys.includes(key) },
    ]),
  ]
}

const numberOf = (value: PdfValue | undefined): number | undefined =>
  value?.kind === 'reference' ? value.number : undefined

/** A security store may gain evidence and loses none, whatever the numbers of its streams. Source: ISO 32000-2 §12.8.4.3 */
export const storeRule: Rule = (step, before, after) => {
  const [old, now] = [step.before.dictionary(before), step.after.dictionary(after)]
  if (!now || !holdsOnly(now, ['Type', 'VRI', ...listKeys])) return false
  if (!old) return true
  const related = [old.entries.get('VRI'), now.entries.get('VRI')] as const
  return (
    holdsAll(step.before, step.after, [old, now]) &&
    (related[0] === undefined || relatedRule(step, related[0], related[1] ?? related[0]))
  )
}

const relatedRule: Rule = (step, before, after) => {
  const [old, now] = [step.before.dictionary(before), step.after.dictionary(after)]
  if (!old || !now) return false
  return [...old.entries].every(([key, value]) => {
    const kept = now.entries.get(key)
    return kept !== undefined && partRule(step, value, kept)
  })
}

const partRule: Rule = (step, before, after) => {
  const [old, now] = [step.before.dictionary(before), step.after.dictionary(after)]
  return !!old && !!now && holdsAll(step.before, step.after, [old, now])
}

const listRule: Rule = ({ before: old, after: now }, before, after) =>
  isSubset(contents(old, before), contents(now, after))

const holdsOnly = ({ entries }: PdfDictionary, keys: readonly string[]): boolean =>
  [...entries.keys()].every((key) => keys.includes(key))

function holdsAll(
  before: PdfView,
  after: PdfView,
  [old, now]: readonly [PdfDictionary, PdfDictionary],
): boolean {
  return listKeys.every((key) =>
    isSubset(contents(before, old.entries.get(key)), contents(after, now.entries.get(key))),
  )
}

const isSubset = (old: ReadonlySet<string>, now: ReadonlySet<string>): boolean =>
  [...old].every((digest) => now.has(digest))

const digests = new WeakMap<PdfValue, string>()

function contents(view: PdfView, list: PdfValue | undefined): Set<string> {
  return new Set(view.items(list).map((item) => digestOf(view, item)))
}

function digestOf(view: PdfView, item: PdfValue): string {
  const stream = view.stream(item)
  if (!stream) return 'none'
  const known = digests.get(stream) ?? hashOf('sha256', streamData(stream)).join(' ')
  digests.set(stream, known)
  return known
}
