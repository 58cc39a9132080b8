import type { InputOf } from '../../platform/endpoint.ts'
import type { DocumentRow } from '../official-document.ts'
import type { searchDocuments } from './contract.ts'
import { foldedWords } from './tokens.ts'
import { wantedIn } from './wanted.ts'

/** A search as it is asked. */
export type Asked = InputOf<typeof searchDocuments>

type Marked = Pick<
  DocumentRow,
  'direction' | 'stage' | 'typeCode' | 'unitId' | 'issuedOn' | 'issuerName' | 'signerName'
>

/** What a document is filtered by, as terms beside its words; no word begins with this sign. */
export function marksOf({ issuedOn, issuerName, signerName, ...document }: Marked): string[] {
  const { direction, stage, typeCode, unitId } = document
  const values = { direction, stage, typeCode, unitId, year: issuedOn?.slice(0, 4) }
  return marks(values, { issuer: issuerName, signer: signerName ?? '' })
}

/** The marks that a document must bear for these filters; days within one year ask for that year. */
export function marksAsked({ from, to, issuer = '', signer = '', ...asked }: Asked): string[] {
  const { direction, stage, typeCode, unitId } = asked
  const year = from?.slice(0, 4)
  const isOneYear = year !== undefined && year === to?.slice(0, 4)
  const values = { direction, stage, typeCode, unitId, year: isOneYear ? year : undefined }
  return marks(values, { issuer, signer })
}

// Of a name each word is a mark of its own, so that any part of it is enough.
function marks(
  values: Record<string, string | number | null | undefined>,
  names: Record<string, string>,
): string[] {
  const given = Object.entries(values).filter(([, value]) => value !== null && value !== undefined)
  const words = Object.entries(names).flatMap(([name, said]) =>
    wantedIn(said).words.map((word) => [name, word] as const),
  )
  return [...given, ...words].map(([name, value]) => `#${name}=${String(value)}`)
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
