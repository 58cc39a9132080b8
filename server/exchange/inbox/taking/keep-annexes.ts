import { files } from '../../../platform/files.ts'
import type { DamagedAttachment, GoodAttachment } from '../../edxml/read-result.ts'

/** The annexes of a delivery as rows, in their order from 1; their bytes are in the store. */
export async function keptAnnexes(deliveryId: number, attachments: readonly GoodAttachment[]) {
  const annexes = attachments.map(async ({ name, contentType, bytes }, place) => ({
    ...{ deliveryId, ordinal: place + 1, name: name.slice(0, 255) },
    ...{ mediaType: contentType.slice(0, 120), ...(await files().keep(bytes)) },
  }))
  return await Promise.all(annexes)
}

/** The same of what is damaged, each with why; without a hash where nothing of it came. */
export async function keptApart(deliveryId: number, attachments: readonly DamagedAttachment[]) {
  const rows = attachments.map(async ({ name, contentType, damage, apart }, place) => {
    const kept = apart.length > 0 ? await files().keep(apart) : { sha256: null, sizeBytes: 0 }
    return {
      ...{ deliveryId, ordinal: place + 1, name: name.slice(0, 255), damage },
      ...{ mediaType: contentType.slice(0, 120), ...kept },
    }
  })
  return await Promise.all(rows)
}
