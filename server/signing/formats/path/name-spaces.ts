import type { DistinguishedName } from './distinguished-name.ts'
import type { GeneralName } from './general-names.ts'

/** Whether a name space of this form can be judged here. */
export const isJudged = (base: GeneralName): boolean => base.form !== 'other'

/** Whether a name lies in the space that a name of the same form spans. Source: RFC 5280 §4.2.1.10 */
export function isWithin(name: GeneralName, base: GeneralName): boolean {
  if (name.form === 'directory' && base.form === 'directory') return isBelow(name.name, base.name)
  if (name.form === 'network' && base.form === 'network') return isInNetwork(name.value, base.value)
  return isText(name) && isText(base) && textRules[name.form](name.value, base.value)
}

type TextName = Extract<GeneralName, { form: 'email' | 'domain' | 'address' }>

const isText = (name: GeneralName): name is TextName => name.form in textRules

const textRules: Readonly<Record<TextName['form'], (name: string, base: string) => boolean>> = {
  email: isMailIn,
  domain: isInDomain,
  address: isHostIn,
}

const isBelow = (name: DistinguishedName, base: DistinguishedName): boolean =>
  base.comparable.length <= name.comparable.length &&
  base.comparable.every((relative, at) => relative === name.comparable[at])

function isInNetwork(address: Uint8Array, network: Uint8Array): boolean {
  const size = address.length
  if (network.length !== 2 * size) return false
  return address.every((byte, at) => {
    const mask = network[size + at] ?? 0xff
    return (byte & mask) === ((network[at] ?? 0) & mask)
  })
}

const lower = (text: string): string => text.toLowerCase().replace(/\.$/, '')

/** Whether a domain is the base or lies below it; a base with a leading dot holds only what is below. */
function isInDomain(domain: string, base: string): boolean {
  const [own, space] = [lower(domain), lower(base)]
  if (space === '') return true
  if (space.startsWith('.')) return own.endsWith(space)
  return own === space || own.endsWith(`.${space}`)
}

// A mailbox, a host, or with a leading dot every host below a domain.
function isMailIn(mailbox: string, base: string): boolean {
  const at = mailbox.lastIndexOf('@')
  if (base.includes('@')) return isSameMailbox(mailbox, base)
  const host = lower(mailbox.slice(at + 1))
  return base.startsWith('.') ? host.endsWith(lower(base)) : host === lower(base)
}

function isSameMailbox(one: string, other: string): boolean {
  const [first, second] = [one, other].map((mailbox) => {
    const at = mailbox.lastIndexOf('@')
    return `${mailbox.slice(0, at)}@${lower(mailbox.slice(at + 1))}`
  })
  return first === second
}

/** The host name of an address (URI); nothing where it has none that a space could hold. */
export function hostOf(address: string): string | undefined {
  const authority = /^[a-z][a-z\d+.-]*:\/\/([^/?#]*)/i.exec(address)?.[1] ?? ''
  const host = lower(authority.replace(/^.*@/, '').replace(/:\d*$/, ''))
  return host === '' || /^[\d.]+$|^\[/.test(host) ? undefined : host
}

function isHostIn(address: string, base: string): boolean {
  const host = hostOf(address)
  if (host === undefined) return false
  return base.startsWith('.') ? host.endsWith(lower(base)) : host === lower(base)
}
