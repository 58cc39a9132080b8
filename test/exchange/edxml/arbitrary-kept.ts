import fc from 'fast-check'

const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u

/** Any text that XML can carry, those that need care among them. */
export const text = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom('', ' a ', '\r\n', 'V/v <họp> & "khác"', ']]>', '\t'),
  )
  .filter((each) => !unwritable.test(each))

/** Any text without space around it. */
export const code = text.map((each) => each.trim())

const name = fc.constantFrom('Sensor', 'Mức', '_a', 'b-1')
const foreign = fc.constantFrom('urn:tamha', 'urn:other')
const namespace = fc.oneof(fc.constant(''), foreign)

const keyOf = (each: { name: string; namespace: string }): string =>
  `${each.namespace} ${each.name}`

const attributes = fc
  .uniqueArray(fc.record({ name, namespace, value: text }), { maxLength: 3, selector: keyOf })
  .map((each) => each.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1)))

const content = text.map((each) => (each === '' ? [] : [each]))
const leaf = fc.record({ name, namespace, attributes, content })
const inner = fc.record({
  ...{ name, namespace, attributes },
  content: fc.array(leaf, { maxLength: 2 }),
})

/** Attributes and elements that no field is for. */
export const anyKept = fc.record(
  {
    attributes: attributes.filter((each) => each.length > 0),
    content: fc.array(fc.oneof(leaf, inner), { minLength: 1, maxLength: 2 }),
  },
  { requiredKeys: [] },
)

/** Elements of other namespaces, which the schema allows. */
export const foreignKept = fc.record({
  content: fc.array(
    inner.chain((each) => foreign.map((own) => ({ ...each, namespace: own }))),
    { minLength: 1, maxLength: 2 },
  ),
})
