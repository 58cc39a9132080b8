import { follow } from '../journal/follow.ts'
import { installationContext } from '../platform/context.ts'
import { row } from '../platform/database.ts'
import { validateById, validateFile } from '../signing/reports/validate-document.ts'
import type { DeliveryRow } from './delivery-rows.ts'

/** Validates what arrives before anybody registers it, and once more as the document that it then becomes. */
export function followReports(): void {
  follow('reports', ['delivery.arrive', 'document.register'], async ({ id, act, subject }) => {
    const context = installationContext(`report-${String(id)}`)
    const subjectId = Number(subject.split(':')[1])
    if (act === 'document.register') await validateById(subjectId, 'hop', context)
    else await validateDelivery(subjectId, context)
  })
}

async function validateDelivery(
  deliveryId: number,
  context: ReturnType<typeof installationContext>,
): Promise<void> {
  const delivery = await row<DeliveryRow>('SELECT * FROM deliveries WHERE id = :deliveryId', {
    deliveryId,
  })
  if (!delivery) return
  const { documentId: id, fromName: issuerName, sha256 } = delivery
  await validateFile({ document: { id, issuerName }, sha256, occasion: 'arrival' }, context)
}
