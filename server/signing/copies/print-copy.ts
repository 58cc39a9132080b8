import type { AgencyShown } from '../../agencies/contract.ts'
import { typeset } from '../../documents/layout/typesetter.ts'
import { profileOf } from '../../documents/profiles/profiles.ts'
import { formatDate } from '../../documents/symbols/format-date.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { CopyRow } from './copy-row.ts'
import { formWords } from './rules.ts'

/** As much of a copy as its excerpt prints. */
export type Printed = Pick<
  CopyRow,
  | 'form'
  | 'originalIssuer'
  | 'originalReference'
  | 'originalIssuedOn'
  | 'typeName'
  | 'abstract'
  | 'excerpt'
  | 'madeAt'
>

type Body = Pick<AgencyShown, 'name' | 'profile' | 'placeName'>

/** The pages of an excerpt: the original's form again, with the words copied. */
export async function excerptPages(copy: Printed, { profile }: Body): Promise<Uint8Array> {
  const { originalIssuer, originalReference, originalIssuedOn, typeName, abstract } = copy
  const { symbolForm, layout } = profileOf(profile)
  const data = {
    kind: 'excerpt',
    layout,
    isParty: symbolForm === 'party',
    isYouth: profile === 'youth',
    issuer: originalIssuer.toLocaleUpperCase('vi'),
    reference: originalReference,
    date: formatDate(originalIssuedOn),
    typeName: typeName.toLocaleUpperCase('vi'),
    abstract,
    paragraphs: (copy.excerpt ?? '').split(/\r\n|[\n\r]/).filter((line) => line.trim() !== ''),
  }
  return await printed(data, copy.madeAt)
}

/** The seven cells under a copy on paper, as a page as large as they are. Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, phần II */
export async function copyBlock(copy: CopyRow, { name, profile, placeName }: Body) {
  const rules = profileOf(profile)
  const named = copy.recipients.split('\n').filter((line) => line !== '')
  const archive = rules.archive.label + rules.archive.holder
  const data = {
    kind: 'block',
    layout: rules.layout,
    isParty: rules.symbolForm === 'party',
    form: formWords[copy.form],
    agencyName: name.toLocaleUpperCase('vi'),
    reference: copy.reference,
    place: `${placeName}, ${formatDate(copy.copiedOn)}`,
    title: copy.signerTitle.toLocaleUpperCase('vi'),
    signerName: copy.signerName,
    recipients: [...named.map((line) => `${line};`), `${archive}.`],
  }
  return await printed(data, copy.madeAt)
}

async function printed(data: object, at: string): Promise<Uint8Array> {
  const seconds = Math.floor(Date.parse(at) / 1_000)
  const reply = await typeset({ template: 'copy.typ', data: JSON.stringify(data), seconds })
  if (!('failure' in reply)) return reply.pdf
  if (!reply.failure.includes('could not be displayed')) throw new Error(reply.failure)
  throw new Refusal(422, ['document.character_not_in_font'])
}
