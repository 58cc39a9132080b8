import { pageNumbers } from '../pdf/pages.ts'
import type { PdfView } from '../pdf/pdf-view.ts'
import type { PdfValue } from '../pdf/values.ts'
import {
  annotationListRule,
  catalogRule,
  extensionsRule,
  fieldListRule,
  formRule,
  infoRule,
  metadataRule,
  pageRule,
} from './allowed-values.ts'
import { fieldRule } from './field-rule.ts'
import type { Role } from './rule.ts'
import { storeRoles } from './store-roles.ts'
import type { RevisionStep } from './revision-step.ts'

const known = new WeakMap<RevisionStep, Map<number, Role>>()

/** The role of an object in the revision before; nothing where it is none that may change. */
export function roleOf(step: RevisionStep, number: number): Role | undefined {
  const roles = known.get(step) ?? rolesIn(step)
  known.set(step, roles)
  return roles.get(number)
}

const under =
  (...keys: readonly string[]) =>
  (_: number, key: string): boolean =>
    keys.includes(key)

function rolesIn(step: RevisionStep): Map<number, Role> {
  const { before: view, formBefore: form } = step
  const roles = new Map<number, Role>()
  const give = (number: number | undefined, role: Role) => {
    if (number === undefined) return
    // What has two roles could be changed under the easier of both.
    if (roles.has(number)) roles.set(number, { rule: () => false, isFrom: () => false })
    else roles.set(number, role)
  }
  const entry = (key: string) => numberOf(view.catalog.entries.get(key))
  give(view.root.number, { rule: catalogRule, isFrom: under('Root', 'Data') })
  give(form?.number, { rule: formRule, isFrom: under('AcroForm') })
  const list = numberOf(form?.dictionary.entries.get('Fields'))
  give(list, { rule: fieldListRule, isFrom: under('Fields'), isSingle: true })
  const lists = new Set([list ?? -1, ...annotationLists(view)])
  for (const field of form?.fields ?? []) {
    give(field.number, { rule: fieldRule(field), isFrom: fromForm(lists) })
  }
  givePages(view, give)
  give(entry('Extensions'), { rule: extensionsRule, isFrom: under('Extensions') })
  give(entry('Metadata'), { rule: metadataRule, isFrom: under('Metadata'), isSingle: true })
  const info = numberOf(view.trailer.entries.get('Info'))
  give(info, { rule: infoRule, isFrom: (holder, key) => holder === 0 && key === 'Info' })
  for (const [number, role] of storeRoles(view)) give(number, role)
  return roles
}

function givePages(view: PdfView, give: (number: number | undefined, role: Role) => void): void {
  for (const page of pageNumbers(view)) give(page, { rule: pageRule, isFrom: () => true })
  for (const list of annotationLists(view)) {
    give(list, { rule: annotationListRule, isFrom: under('Annots'), isSingle: true })
  }
}

function annotationLists(view: PdfView): number[] {
  return pageNumbers(view).flatMap((page) => {
    const dictionary = view.dictionary(view.object(page))
    return numberOf(dictionary?.entries.get('Annots')) ?? []
  })
}

// Fields stand in lists of fields and of annotations, which may be objects of their own, and in the structure.
const fromForm =
  (lists: ReadonlySet<number>) =>
  (holder: number, key: string): boolean =>
    ['Fields', 'Kids', 'Annots', 'Parent', 'Obj'].includes(key) || (key === '' && lists.has(holder))

const numberOf = (value: PdfValue | undefined): number | undefined =>
  value?.kind === 'reference' ? value.number : undefined
