import { randomUUID } from 'node:crypto'
import { agencyById } from '../../agencies/directory.ts'
import type { ProfileName } from '../profiles/profile.ts'
import { act } from '../../journal/act.ts'
import type { Context } from '../../platform/context.ts'
import { insert, row } from '../../platform/database.ts'
import { dayOf } from '../../platform/days.ts'
import type { InputOf, ReplyOf, Upload } from '../../platform/endpoint.ts'
import { files } from '../../platform/files.ts'
import { newId } from '../../platform/identifiers.ts'
import { found, reasons, Refusal, refuseIf } from '../../platform/refusal.ts'
import { pageCount } from '../layout/pdf-text.ts'
import { insertDocument } from '../official-document.ts'
import { isPdf, refuseSecret } from '../secrecy.ts'
import { formatReference } from '../symbols/format.ts'
import { typeName } from '../type-names.ts'
import { addVersion, type VersionGiven } from '../versions.ts'
import type { registerPaper as description } from './numbers/contract.ts'
import { takeKept } from './numbers/number-standing.ts'
import { ownRegister } from './numbers/own-register.ts'
import { whyNotKeeper, whyNotLate } from './numbers/rules.ts'
import { openRegister, openRegisterById } from './open-register.ts'
import { enterRegister, seriesIn, takeNext, type Series } from './take-number.ts'

type Given = InputOf<typeof description>
type Late = Omit<Given, 'secrecy'> & {
  file: VersionGiven
  series: Series
  agency: { name: string; profile: ProfileName }
}

/** Registers late a document that was issued on paper: with its paper number, or with the next one of its year or term, and its true date. Source: Nghị định 30/2020/NĐ-CP, Điều 15. */
export async function registerPaper(
  given: Given,
  context: Context,
): Promise<ReplyOf<typeof description>> {
  const { actor, at } = context
  const register = await ownRegister(actor, given.registerId, at)
  refuseIf(403, whyNotKeeper(actor.roles))
  refuseIf(422, [
    ...whyNotLate(given.issuedOn, dayOf(at)),
    ...reasons(
      [typeName(given.typeCode) === given.typeCode, 'register.unknown_type'],
      [register.kind !== 'outgoing', 'register.not_for_what_goes_out'],
    ),
  ])
  const { secrecy, ...fields } = given
  const series = await seriesOf(given, { agencyId: actor.agencyId, presentPeriod: register.period })
  const agency = found(await agencyById(actor.agencyId), 'agency.not_found')
  const file = await keptScan(given as Given & { file: Upload[] }, secrecy)
  return await registers({ ...fields, file, series, agency }, context)
}

// A number stands in the book of the period that the document bears, also where it is entered after the turn of the year.
async function seriesOf(
  { registerId, number, issuedOn: on, typeCode }: Given,
  { agencyId, presentPeriod }: { agencyId: number; presentPeriod: string | null },
): Promise<Series> {
  const register = found(await openRegisterById(agencyId, registerId, on), 'register.not_found')
  const asked = { kind: register.kind, unitId: register.unitId, typeCode, on }
  const right = await openRegister(agencyId, asked)
  refuseIf(422, reasons([right?.registerId !== registerId, 'register.not_for_this_type']))
  const series = seriesIn(register, typeCode)
  const mayBegin = number !== null || series.period === presentPeriod
  const isKept = mayBegin || (await wasKeptIn(series.period, agencyId))
  refuseIf(422, reasons([!isKept, 'register.period_not_kept_here']))
  return series
}

// Before a body came here paper gave its numbers, and ours would repeat them.
async function wasKeptIn(period: string, agencyId: number): Promise<boolean> {
  const kept = await row(
    `SELECT s.period FROM series s JOIN registers r ON r.id = s.register_id
     WHERE r.agency_id = :agencyId AND s.period = :period LIMIT 1`,
    { agencyId, period },
  )
  return kept !== undefined
}

async function keptScan(
  { file: [upload] }: { file: Upload[] },
  secrecy: Given['secrecy'],
): Promise<VersionGiven> {
  if (!upload) throw new Refusal(400, ['request.file_missing'])
  await refuseSecret(upload, secrecy)
  refuseIf(422, reasons([!isPdf(upload.bytes), 'document.not_a_pdf']))
  const pages = await pageCount(upload.bytes)
  return { kind: 'uploaded', ...(await files().keep(upload.bytes)), pages }
}

const registers = act(
  'document.register_paper',
  async (late: Late, context) => {
    const { series, issuedOn, agency, notation } = late
    const { agencyId } = context.actor
    const taken =
      late.number === null
        ? await takeNext(series)
        : await takeKept({ ...series, number: late.number }, issuedOn)
    const { number } = taken
    const reference = formatReference({ profile: agency.profile, number, symbol: notation })
    const id = newId()
    await insertDocument({ ...documentOf(late), agencyId, id, number, reference }, context)
    await addVersion({ id, version: 0 }, late.file, context)
    await insertRecipients(id, late.recipients)
    await enterRegister({ ...taken, agencyId, documentId: id }, context)
    return { id, number, reference }
  },
  (_, { id }) => id,
  ({ series, issuedOn, remark, file }, { number, reference }) => ({
    ...{ registerId: series.registerId, period: series.period, number, reference },
    ...{ issuedOn, remark, sha256: file.sha256 },
  }),
)

function documentOf(late: Late) {
  const { typeCode, abstract, notation, issuedOn, signerName, signerTitle, copies, remark } = late
  return {
    ...{ typeCode, abstract, notation, issuedOn, signerName, signerTitle, copies, note: remark },
    uuid: randomUUID(),
    direction: 'outgoing',
    stage: 'issued',
    urgency: 'normal',
    issuerName: late.agency.name,
    pageAmount: late.file.pages,
    version: 1,
    ...unsaid,
  } as const
}

const unsaid = {
  circulation: null,
  issuerAgencyId: null,
  arrivalNumber: null,
  arrivedOn: null,
  dueOn: null,
  dueSource: null,
  unitId: null,
  drafterPostId: null,
  drafterPersonId: null,
  signerPostId: null,
  authority: null,
  irregularities: null,
  answersId: null,
} as const

async function insertRecipients(documentId: number, names: readonly string[]): Promise<void> {
  await insert(
    'recipients',
    names.map((name, index) => ({
      documentId,
      ordinal: index + 1,
      agencyId: null,
      name,
      purpose: 'know',
    })),
  )
}
