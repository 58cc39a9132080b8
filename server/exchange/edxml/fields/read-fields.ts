import {
  childElements,
  textOf,
  type XmlAttribute,
  type XmlElement,
} from '../../../signing/formats/xml/xml-tree.ts'
import { isSignature, keepAttributes, keepElement } from './keep-element.ts'
import type { Kept, KeptAttribute, KeptElement } from './kept.ts'
import type { Quirk } from '../read-result.ts'
import type { Field, Shape } from './shape.ts'

/** What is known while a message is read. */
export interface Reading {
  /** The namespaces whose elements are the regulation's. */
  home: ReadonlySet<string>
  quirks: Set<Quirk>
}

/** The fields of an element by their names, and under `kept` what has none. */
export type Fields = Record<string, unknown> & { kept?: Kept }

interface Taking {
  shape: Shape
  fields: Fields
  attributes: KeptAttribute[]
  content: (KeptElement | string)[]
  inside: Record<string, Kept>
}

/** Reads an element by a shape, in whatever order its parts stand; what has no field there, or comes twice, is kept. */
export function readFields(element: XmlElement, shape: Shape, reading: Reading): Fields {
  const taking: Taking = { shape, fields: {}, attributes: [], content: [], inside: {} }
  for (const [name, { kind }] of Object.entries(shape)) {
    if (kind === 'objects' || kind === 'list') taking.fields[name] = []
  }
  takeAttributes(element, taking)
  for (const child of element.children) {
    if (typeof child !== 'string') takeElement(child, taking, reading)
    else if (child.trim() !== '') taking.content.push(child)
  }
  const kept = keptOf(taking)
  if (kept) taking.fields.kept = kept
  return taking.fields
}

function keptOf({ attributes, content, inside }: Omit<Taking, 'shape' | 'fields'>) {
  const kept: Kept = {
    ...(attributes.length > 0 ? { attributes } : {}),
    ...(content.length > 0 ? { content } : {}),
    ...(Object.keys(inside).length > 0 ? { fields: inside } : {}),
  }
  return Object.keys(kept).length > 0 ? kept : undefined
}

function takeAttributes({ attributes }: XmlElement, { shape, fields, attributes: kept }: Taking) {
  const fieldOf = ({ localName, namespace }: XmlAttribute): string | undefined => {
    const isOf = ([, { kind, element }]: [string, Field]): boolean =>
      kind === 'attribute' && element === localName
    return namespace === '' ? Object.entries(shape).find(isOf)?.[0] : undefined
  }
  for (const given of attributes) {
    const name = fieldOf(given)
    if (name) fields[name] = given.value
  }
  kept.push(...keepAttributes(attributes.filter((given) => !fieldOf(given))))
}

function takeElement(child: XmlElement, taking: Taking, reading: Reading): void {
  if (isSignature(child)) return
  const [name, field] = fieldNamed(child, taking.shape, reading) ?? []
  if (name && field && takeField(child, { name, field, taking, reading })) return
  reading.quirks.add('unknown-elements')
  taking.content.push(keepElement(child))
}

function fieldNamed(
  { localName, namespace }: XmlElement,
  shape: Shape,
  { home, quirks }: Reading,
): [string, Field] | undefined {
  if (!home.has(namespace)) return undefined
  const regular = localName.replace(/^Business/, 'Bussiness')
  const found = Object.entries(shape).find(
    ([, { kind, element }]) => kind !== 'attribute' && element === regular,
  )
  if (found && regular !== localName) quirks.add('business-spelling')
  return found
}

interface Place {
  name: string
  field: Field
  taking: Taking
  reading: Reading
}

/** Takes a child as a field; false where it is none, for coming a second time or for what is in it. */
function takeField(child: XmlElement, place: Place): boolean {
  const { name, field, taking, reading } = place
  const before = taking.fields[name]
  if (field.kind === 'objects') {
    ;(before as unknown[]).push(readFields(child, field.of, reading))
    return true
  }
  if (field.kind === 'list') return takeItem(child, place, before as string[])
  return before === undefined && takeSingle(child, place)
}

function takeSingle(child: XmlElement, place: Place): boolean {
  const { name, field, taking, reading } = place
  const { fields } = taking
  if (field.kind === 'object') fields[name] = readFields(child, field.of, reading)
  else if (field.kind === 'part') fields[name] = child
  else if (field.kind === 'wrapped') takeWrapped(child, { name, of: field.of, taking, reading })
  else return takeOnlyText(child, place)
  return true
}

function takeOnlyText(child: XmlElement, place: Place): boolean {
  const value = takeText(child, place)
  if (value !== undefined) place.taking.fields[place.name] = value
  return value !== undefined
}

function takeWrapped(
  child: XmlElement,
  { name, of, taking, reading }: Omit<Place, 'field'> & { of: Shape },
): void {
  const { items, kept } = readFields(child, of, reading)
  taking.fields[name] = items
  if (kept) taking.inside[name] = kept
}

function takeItem(child: XmlElement, place: Place, list: string[]): boolean {
  const value = takeText(child, { ...place, name: `${place.name}/${String(list.length)}` })
  if (value !== undefined) list.push(value)
  return value !== undefined
}

/** The text of an element; nothing where elements stand in it. */
function takeText(child: XmlElement, { name, field, taking, reading }: Place): string | undefined {
  if (childElements(child).length > 0) return undefined
  const given = textOf(child)
  const value = field.kind === 'text' ? given : given.trim()
  if (value !== given) reading.quirks.add('value-padded')
  if (child.attributes.length > 0) {
    taking.inside[name] = { attributes: keepAttributes(child.attributes) }
  }
  return value
}
