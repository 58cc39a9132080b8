import type { Context } from '../../platform/context.ts'
import { files } from '../../platform/files.ts'
import type { FileReply } from '../../platform/http.ts'
import { found } from '../../platform/refusal.ts'
import { registeredImage, type ImageOwner } from './registered-image.ts'

/** The registered image of one's own signature, as it is shown. */
export async function showSignatureImage(_: object, { actor }: Pick<Context, 'actor'>) {
  return await shown('person', actor.personId)
}

/** The registered image of a body's seal, as it is shown. */
export async function showSealImage({ agencyId }: { agencyId: number }) {
  return await shown('body', agencyId)
}

async function shown(kind: ImageOwner, ownerId: number) {
  const image = await registeredImage(kind, ownerId)
  return { image: image ? { ...image, registeredBy: image.registeredByName } : null }
}

/** The bytes of one's own image. */
export async function readSignatureImage(
  _: object,
  { actor }: Pick<Context, 'actor'>,
): Promise<FileReply> {
  const image = found(await registeredImage('person', actor.personId), 'image.not_registered')
  return { bytes: await files().open(image.sha256), mediaType: 'image/png' }
}
