import type { InputOf } from '../../platform/endpoint.ts'
import type { DocumentRow } from '../official-document.ts'
import type { searchDocuments } from './contract.ts'
import { foldedWords } from './tokens.ts'
import { wantedIn } from './wanted.ts'

/** A search as it is asked. */
export type Asked = InputOf<typeof searchDocuments>

type Marked = Pick<DocumentRow, 'direction' | 'stage' | 'typeCode' | 'unitId' | 'issuedOn'>

/** What a document is filtered by, as terms beside its words; no word begins with this sign. */
export function marksOf({ direction, stage, typeCode, unitId, issuedOn }: Marked): string[] {
  return marks({ direction, stage, typeCode, unitId, year: issuedOn?.slice(0, 4) })
}

/** The marks that a document must bear for these filters; days within one year ask for that year. */
export function marksAsked({ direction, stage, typeCode, unitId, from, to }: Asked): string[] {
  const year = from?.slice(0, 4)
  const isOneYear = year !== undefined && year === to?.slice(0, 4)
  return marks({ direction, stage, typeCode, unitId, year: isOneYear ? year : undefined })
}

function marks(values: Record<string, string | number | null | undefined>): string[] {
  const given = Object.entries(values).filter(([, value]) => value !== null && value !== undefined)
  return given.map(([name, value]) => `#${name}=${String(value)}`)
}

/** The conditions, on `documents d`, of the filters; their values have the same names. */
export function conditionsOf(asked: Asked): string[] {
  const conditions = {
    direction: 'd.direction = :direction',
    stage: 'd.stage = :stage',
    typeCode: 'd.type_code = :typeCode',
    unitId: 'd.unit_id = :unitId',
    number: '(d.number = :number OR d.arrival_number = :number)',
    from: 'd.issued_on >= :from',
    to: 'd.issued_on <= :to',
  }
  const names = Object.keys(conditions) as (keyof typeof conditions)[]
  return names.filter((name) => asked[name] !== undefined).map((name) => conditions[name])
}

/** Whether the names of issuer and signer hold the words that these filters ask for. */
export function isBy(
  { issuer = '', signer = '' }: Pick<Asked, 'issuer' | 'signer'>,
  { issuerName, signerName }: { issuerName: string; signerName: string | null },
): boolean {
  return hasWords(issuerName, issuer) && hasWords(signerName ?? '', signer)
}

function hasWords(name: string, words: string): boolean {
  const own = foldedWords(name)
  return wantedIn(words).words.every((word) => own.includes(` ${word} `))
}
