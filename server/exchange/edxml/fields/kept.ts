/** An attribute that has no field. */
export interface KeptAttribute {
  name: string
  /** Empty where it is in none. */
  namespace: string
  value: string
}

/** An element that has no field, with all that is in it. */
export interface KeptElement {
  name: string
  namespace: string
  attributes: KeptAttribute[]
  content: (KeptElement | string)[]
}

/** What stood at a place and has no field; written again as it was read. */
export interface Kept {
  attributes?: KeptAttribute[]
  content?: (KeptElement | string)[]
  /** The same inside the elements of single fields, by the field's name and, in lists, `name/index`. */
  fields?: Readonly<Record<string, Kept>>
}
