import { pageCount, UnreadablePdf } from '../../documents/layout/pdf-text.ts'
import { Refusal } from '../../platform/refusal.ts'

const mostPages = 100_000

/** How many pages a PDF has: as its sender says, where that can be, else counted; one that cannot be read is refused (422). */
export async function pagesOf(pdf: Uint8Array, said: string | undefined): Promise<number> {
  const count = Number(said)
  if (Number.isInteger(count) && count > 0 && count <= mostPages) return count
  return await pageCount(pdf).catch((problem: unknown) => {
    if (!(problem instanceof UnreadablePdf)) throw problem
    throw new Refusal(422, ['exchange.attachment_damaged'])
  })
}
