import type { AgencyShown } from '../../agencies/contract.ts'
import { collectiveOf } from '../../agencies/mandates/collective/rules.ts'
import type { InputOf } from '../../platform/endpoint.ts'
import type { previewDraft } from '../contract.ts'
import type { DraftContent } from '../layout/content.ts'
import { blocksFromPlainText } from '../layout/plain-text.ts'
import { typeOf } from '../profiles/profiles.ts'
import { formatSymbol } from '../symbols/format.ts'
import { authorityLines, type Signer } from './authority.ts'

/** What a drafter fills in. */
export type DraftForm = InputOf<typeof previewDraft>

/** The body that issues a draft, and the one above it. */
export type IssuingAgency = Pick<
  AgencyShown,
  'name' | 'profile' | 'level' | 'organCode' | 'placeName'
> & {
  parent: Pick<AgencyShown, 'name' | 'profile'> | null
  /** The council or board of it that issues under its seal. */
  council?: { name: string; organCode: string } | null
}

/** A list longer than this is named, not printed. */
const mostRecipientsPrinted = 60

/** Everything that is printed of a draft; undefined where the signer cannot act in that authority. */
export function composeContent(
  form: DraftForm,
  agency: IssuingAgency,
  signer: Signer,
): DraftContent | undefined {
  const authority = authorityLines(form.authority, agency, signer)
  if (!authority) return undefined
  const issuer = issuerOf(form, agency, signer)
  return {
    profile: agency.profile,
    typeCode: form.typeCode,
    parentAgencyName: agency.council ? agency.name : parentName(agency),
    agencyName: agency.council?.name ?? agency.name,
    placeName: agency.placeName,
    symbol: symbolOf(form, agency),
    abstract: form.abstract,
    addressees: form.addressees,
    ...(issuer !== undefined && { issuer }),
    legalBases: form.legalBases,
    body: blocksFromPlainText(form.text),
    authority,
    signerName: signer.name,
    recipients: printedRecipients(form),
    archiveLine: archiveLine(form, agency),
    urgency: form.urgency,
    circulation: form.circulation,
  }
}

/** The symbol without number, `QĐ-UBND`, or `UBND-VX` of a letter. */
export function symbolOf(
  { typeCode, fieldCode }: Pick<DraftForm, 'typeCode' | 'fieldCode'>,
  { profile, council, ...body }: Pick<IssuingAgency, 'profile' | 'organCode' | 'council'>,
): string {
  const organCode = council?.organCode ?? body.organCode
  return formatSymbol({ profile, type: typeCode, organCode, unitCode: fieldCode ?? undefined })
}

// People's committees and councils stand alone in their heading (Decree 30/2020, Annex I.II.2).
function parentName({ organCode, profile, parent }: IssuingAgency): string {
  const standsAlone = /^(?:UBND|HĐND)/u.test(organCode)
  return standsAlone || parent?.profile !== profile ? '' : parent.name
}

function issuerOf(
  { typeCode, authority }: DraftForm,
  agency: IssuingAgency,
  { grantorTitle }: Signer,
): string | undefined {
  if (typeOf(agency.profile, typeCode)?.enactment === undefined) return undefined
  if (authority !== 'TM') return `${grantorTitle} ${agency.name}`
  const collective = collectiveOf(agency) ?? ''
  return agency.name.startsWith(collective) ? agency.name : `${collective} ${agency.name}`
}

function printedRecipients({ recipients }: DraftForm): string[] {
  if (recipients.length > mostRecipientsPrinted) {
    return [`Các cơ quan, đơn vị theo danh sách (${String(recipients.length)})`]
  }
  return recipients.map(({ name }) => name)
}

function archiveLine({ fieldCode, copies }: DraftForm, { profile }: IssuingAgency): string {
  if (profile !== 'state' && profile !== 'front') return ''
  const holders = ['VT', ...(fieldCode === null ? [] : [fieldCode])].join(', ')
  return copies > 1 ? `${holders} (${String(copies).padStart(2, '0')})` : holders
}
