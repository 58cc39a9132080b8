import { act } from '../../../journal/act.ts'
import type { Context } from '../../../platform/context.ts'
import type { Upload } from '../../../platform/endpoint.ts'
import { files } from '../../../platform/files.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { judgedClientFile, ownerOf } from './client-file.ts'
import { openTicket } from './fetch-by-client.ts'
import { noteReturned, type TicketInHand } from './tickets.ts'

/** Takes back what a client has signed, once; it counts as signed only when its owner says so in their session. */
export async function returnByClient(
  { ticket, uploadfile }: { ticket: string; uploadfile?: Upload[] },
  context: Context,
) {
  const inHand = await openTicket(ticket, context.at)
  const returned = uploadfile?.[0]?.bytes ?? new Uint8Array()
  await judgedClientFile(inHand, returned, context.at)
  const { sha256 } = await files().keep(returned)
  return await keepReturned({ inHand, sha256 }, { ...context, actor: ownerOf(inHand, context.at) })
}

const keepReturned = act(
  'document.return_signed_file',
  async ({ inHand, sha256 }: { inHand: TicketInHand; sha256: string }, { at }) => {
    if (!(await noteReturned(inHand, sha256, at)))
      throw new Refusal(409, ['client.returned_already'])
    return { Status: true, Message: '', FileName: `${sha256}.pdf`, FileServer: sha256 }
  },
  ({ inHand }) => inHand.documentId,
  ({ inHand, sha256 }) => ({ preparationId: inHand.preparationId, sha256 }),
)
