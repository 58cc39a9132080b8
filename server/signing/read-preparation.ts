import type { Context } from '../platform/context.ts'
import { files } from '../platform/files.ts'
import type { FileReply } from '../platform/http.ts'
import { found } from '../platform/refusal.ts'
import { preparationById } from './preparations.ts'

/** The prepared bytes, for whom they were prepared; anybody else finds none. */
export async function readPreparation(
  { preparationId }: { preparationId: number },
  { actor }: Context,
): Promise<FileReply> {
  const preparation = await preparationById(preparationId)
  const own = preparation?.personId === actor.personId ? preparation : undefined
  const { preparedSha256 } = found(own, 'preparation.not_found')
  return { bytes: await files().open(preparedSha256), mediaType: 'application/pdf' }
}
