import { readChildren, type DerElement } from '../cms/der-reader.ts'
import { hexOf } from '../cms/der-number.ts'
import { latin } from './der-fields.ts'
import { readName, type DistinguishedName } from './distinguished-name.ts'

/** A name of one of the forms of RFC 5280 §4.2.1.6. */
export type GeneralName =
  | { form: 'directory'; name: DistinguishedName }
  | { form: 'email' | 'domain' | 'address'; value: string }
  | { form: 'network'; value: Uint8Array }
  /** Forms that are compared byte by byte only. */
  | { form: 'other'; tag: number; value: string }

/** The names inside a GeneralNames, whatever tag it has. */
export function readGeneralNames(names: DerElement): GeneralName[] {
  return readChildren(names).map(readGeneralName)
}

/** One GeneralName. */
export function readGeneralName({ tag, content }: DerElement): GeneralName {
  switch (tag) {
    case 0x81:
      return { form: 'email', value: latin(content) }
    case 0x82:
      return { form: 'domain', value: latin(content) }
    case 0x86:
      return { form: 'address', value: latin(content) }
    case 0x87:
      return { form: 'network', value: content }
    case 0xa4:
      return { form: 'directory', name: readName(content) }
    default:
      return { form: 'other', tag, value: hexOf(content) }
  }
}

/** Whether two names are the same. */
export function isSameName(one: GeneralName, other: GeneralName): boolean {
  return one.form === other.form && keyOf(one) === keyOf(other)
}

function keyOf(name: GeneralName): string {
  if (name.form === 'directory') return name.name.key
  if (name.form === 'network') return hexOf(name.value)
  return name.form === 'other' ? `${name.tag} ${name.value}` : name.value
}

/** The values of the names that are addresses (URI). */
export function addressesIn(names: readonly GeneralName[]): string[] {
  return names.flatMap((name) => (name.form === 'address' ? [name.value] : []))
}
