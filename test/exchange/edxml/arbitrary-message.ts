import fc from 'fast-check'
import type { EdxmlMessage } from '../../../server/exchange/edxml/message.ts'
import * as shapes from '../../../server/exchange/edxml/message-shapes.ts'
import type { Field, Shape } from '../../../server/exchange/edxml/shape.ts'

const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u
const text = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom('', ' a ', '\r\n', 'V/v <họp> & "khác"', ']]>', '\t'),
  )
  .filter((each) => !unwritable.test(each))
const code = text.map((each) => each.trim())
const name = fc.constantFrom('Sensor', 'Mức', '_a', 'b-1')
const namespace = fc.constantFrom('', 'urn:tamha', 'urn:other')

/** Attributes that differ in name. */
const attributes = fc
  .uniqueArray(fc.record({ name, namespace, value: text }), { maxLength: 3, selector: keyOf })
  .map((each) => each.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1)))

function keyOf({ name: own, namespace: of }: { name: string; namespace: string }): string {
  return `${of} ${own}`
}

const leaf = fc.record({
  ...{ name, namespace, attributes },
  content: text.map((each) => (each === '' ? [] : [each])),
})
const inner = fc.record({
  ...{ name, namespace, attributes },
  content: fc.array(leaf, { maxLength: 2 }),
})
const kept = fc.record(
  {
    attributes: attributes.filter((each) => each.length > 0),
    content: fc.array(fc.oneof(leaf, inner), { minLength: 1, maxLength: 2 }),
  },
  { requiredKeys: [] },
)

/** Fields of a shape, each of which may be missing, and sometimes what has no field. */
function fieldsOf(shape: Shape, depth = 0): fc.Arbitrary<Record<string, unknown>> {
  const required = Object.entries(shape)
    .filter(([, { kind }]) => kind === 'objects')
    .map(([field]) => field)
  const model = Object.fromEntries(
    Object.entries(shape).map(([field, how]) => [field, valueOf(how, depth)]),
  )
  return fc
    .tuple(
      fc.record(model, { requiredKeys: required }),
      fc.option(kept, { nil: undefined, freq: 8 }),
    )
    .map(([fields, more]) =>
      more && Object.keys(more).length > 0 ? { ...fields, kept: more } : fields,
    )
}

function valueOf(field: Field, depth: number): fc.Arbitrary<unknown> {
  if (field.kind === 'attribute' || field.kind === 'text') return text
  if (field.kind === 'object') return fieldsOf(field.of, depth + 1)
  if (field.kind === 'objects') return fc.array(fieldsOf(field.of, depth + 1), { maxLength: 2 })
  if (field.kind === 'wrapped') {
    const items = field.of.items
    return items?.kind === 'objects' ? valueOf(items, depth) : fc.array(code, { maxLength: 2 })
  }
  return code
}

const around = fc.record({
  trace: fieldsOf(shapes.statusTrace),
  manifest: fieldsOf(shapes.manifest),
})
const identifier = code.filter((each) => each !== '')

const documents = fc
  .tuple(
    fieldsOf(shapes.documentHeader),
    around,
    fieldsOf(businessShape()),
    fc.constantFrom('new', 'recall', 'update', 'replace'),
    fc.tuple(fieldsOf(partOf(shapes.documentHeader, 'from')), identifier),
  )
  .map(([fields, { trace, manifest }, business, businessType, [from, documentId]]) => ({
    ...{ kind: 'document', businessType, ...fields, trace, manifest, business, from, documentId },
  }))

const statuses = fc
  .tuple(
    fieldsOf(shapes.statusHeader),
    around,
    fieldsOf(partOf(shapes.statusHeader, 'responseFor')),
    fieldsOf(partOf(shapes.statusHeader, 'from')),
    fc.constantFrom('01', '02', '03', '04', '05', '06', '13', '15', '16'),
  )
  .map(([fields, { trace, manifest }, responseFor, from, statusCode]) => ({
    ...{ kind: 'status', ...fields, trace, manifest, responseFor, from, statusCode },
  }))

function partOf(shape: Shape, field: string): Shape {
  const found = shape[field]
  return found && 'of' in found ? found.of : {}
}

function businessShape(): Shape {
  const { type: _, ...rest } = partOf(shapes.documentTrace, 'business')
  return rest
}

/** Any message, however odd its texts, that can be told apart once it is written. */
export const anyMessage = fc.oneof(documents, statuses) as unknown as fc.Arbitrary<EdxmlMessage>
