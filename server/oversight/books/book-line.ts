import type { z } from 'zod'
import { typeName } from '../../documents/type-names.ts'
import type { bookLine } from './contract.ts'

/** A line of a book. */
export type BookLine = z.output<typeof bookLine>

/** What of a book is read. */
export interface Asked {
  agencyId: number
  /** 0 for a book without numbers. */
  registerId: number
  period: string
  typeCode: string | undefined
  /** The key of the line before. */
  after: string
  limit: number
}

/** How a book is read: up to so many lines after one, in its order. */
export type BookReader = (asked: Asked) => Promise<BookLine[]>

/** `Quyết định về việc …`: the type's name, then the abstract. */
export function typeAndAbstract({ typeCode, abstract }: { typeCode: string; abstract: string }) {
  return `${typeName(typeCode)}: ${abstract}`
}

/** `21/11/2026`; empty for none. */
export function printedDay(day: string | null): string {
  return day === null ? '' : day.split('-').reverse().join('/')
}

/** What is said, joined by semicolons; empty where nothing is. */
export function said(...parts: readonly (string | null | undefined)[]): string {
  const said = parts.filter((part) => part !== null && part !== undefined && part !== '')
  return said.map((part, at) => (at < said.length - 1 ? part?.replace(/\.$/, '') : part)).join('; ')
}
