import { refuseUnlessAdministers } from '../../agencies/administration.ts'
import { act } from '../../journal/act.ts'
import type { Context } from '../../platform/context.ts'
import type { Upload } from '../../platform/endpoint.ts'
import { files } from '../../platform/files.ts'
import { Refusal, refuseIf, type Reason } from '../../platform/refusal.ts'
import { refusingFormats } from '../refusals.ts'
import { imageFacts } from './image-facts.ts'
import { replaceImage, type RegisteredImage } from './registered-image.ts'
import { whyNotSealImage, whyNotSignatureImage, type ImageFacts } from './rules.ts'

type Given = Omit<RegisteredImage, 'ownerKind' | 'ownerId'>

/** Registers a PNG as the actor's own handwritten signature: judged in memory, then kept, then named by an act. */
export async function registerSignatureImage({ file }: { file: Upload[] }, context: Context) {
  const given = await keptImage(file, whyNotSignatureImage, context)
  return await nameSignature(given, context)
}

/** Registers a PNG as the seal of a body that the actor administers. */
export async function registerSealImage(
  { agencyId, file }: { agencyId: number; file: Upload[] },
  context: Context,
) {
  await refuseUnlessAdministers(agencyId, context.actor)
  const given = await keptImage(file, whyNotSealImage, context)
  return await nameSeal({ ...given, agencyId }, context)
}

async function keptImage(
  [upload]: readonly Upload[],
  whyNot: (facts: ImageFacts) => Reason[],
  { actor, at }: Context,
): Promise<Given> {
  if (!upload) throw new Refusal(400, ['request.file_missing'])
  const { bytes } = upload
  const facts = await refusingFormats(() => imageFacts(bytes))
  refuseIf(422, whyNot(facts))
  const { sha256 } = await files().keep(bytes)
  const { width, height } = facts
  return { sha256, width, height, registeredAt: at, registeredByName: actor.name }
}

const nameSignature = act(
  'signature_image.register',
  async (given: Given, { actor }) => {
    await replaceImage({ ...given, ownerKind: 'person', ownerId: actor.personId })
    return { id: actor.personId }
  },
  (_, { id }) => id,
  ({ sha256 }) => ({ sha256 }),
)

const nameSeal = act(
  'seal_image.register',
  async ({ agencyId, ...given }: Given & { agencyId: number }, { actor }) => {
    await refuseUnlessAdministers(agencyId, actor)
    await replaceImage({ ...given, ownerKind: 'body', ownerId: agencyId })
    return { id: agencyId }
  },
  ({ agencyId }) => agencyId,
  ({ sha256 }) => ({ sha256 }),
)
