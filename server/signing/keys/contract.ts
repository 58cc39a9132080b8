import { z } from 'zod'
import { done, endpoint, id, idInPath, line, moment } from '../../platform/endpoint.ts'
import { placesMoved } from '../places/contract.ts'

const ofDocument = z.strictObject({ documentId: idInPath })

/** What the owner of a remote key must type for each signature. */
export const remoteSecret = z.enum(['password', 'oneTimePassword'])

export const showKeys = endpoint({
  method: 'get',
  path: '/keys',
  says: 'Show which kinds of key people may sign with here, and one’s own account at the remote service.',
  reply: z.object({
    kinds: z.array(z.enum(['file', 'remote', 'committee'])),
    account: z.string().nullable(),
    /** The address of the Cipher Committee’s client on one’s own computer; null where it is not in use. */
    committeeAddress: z.string().nullable(),
  }),
})

export const nameRemoteAccount = endpoint({
  method: 'put',
  path: '/keys/remote-account',
  says: 'Name one’s own account at the remote signing service.',
  body: z.strictObject({ account: line(200) }),
  reply: done,
})

export const listRemoteKeys = endpoint({
  method: 'get',
  path: '/keys/remote',
  says: 'List one’s own keys at the remote signing service, as the service tells them.',
  reply: z.object({
    keys: z.array(
      z.object({
        credentialId: z.string(),
        description: z.string(),
        /** DER in base64. */
        certificate: z.string(),
        needs: z.array(remoteSecret),
      }),
    ),
  }),
})

export const signRemotely = endpoint({
  method: 'post',
  path: '/documents/:documentId/remote-signatures',
  says: 'Sign prepared bytes with one’s own key at the remote service; what authorises it passes through and is not kept.',
  status: 201,
  params: ofDocument,
  body: z.strictObject({
    preparationId: id,
    credentialId: z.string().min(1).max(300),
    /** The key’s PIN, where the service wants one. */
    password: z.string().min(1).max(200).optional(),
    oneTimePassword: z.string().min(1).max(50).optional(),
    hasReadToEnd: z.boolean(),
  }),
  reply: done,
})

export const prepareForClient = endpoint({
  method: 'post',
  path: '/documents/:documentId/client-preparations',
  says: 'Prepare a file that the Cipher Committee’s client on one’s own computer fetches, signs and brings back.',
  status: 201,
  params: ofDocument,
  body: z.strictObject({
    field: z.enum(['signer', 'initial-1', 'initial-2', 'initial-3']),
    version: z.number().int(),
    places: placesMoved.optional(),
  }),
  reply: z.object({
    id,
    /** A secret of this session: the path below `/api` from which the client fetches, and to which it brings back. */
    path: z.string(),
    expiresAt: moment,
  }),
})

const byTicket = z.strictObject({ ticket: z.string().max(100) })

export const fetchByClient = endpoint({
  method: 'get',
  path: '/client-files/:ticket',
  says: 'Give the file of a ticket to the client that is to sign it.',
  access: 'anyone',
  params: byTicket,
  replies: 'application/pdf',
})

export const returnByClient = endpoint({
  method: 'post',
  path: '/client-files/:ticket',
  says: 'Take back a file that the client has signed: the very bytes it was given and one revision, by the signer’s certificate.',
  access: 'anyone',
  params: byTicket,
  uploads: { uploadfile: { maxBytes: 50 * 1024 * 1024, maxCount: 1 } },
  // The names are the client’s.
  reply: z.object({
    Status: z.boolean(),
    Message: z.string(),
    FileName: z.string(),
    FileServer: z.string(),
  }),
})

export const signByClient = endpoint({
  method: 'post',
  path: '/documents/:documentId/client-signatures',
  says: 'Sign with the file that the client brought back in this session.',
  status: 201,
  params: ofDocument,
  body: z.strictObject({ preparationId: id, hasReadToEnd: z.boolean() }),
  reply: done,
})
