import type { Upload } from '../platform/endpoint.ts'
import { pageCount } from '../documents/layout/pdf-text.ts'
import { registerIncoming, type ArrivalGiven } from '../documents/register-incoming.ts'
import { isPdf, refuseSecret } from '../documents/secrecy.ts'
import { parseSymbol } from '../documents/symbols/parse.ts'
import { typeName } from '../documents/type-names.ts'
import { act } from '../journal/act.ts'
import type { Context } from '../platform/context.ts'
import type { InputOf, ReplyOf } from '../platform/endpoint.ts'
import { dayOf } from '../platform/days.ts'
import { files } from '../platform/files.ts'
import { reasons, refuseIf, Refusal } from '../platform/refusal.ts'
import { noteReport, type PreparedReport } from '../signing/reports/report-rows.ts'
import { prepareReport } from '../signing/reports/validate-document.ts'
import type { registerArrival as endpoint } from './contract.ts'
import { whyNotClerk, whyNotLateArrival } from './rules.ts'

type Given = Omit<InputOf<typeof endpoint>, 'secrecy'>
type Arrived = Given & {
  file: { sha256: string; sizeBytes: number; pages: number }
  validation: PreparedReport
}

/** Registers a document from outside, on paper or by other ways, with its scan; a secret one is refused before anything is stored. */
export async function registerArrival(
  { secrecy, ...given }: InputOf<typeof endpoint>,
  context: Context,
): Promise<ReplyOf<typeof endpoint>> {
  refuseIf(403, whyNotClerk(context.actor))
  const { file, ...fields } = given as Given & { file: Upload[] }
  const [upload] = file
  if (!upload) throw new Refusal(400, ['request.file_missing'])
  await refuseSecret(upload, secrecy)
  const isKnown = typeName(fields.typeCode) !== fields.typeCode
  refuseIf(422, [
    ...reasons([!isKnown, 'exchange.unknown_type'], [!isPdf(upload.bytes), 'document.not_a_pdf']),
    ...whyNotLateArrival(fields, dayOf(context.at)),
  ])
  const pages = await pageCount(upload.bytes)
  const kept = await files().keep(upload.bytes)
  const validation = await prepareReport(kept.sha256, fields, {
    occasion: 'arrival',
    at: context.at,
  })
  return await enter({ ...fields, file: { ...kept, pages }, validation }, context)
}

// What arrived before today, or already bears an arrival number of paper, says so and why.
function lateOf({ arrivedOn, arrivalNumber }: Given, at: string): ArrivalGiven['late'] {
  const today = dayOf(at)
  const day = arrivedOn ?? today
  return day < today || arrivalNumber
    ? { arrivedOn: day, arrivalNumber: arrivalNumber ?? null }
    : undefined
}

const enter = act(
  'document.register',
  async (arrived: Arrived, context) => {
    const { reference, validation } = arrived
    const { text, number, notation, irregular } = parseSymbol(reference)
    const { documentId, arrivalNumber, besideIds } = await registerIncoming(
      {
        ...fieldsOf(arrived),
        late: lateOf(arrived, context.at),
        again: arrived.duplicateReason ?? null,
        reference: text,
        number: number === null ? null : Number.parseInt(number, 10),
        notation,
        irregularities: irregular,
      },
      context,
    )
    await noteReport(documentId, validation)
    const { indication } = validation.report
    return { id: documentId, arrivalNumber, irregularities: [...irregular], indication, besideIds }
  },
  (_, { id }) => id,
  ({ file, arrivedOn, note, duplicateReason }, { arrivalNumber, besideIds }) => ({
    ...{ arrivalNumber, sha256: file.sha256 },
    ...(arrivedOn && { arrivedOn, remark: note }),
    ...(besideIds.length > 0 && { besideIds, duplicateReason }),
  }),
)

function fieldsOf({ typeCode, abstract, issuedOn, issuerName, file, ...given }: Arrived) {
  const { urgency, dueOn, signerName, note } = given
  return { typeCode, abstract, issuedOn, issuerName, file, urgency, dueOn, signerName, note }
}
