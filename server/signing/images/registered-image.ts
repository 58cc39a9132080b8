import { change, insert, row } from '../../platform/database.ts'

/** Whose image it is: a person’s handwritten signature, or a body’s seal. */
export type ImageOwner = 'person' | 'body'

/** A registered image, as its row stands. */
export interface RegisteredImage {
  ownerKind: ImageOwner
  ownerId: number
  sha256: string
  /** Pixels. */
  width: number
  height: number
  registeredAt: string
  registeredByName: string
}

/** The image in force of a person or a body; nothing where none is registered. */
export async function registeredImage(
  ownerKind: ImageOwner,
  ownerId: number,
): Promise<RegisteredImage | undefined> {
  return await row<RegisteredImage>(
    'SELECT * FROM stamp_images WHERE owner_kind = :ownerKind AND owner_id = :ownerId',
    { ownerKind, ownerId },
  )
}

/** Puts an image in the place of the one before, inside an act. */
export async function replaceImage(given: RegisteredImage): Promise<void> {
  const { ownerKind, ownerId } = given
  await change('DELETE FROM stamp_images WHERE owner_kind = :ownerKind AND owner_id = :ownerId', {
    ownerKind,
    ownerId,
  })
  await insert('stamp_images', given)
}
