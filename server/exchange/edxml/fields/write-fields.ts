import type { XmlElement } from '../../../signing/formats/xml/xml-tree.ts'
import type { Kept } from './kept.ts'
import type { Field, Shape } from './shape.ts'
import { regularElement, writable } from './written-element.ts'

/** An element with these fields, in the order of its shape, then what was kept. */
export function writeFields(name: string, fields: object, shape: Shape): XmlElement {
  const { kept, ...rest } = fields as Record<string, unknown> & { kept?: Kept }
  const given = Object.entries(shape).filter(([field]) => rest[field] !== undefined)
  const attributes = given
    .filter(([, { kind }]) => kind === 'attribute')
    .map(([field, { element }]) => ({ name: element, namespace: '', value: rest[field] as string }))
  const children = given.flatMap(([field, how]) =>
    writeField(rest[field], how, (at) => kept?.fields?.[field + at]),
  )
  return regularElement(name, children, {
    ...kept,
    attributes: [...attributes, ...(kept?.attributes ?? [])],
  })
}

/** What was kept in the element of a field, or of one item of it. */
type KeptAt = (at: string) => Kept | undefined

const writers = {
  attribute: () => [],
  part: (value) => [value as XmlElement],
  text: (value, { element }, keptAt) => [textElement(element, value as string, keptAt(''))],
  code: (value, { element }, keptAt) => [
    textElement(element, (value as string).trim(), keptAt('')),
  ],
  list: (value, { element }, keptAt) =>
    (value as string[]).map((each, at) =>
      textElement(element, each.trim(), keptAt(`/${String(at)}`)),
    ),
  object: (value, { element, of }) => [writeFields(element, value as object, of)],
  objects: (value, { element, of }) =>
    (value as object[]).map((each) => writeFields(element, each, of)),
  wrapped: (value, { element, of }, keptAt) => [
    writeFields(element, { items: value, kept: keptAt('') }, of),
  ],
} satisfies {
  [Kind in Field['kind']]: (
    value: unknown,
    how: Extract<Field, { kind: Kind }> & { of: Shape },
    keptAt: KeptAt,
  ) => XmlElement[]
}

function writeField(value: unknown, how: Field, keptAt: KeptAt): XmlElement[] {
  const write: (value: unknown, how: never, keptAt: KeptAt) => XmlElement[] = writers[how.kind]
  return write(value, how as never, keptAt)
}

const textElement = (name: string, text: string, kept: Kept | undefined): XmlElement =>
  regularElement(name, text === '' ? [] : [writable(text)], kept)
