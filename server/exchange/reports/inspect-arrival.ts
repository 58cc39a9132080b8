import { isPdf, refuseSecret } from '../../documents/secrecy.ts'
import type { Context } from '../../platform/context.ts'
import type { InputOf, Upload } from '../../platform/endpoint.ts'
import { reasons, refuseIf, Refusal } from '../../platform/refusal.ts'
import type { Report } from '../../signing/reports/build-report.ts'
import { reportOnBytes } from '../../signing/reports/validate-document.ts'
import type { inspectArrival as endpoint } from '../contract.ts'
import { whyNotClerk } from '../rules.ts'

/** Reports on a file from outside before its clerk registers it; nothing of it is kept. */
export async function inspectArrival(
  { secrecy, issuerName, ...given }: InputOf<typeof endpoint>,
  { actor, at }: Context,
): Promise<Report> {
  refuseIf(403, whyNotClerk(actor))
  const [upload] = (given as { file?: Upload[] }).file ?? []
  if (!upload) throw new Refusal(400, ['request.file_missing'])
  await refuseSecret(upload, secrecy)
  refuseIf(422, reasons([!isPdf(upload.bytes), 'document.not_a_pdf']))
  return await reportOnBytes(upload.bytes, { issuerName }, { occasion: 'arrival', at })
}
