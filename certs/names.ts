import type { Name } from './certificate.ts'

/** A person who signs with an own key. */
export interface Person {
  id: string | number
  name: string
  postTitle: string
  agencyName: string
  /** What tells them from others of the same name, such as `CCCD:079090001234`. */
  identifier?: string
}

/** A body that seals. */
export interface Body {
  id: string | number
  name: string
}

/** The name of a part of the demonstration authority. */
export const authorityName = (role: string): Name => [
  ['C', 'VN'],
  ['O', 'Tamcap demonstration'],
  ['CN', `Tamcap Demonstration ${role}`],
]

/** The name that a person is certified for. */
export const personName = ({ name, postTitle, agencyName, identifier }: Person): Name => [
  ['C', 'VN'],
  ['O', agencyName],
  ['T', postTitle],
  ['CN', name],
  ...(identifier === undefined ? [] : [['UID', identifier] as const]),
]

/** The name that a body is certified for. */
export const bodyName = ({ name }: Body): Name => [
  ['C', 'VN'],
  ['O', name],
  ['CN', name],
]
