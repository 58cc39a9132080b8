import type { searchDocuments } from '../../server/documents/search/contract.ts'
import type { InputOf } from '../../server/platform/endpoint.ts'

/** The filters of a search as the address names them, but for the words and where they are looked for. */
export const filterNames = [
  'direction',
  'stage',
  'typeCode',
  'unitId',
  'agencyId',
  'number',
  'issuer',
  'signer',
  'from',
  'to',
] as const

const ofNumbers: ReadonlySet<string> = new Set(['unitId', 'agencyId', 'number'])
const pageSize = 25

/** What the address asks for; what it does not name is not asked. */
export function askedIn(search: URLSearchParams): InputOf<typeof searchDocuments> {
  const named = filterNames.flatMap((name) => {
    const value = search.get(name)
    return value ? [[name, ofNumbers.has(name) ? Number(value) : value]] : []
  })
  const words = search.get('words')
  return {
    ...(Object.fromEntries(named) as object),
    ...(words ? { words } : {}),
    within: search.get('within') === 'content' ? 'content' : 'first-page',
    limit: pageSize,
  }
}

/** What of an address is worth keeping: words, place and filters. */
export function queryOf(search: URLSearchParams): string {
  const kept = new URLSearchParams()
  for (const name of ['words', 'within', ...filterNames]) {
    const value = search.get(name)
    if (value) kept.set(name, value)
  }
  return kept.toString()
}
