import { installationContext } from '../../platform/context.ts'
import { files } from '../../platform/files.ts'
import { Refusal } from '../../platform/refusal.ts'
import { takeMessage } from '../inbox/take-message.ts'
import type { Envelope, PartnerCarrier } from './partner-carrier.ts'

/** Carries between bodies of this installation: a message is taken at once, as if it had come from outside. */
export const localCarrier = {
  async deliver({ id: partnerId }: { id: number }, { uuid, sha256 }: Envelope) {
    try {
      const came = { partnerId, uuid, sha256, bytes: await files().open(sha256) }
      const { content } = await takeMessage(came, installationContext(`here-${uuid}`))
      return { receipt: content }
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem
      return { refused: problem.reasons }
    }
  },
} satisfies PartnerCarrier
