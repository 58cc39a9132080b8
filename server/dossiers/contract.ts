import { z } from 'zod'
import { rightChangeShown, sharing } from '../documents/rights/contract.ts'
import { handStep, handStepGiven } from '../workflow/contract.ts'
import { day, done, endpoint, id, idInPath, line, may, moment } from '../platform/endpoint.ts'

/** How long a work file is kept: permanent (vĩnh viễn) or years counted from the end of the work. */
export const retention = z.union([z.literal('permanent'), z.number().int().min(1).max(100)])

/** A work file in a list. */
export const dossierListed = z.object({
  id,
  code: z.string(),
  title: z.string(),
  retention,
  keeperName: z.string().nullable(),
  openedOn: day,
  closedOn: day.nullable(),
  documents: z.number().int(),
})

/** A work file with what is filed in it, in order. */
export const dossierShown = dossierListed.extend({
  contents: z.array(
    z.object({
      ordinal: z.number().int(),
      documentId: id,
      direction: z.enum(['outgoing', 'incoming']),
      reference: z.string().nullable(),
      issuedOn: day.nullable(),
      abstract: z.string(),
      stage: z.string(),
      filedAt: moment,
    }),
  ),
  /** The steps at which it waits on its way to the archive. */
  steps: z.array(handStep),
  /** Changes of rights on it that wait for a leader's word. */
  alarms: z.array(rightChangeShown),
  may,
})

const dossierId = z.strictObject({ dossierId: idInPath })

export const listDossiers = endpoint({
  method: 'get',
  path: '/dossiers',
  says: 'List the work files of one’s body.',
  query: z.strictObject({
    state: z.enum(['open', 'closed']).optional(),
    documentId: idInPath.optional(),
    after: z.coerce.number().int().optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  reply: z.object({ dossiers: z.array(dossierListed), next: z.number().int().nullable() }),
})

export const showDossier = endpoint({
  method: 'get',
  path: '/dossiers/:dossierId',
  says: 'Show a work file with its documents.',
  params: dossierId,
  reply: dossierShown,
})

export const openDossier = endpoint({
  method: 'post',
  path: '/dossiers',
  says: 'Open a work file (Decree 30/2020, Art 29).',
  status: 201,
  body: z.strictObject({ code: line(20), title: line(500), retention }),
  reply: done,
})

export const fileDocument = endpoint({
  method: 'post',
  path: '/dossiers/:dossierId/documents',
  says: 'File a document; the same document may stand in many work files.',
  status: 201,
  params: dossierId,
  body: z.strictObject({ documentId: id }),
  reply: z.object({ ordinal: z.number().int() }),
})

export const closeDossier = endpoint({
  method: 'post',
  path: '/dossiers/:dossierId/closing',
  says: 'Close a work file once nothing in it is open.',
  params: dossierId,
  body: z.strictObject({ retention }),
  reply: done,
})

export const stepDossier = endpoint({
  method: 'post',
  path: '/dossiers/:dossierId/steps',
  says: 'Do the step at which a closed work file waits: check, hand over, receive.',
  params: dossierId,
  body: handStepGiven,
  reply: done,
})

export const shareDossier = endpoint({
  method: 'post',
  path: '/dossiers/:dossierId/shares',
  says: 'Share a work file, with all that is filed in it, with another body, unit or post until a day.',
  status: 201,
  params: z.strictObject({ dossierId: idInPath }),
  body: sharing,
  reply: done,
})

export const handOverDossier = endpoint({
  method: 'post',
  path: '/dossiers/:dossierId/keeper',
  says: 'Give a work file into other hands; it alarms the body until a leader confirms it.',
  params: z.strictObject({ dossierId: idInPath }),
  body: z.strictObject({ toPostId: id, reason: line(500) }),
  reply: done,
})
