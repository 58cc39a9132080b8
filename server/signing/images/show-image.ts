import { whyActorMayNotAdminister } from '../../agencies/administration.ts'
import type { Actor, Context } from '../../platform/context.ts'
import { files } from '../../platform/files.ts'
import type { FileReply } from '../../platform/http.ts'
import { found, refuseIf } from '../../platform/refusal.ts'
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
  return await imageFile('person', actor.personId)
}

/** The bytes of the image of a body’s seal: for whoever keeps or administers it, as with them a seal is drawn. */
export async function readSealImage(
  { agencyId }: { agencyId: number },
  { actor }: Pick<Context, 'actor'>,
): Promise<FileReply> {
  refuseIf(404, (await keeps(agencyId, actor)) ? [] : ['image.not_registered'])
  return await imageFile('body', agencyId)
}

async function keeps(agencyId: number, actor: Actor): Promise<boolean> {
  if (actor.agencyId === agencyId && actor.roles.includes('clerk')) return true
  return (await whyActorMayNotAdminister(agencyId, actor)).length === 0
}

async function imageFile(kind: ImageOwner, ownerId: number): Promise<FileReply> {
  const image = found(await registeredImage(kind, ownerId), 'image.not_registered')
  return { bytes: await files().open(image.sha256), mediaType: 'image/png' }
}
