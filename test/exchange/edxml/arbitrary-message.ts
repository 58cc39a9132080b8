import fc from 'fast-check'
import type { EdxmlMessage } from '../../../server/exchange/edxml/message.ts'
import * as shapes from '../../../server/exchange/edxml/fields/message-shapes.ts'
import type { Field, Shape } from '../../../server/exchange/edxml/fields/shape.ts'
import { anyKept, code, foreignKept, text } from './arbitrary-kept.ts'

/** What may stand in fields of these names, and what may stand beside fields. */
interface Manner {
  values: Readonly<Record<string, fc.Arbitrary<unknown>>>
  kept: fc.Arbitrary<object>
}

/** Fields of a shape, each of which may be missing, and now and then what has no field. */
function fieldsOf(shape: Shape, manner: Manner): fc.Arbitrary<object> {
  const entries = Object.entries(shape)
  const requiredKeys = entries.filter(([, { kind }]) => kind === 'objects').map(([name]) => name)
  const model = Object.fromEntries(
    entries.map(([name, field]) => [name, manner.values[name] ?? valueOf(field, manner)]),
  )
  const more = fc.option(manner.kept, { nil: {}, freq: 8 })
  return fc
    .tuple(fc.record(model, { requiredKeys }), more)
    .map(([fields, kept]) => (Object.keys(kept).length > 0 ? { ...fields, kept } : fields))
}

function valueOf(field: Field, manner: Manner): fc.Arbitrary<unknown> {
  if (field.kind === 'attribute' || field.kind === 'text') return text
  if (field.kind === 'object') return fieldsOf(field.of, manner)
  if (field.kind === 'objects') return fc.array(fieldsOf(field.of, manner), { maxLength: 2 })
  if (field.kind === 'wrapped') return itemsOf(field.of.items, manner)
  return code
}

const itemsOf = (items: Field | undefined, manner: Manner): fc.Arbitrary<unknown> =>
  items?.kind === 'objects' ? valueOf(items, manner) : fc.array(code, { maxLength: 2 })

function partOf(shape: Shape, field: string): Shape {
  const found = shape[field]
  return found && 'of' in found ? found.of : {}
}

const { type: _, ...business } = partOf(shapes.documentTrace, 'business')
const status = fc.constantFrom('01', '02', '03', '04', '05', '06', '13', '15', '16')
const identifier = code.filter((each) => each !== '')

function messages(manner: Manner): fc.Arbitrary<EdxmlMessage> {
  const of = (shape: Shape) => fieldsOf(shape, manner)
  const common = fc.record({
    from: of(partOf(shapes.documentHeader, 'from')),
    trace: of(shapes.statusTrace),
    manifest: of(shapes.manifest),
  })
  const ofDocument = fc.record({
    kind: fc.constant('document'),
    business: of(business),
    businessType: fc.constantFrom('new', 'recall', 'update', 'replace'),
    documentId: manner.values.documentId ?? identifier,
  })
  const ofStatus = fc.record({
    kind: fc.constant('status'),
    statusCode: status,
    responseFor: of(partOf(shapes.statusHeader, 'responseFor')),
  })
  const documents = fc.tuple(of(shapes.documentHeader), common, ofDocument)
  const statuses = fc.tuple(of(shapes.statusHeader), common, ofStatus)
  return fc
    .oneof(documents, statuses)
    .map(([fields, shared, own]) => ({ ...fields, ...shared, ...own }) as unknown as EdxmlMessage)
}

/** Any message that can be written, however odd its texts. */
export const anyMessage = messages({ values: {}, kept: anyKept })

/** Any message whose days, codes and numbers are what they should be. */
export const properMessage = messages({
  values: {
    promulgationDate: fc.constantFrom('', '2026/03/09'),
    dueDate: fc.constant('2026/03/31'),
    timestamp: fc.constant('2026/03/09 09:30:00'),
    organId: fc.constantFrom('H80.15', '000.00.00.G22'),
    priority: fc.constantFrom('0', '4'),
    steeringType: fc.constantFrom('1', '2', '3'),
    receiverType: fc.constantFrom('0', '1'),
    documentId: fc.constantFrom('H80.15,2026/03/09,267/SNV-VP', 'c7d1e20'),
    contentId: fc.constant('cid:1'),
  },
  kept: foreignKept,
})
