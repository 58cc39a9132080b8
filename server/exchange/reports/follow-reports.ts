import { follow } from '../../journal/follow.ts'
import { installationContext } from '../../platform/context.ts'
import { row } from '../../platform/database.ts'
import { log } from '../../platform/log.ts'
import type { Occasion } from '../../signing/reports/build-report.ts'
import { validateById, validateFile } from '../../signing/reports/validate-document.ts'
import { LostFile } from '../../signing/verdicts.ts'
import type { DeliveryRow } from '../delivery-rows.ts'

// Completed is before it is filed; one that is filed earlier, or again later, is validated on that day.
const occasions: Readonly<Record<string, Occasion>> = {
  'delivery.arrive': 'arrival',
  'document.register': 'hop',
  'document.complete': 'filing',
  'document.file': 'filing',
}

/** Validates what arrives before anybody registers it, as the document that it then becomes, and when that is filed. */
export function followReports(): void {
  follow('reports', Object.keys(occasions), async ({ id, act, subject }) => {
    const context = installationContext(`report-${String(id)}`)
    const subjectId = Number(subject.split(':')[1])
    const occasion = occasions[act] ?? 'hop'
    const validate = occasion === 'arrival' ? validateDelivery : validateById
    await validate(subjectId, occasion, context).catch(unlessLost)
  })
}

// What is gone cannot be validated later either: the check of the whole installation names it.
function unlessLost(problem: unknown): void {
  if (!(problem instanceof LostFile)) throw problem
  log.error({ problem: problem.message }, 'a file is not validated')
}

async function validateDelivery(
  deliveryId: number,
  occasion: Occasion,
  context: ReturnType<typeof installationContext>,
): Promise<void> {
  // What the sender had itself received bears the signatures of who issued it.
  const delivery = await row<DeliveryRow & { original: string | null }>(
    `SELECT x.*, COALESCE(e.issuer_name, d.issuer_name) AS original FROM deliveries x
     LEFT JOIN foreign_deliveries e ON e.delivery_id = x.id
     LEFT JOIN documents d ON d.id = x.document_id AND d.direction = 'incoming'
     WHERE x.id = :deliveryId`,
    { deliveryId },
  )
  if (!delivery) return
  const { documentId: id, fromName, original, sha256 } = delivery
  const issuerName = original ?? fromName
  await validateFile({ document: { id, issuerName }, sha256, occasion }, context)
}
