/** How a field stands in XML: codes are trimmed, texts are not, `list` and `objects` repeat, `wrapped` is a list in an element of its own, `part` stays XML. */
export type Field =
  | { kind: 'attribute' | 'text' | 'code' | 'list' | 'part'; element: string }
  | { kind: 'object' | 'objects'; element: string; of: Shape }
  | { kind: 'wrapped'; element: string; of: Shape }

/** The fields of an element, by the names they have in a message, in the order they are written. */
export type Shape = Readonly<Record<string, Field>>

/** An attribute in no namespace. */
export const attribute = (element: string): Field => ({ kind: 'attribute', element })

/** An element that holds text, of which every space counts. */
export const text = (element: string): Field => ({ kind: 'text', element })

/** An element that holds a code, a day, an address: space around it says nothing. */
export const code = (element: string): Field => ({ kind: 'code', element })

/** An element with fields of its own. */
export const object = (element: string, of: Shape): Field => ({ kind: 'object', element, of })

/** Elements with fields of their own, one after the other. */
export const objects = (element: string, of: Shape): Field => ({ kind: 'objects', element, of })

/** An element that holds nothing but elements of one name: with text, or with fields of their own. */
export const wrapped = (element: string, item: string, of?: Shape): Field => ({
  kind: 'wrapped',
  element,
  of: { items: of ? objects(item, of) : { kind: 'list', element: item } },
})

/** An element that is read by somebody else. */
export const part = (element: string): Field => ({ kind: 'part', element })
